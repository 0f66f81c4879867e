import { addDays, addMonths, type CivilDate } from '#kernel';
import type { Seeded } from '../seeded.js';
import { staysHome } from './cast.js';
import type { Member } from './member.js';
import { currentPrimary, plannedPrimary } from './journeys.js';
import { longestName, type MinistryName, renamed } from './names.js';
import type { People } from './people.js';
import { SMALL_POSTS } from './posts.js';
import { postingRow, type ToldRow } from './rows.js';
import { type Calendar, CORRECTION_KNOWN, learnedBy } from './waves.js';

/** A post of the small ministry that the tables give as class 3. */
export const RAISED_POST = 'P009';

/** What happens to whom, for pages and tests that want to show it; people by staff number, posts by code. */
export interface Stories {
  /** Serves at one post and acts at another. */
  readonly twoPosts: string;
  /** Was of threat class 2 until the last first of July. */
  readonly raisedPost: string;
  readonly raisedOn: CivilDate;
  /** Was to arrive at the next wave; has since been told to come two months earlier. */
  readonly movedForward: string;
  readonly withoutEmail: string;
  /** Two at one post whose names are the same. */
  readonly sameName: readonly [string, string];
  readonly changedName: string;
  readonly longestName: string;
  readonly nativeName: string;
  readonly screenReader: string;
}

export interface FormerName {
  readonly name: MinistryName;
  readonly changed: CivilDate;
}

const RENAMED = 6;

/** The people of the stories; those are taken first who are in the small ministry too. */
export function storyPeople(people: People, spared: ReadonlySet<Member>) {
  const atSmall = (member: Member) => SMALL_POSTS.has(member.post ?? '') && !spared.has(member);
  const local = people.local.filter(atSmall);
  const first = local.find(({ hasAccount }) => hasAccount)!;
  const second = local.find((each) => each !== first && each.post === first.post)!;
  const officers = people.held
    .map(({ holder }) => holder)
    .filter((each) => atSmall(each) && each.position === 'officer');
  const rest = officers.filter(({ cadre }) => cadre === 'diplomatic');
  return {
    twins: [first, second] as const,
    withoutEmail: local.find((each) => !each.hasAccount && each !== second)!,
    native: local.find(({ name, post }) => name.native !== null && post !== first.post)!,
    longest: officers.find(({ cadre }) => cadre === 'chancery')!,
    twoPosts: rest[0]!,
    renamed: rest.slice(1, 1 + RENAMED),
    screenReader: officers.find(({ cadre }) => cadre === 'communications')!,
  };
}

/** Gives the names that the stories need, and returns the former ones of those who changed theirs. */
export function nameStories(
  { twins, longest, renamed: changing }: ReturnType<typeof storyPeople>,
  calendar: Calendar,
  random: Seeded,
): Map<Member, FormerName> {
  twins[1].name = twins[0].name;
  longest.name = longestName(random);
  const former = changing.map((member): [Member, FormerName] => {
    const before = member.name;
    member.name = renamed(random, before);
    return [member, { name: before, changed: addDays(calendar.today, -random.between(100, 900)) }];
  });
  return new Map(former);
}

/** The last first of July, on which the post was raised. */
export function raisedOn({ today }: Calendar): CivilDate {
  const july = `${today.slice(0, 4)}-07-01` as CivilDate;
  return july <= today ? july : addMonths(july, -12);
}

/** The post is told to be of class 2 first, and of class 3 shortly before it is. */
export function withRaisedPost(posts: readonly ToldRow[], calendar: Calendar): ToldRow[] {
  const before = posts.map((told) =>
    told.row['code'] === RAISED_POST ? { ...told, row: { ...told.row, threat: '2' } } : told,
  );
  const from = raisedOn(calendar);
  return [...before, { learned: learnedBy(calendar, from), row: { code: RAISED_POST, from, threat: '3' } }];
}

/** Someone who is to come from headquarters at the next wave, to a small post if anyone is. */
export function movedForward(people: People, calendar: Calendar, spared: ReadonlySet<Member>): Member {
  const planned = people.headquarters.filter(
    (each) => !staysHome(each, calendar.today) && !spared.has(each) && each.grade !== 'D7',
  );
  const small = planned.find((each) => SMALL_POSTS.has(plannedPrimary(each, calendar.today)!.post));
  return small ?? planned[0]!;
}

/** The correction by which they come two months earlier, and their predecessor leaves so much earlier. */
export function movedForwardRows(mover: Member, people: People, calendar: Calendar): ToldRow[] {
  const learned = addDays(calendar.today, -CORRECTION_KNOWN);
  const stint = plannedPrimary(mover, calendar.today)!;
  const from = addMonths(stint.from, -2);
  const before = people.held.find(
    ({ slot }) => slot.due === 0 && slot.post === stint.post && slot.function === stint.function,
  );
  const rows: ToldRow[] = [{ learned, row: { ...postingRow(mover, stint), from } }];
  if (before === undefined) return rows;
  const leaving = currentPrimary(before.holder, calendar.today);
  return [...rows, { learned, row: { ...postingRow(before.holder, leaving), through: addDays(from, -1) } }];
}
