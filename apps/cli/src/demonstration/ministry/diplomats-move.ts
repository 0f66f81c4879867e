import { rankOf } from './grades.js';
import { POSTS, SMALL_POSTS } from './posts.js';
import type { Slot } from './slots.js';

const THREAT = new Map(POSTS.map(({ code, threat }) => [code, threat]));

/** The place of the demonstration's diplomat, and the one that they go to at the next wave. */
export interface DiplomatsMove {
  readonly from: Slot;
  readonly to: Slot;
}

/**
 * A Second Secretary for political affairs at a quiet small post, and a place at a post of threat class 3; both change
 * hands at the next wave. Waves are swapped with other places of the same tour, so that the numbers stay.
 */
export function arrangeDiplomatsMove(slots: readonly Slot[]): DiplomatsMove {
  const small = slots.filter((slot) => SMALL_POSTS.has(slot.post) && slot.position === 'officer');
  const diplomats = small.filter(({ cadre, function: work }) => cadre === 'diplomatic' && work !== 'press');
  const from = required(
    diplomats.find(({ grade, post }) => grade === 'D2' && THREAT.get(post)! <= 2 && hasThird(slots, post)),
  );
  const to = required(
    diplomats.find(
      (slot) => THREAT.get(slot.post) === 3 && rankOf(slot.grade) <= 3 && slot.function !== 'consular',
    ),
  );
  swapFunction(slots, from, 'political');
  for (const slot of [from, to]) swapWave(slots, slot, [from, to]);
  return { from, to };
}

function hasThird(slots: readonly Slot[], post: string): boolean {
  return slots.filter((slot) => slot.post === post).length >= 4;
}

function swapFunction(slots: readonly Slot[], slot: Slot, work: string): void {
  if (slot.function === work) return;
  const other = required(
    slots.find((each) => each.grade === slot.grade && each.function === work && each !== slot),
  );
  [slot.function, other.function] = [work, slot.function];
}

function swapWave(slots: readonly Slot[], slot: Slot, keep: readonly Slot[]): void {
  if (slot.due === 0) return;
  const other = required(
    slots.find((each) => each.tour === slot.tour && each.due === 0 && !keep.includes(each) && !isHead(each)),
  );
  [slot.due, other.due] = [0, slot.due];
}

function isHead({ position }: Slot): boolean {
  return position !== 'officer';
}

/** @throws Error where nobody fits: the tables of the ministry do not belong together */
export function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the invented ministry has no such member');
  return value;
}
