import { type DayNumber, later } from '#kernel';
import type { Award } from './award.js';

/** Awards that each cover a day or more and follow each other without a gap (recertification, section 5). */
export interface Cover {
  readonly from: DayNumber;
  readonly end: DayNumber;
  /** In the order in which they were made. */
  readonly awards: readonly Award[];
}

/** The unbroken cover that contains a day, or else the last one that began before it. */
export function coverOn(covers: readonly Cover[], day: DayNumber): Cover | null {
  return covers.findLast(({ from }) => from <= day) ?? null;
}

/** The award of a cover that was made last: its window, grace and version are shown. */
export function lastAwardOf({ awards }: Cover): Award {
  return awards.at(-1)!;
}

/** Every cover, in the order of time; a revocation breaks one, a suspension does not. */
export function coversOf(awards: readonly Award[]): Cover[] {
  const lasting = awards.filter((each) => !each.isCancelled && each.from < each.end);
  if (lasting.length === 1) return [{ from: lasting[0]!.from, end: lasting[0]!.end, awards: lasting }];
  const covers: Cover[] = [];
  for (const award of lasting.toSorted((a, b) => a.from - b.from)) {
    const open = covers.at(-1);
    const isNext = open !== undefined && follows(award, open);
    if (isNext) covers.pop();
    covers.push(isNext ? joined(open, award, awards) : { from: award.from, end: award.end, awards: [award] });
  }
  return covers;
}

function follows(award: Award, { end, awards }: Cover): boolean {
  const isBroken = awards.some(({ revokedFrom }) => revokedFrom !== null && revokedFrom <= award.from);
  return award.from <= end && !isBroken;
}

function joined(cover: Cover, award: Award, made: readonly Award[]): Cover {
  const awards = made.filter((each) => each === award || cover.awards.includes(each));
  return { from: cover.from, end: later(cover.end, award.end), awards };
}
