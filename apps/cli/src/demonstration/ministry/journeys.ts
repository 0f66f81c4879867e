import { addDays, type CivilDate } from '#kernel';
import type { Seeded } from '../seeded.js';
import type { Member, Stint } from './member.js';
import { POSTS, SMALL_POSTS } from './posts.js';
import { type Calendar, learnedBy } from './waves.js';

const SHORT_TERM_A_YEAR = 320;
const ACCREDITED_TWICE = 12;

/**
 * Short-term duty of 3 to 89 days for 320 people of headquarters at some time in the year: a third of it at dangerous
 * posts. The first ones listed go to posts of the small ministry.
 */
export function sendOnShortTerm(members: readonly Member[], calendar: Calendar, random: Seeded): void {
  const step = members.length / SHORT_TERM_A_YEAR;
  for (let index = 0; index < SHORT_TERM_A_YEAR; index++) {
    const member = members[Math.floor(index * step)]!;
    const days = random.between(3, 89);
    const from = addDays(calendar.today, -random.between(0, 335) + 30);
    const posts = POSTS.filter(({ code, threat }) =>
      index % 6 === 0 ? SMALL_POSTS.has(code) : index % 3 !== 1 || threat >= 3,
    );
    member.stints.push({
      ...{
        post: random.pick(posts).code,
        kind: 'short-term',
        position: null,
        function: member.function,
        from,
      },
      ...{ through: addDays(from, days - 1), learned: learnedBy(calendar, addDays(from, -14)) },
    });
  }
}

/** Heads of mission who are accredited to a second state of their region, and one officer who acts at two posts. */
export function accreditTwice(heads: readonly Member[], officer: Member, calendar: Calendar): void {
  for (const member of [officer, ...heads.slice(0, ACCREDITED_TWICE)]) {
    const current = currentPrimary(member, calendar.today);
    const region = POSTS.find(({ code }) => code === current.post)!.region;
    const second = POSTS.find(
      ({ code, region: its, type }) => its === region && code !== current.post && type !== 'PM',
    )!;
    member.stints.push({
      ...current,
      kind: 'additional',
      post: second.code,
      learned: learnedBy(calendar, current.from),
    });
  }
}

/** The primary service of a day. @throws Error where there is none */
export function currentPrimary({ stints, staffNumber }: Member, day: CivilDate): Stint {
  const current = stints.find(
    ({ kind, from, through }) => kind === 'primary' && from <= day && (through === null || through >= day),
  );
  if (current === undefined) throw new Error(`${staffNumber} serves nowhere on ${day}`);
  return current;
}

/** The service that begins after a day, or null. */
export function plannedPrimary({ stints }: Member, day: CivilDate): Stint | null {
  return stints.find(({ kind, from }) => kind === 'primary' && from > day) ?? null;
}
