import { isStaff, type Member } from './member.js';
import { SMALL_POSTS } from './posts.js';
import type { People } from './people.js';
import { plannedPrimary } from './journeys.js';
import type { Calendar } from './waves.js';

const STAFF = 200;
const ATTACHES = 14;

/**
 * Who is in the small ministry: everyone at its twenty posts, those who are to come there, the people needed by name,
 * and others of headquarters up to 200; and some attachés.
 */
export function smallMinistry(people: People, needed: ReadonlySet<Member>, calendar: Calendar): Set<Member> {
  const atPosts = [...people.held.map(({ holder }) => holder), ...people.local].filter(({ post }) =>
    SMALL_POSTS.has(post!),
  );
  const coming = people.headquarters.filter((each) =>
    SMALL_POSTS.has(plannedPrimary(each, calendar.today)?.post ?? ''),
  );
  const kept = new Set<Member>([...atPosts, ...needed, ...coming]);
  const step = Math.ceil(people.headquarters.length / STAFF);
  const others = [...people.headquarters].sort((a, b) => order(people, a, step) - order(people, b, step));
  for (const member of others) if ([...kept].filter(isStaff).length < STAFF) kept.add(member);
  for (const each of people.attaches.filter(({ post }) => SMALL_POSTS.has(post!)).slice(0, ATTACHES))
    kept.add(each);
  return kept;
}

/** Every so many-th first, so that each unit has somebody. */
function order(people: People, member: Member, step: number): number {
  const index = people.headquarters.indexOf(member);
  return (index % step) * people.headquarters.length + index;
}
