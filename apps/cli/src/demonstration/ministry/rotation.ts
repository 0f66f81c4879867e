import { addDays, addMonths, type CivilDate } from '#kernel';
import type { Seeded } from '../seeded.js';
import { rankOf } from './grades.js';
import type { Member, Stint } from './member.js';
import type { Slot } from './slots.js';
import { type Calendar, learnedBy } from './waves.js';

/** A place abroad with whoever holds it today. */
export interface HeldSlot {
  readonly slot: Slot;
  readonly holder: Member;
  /** First day of the holder. */
  readonly since: CivilDate;
}

/** A place whose holder up to a day is not found yet. */
interface Vacancy {
  readonly slot: Slot;
  readonly until: CivilDate;
}

const OUT_OF_CYCLE = 40;
const YEARS_OF_HISTORY = 5;
/** Months at headquarters between two tours, where there are people enough. */
const INTERLUDE = 24;

/** When today's holder of a place came: at a wave, or for 40 of them out of cycle within the last 60 days. */
export function arrivalDays(slots: readonly Slot[], calendar: Calendar, random: Seeded): CivilDate[] {
  const settled = slots.flatMap((slot, index) =>
    slot.due >= 2 && slot.tour - slot.due >= 2 && slot.grade !== 'D7' ? index : [],
  );
  const step = Math.floor(settled.length / OUT_OF_CYCLE);
  const late = new Set(settled.filter((_, index) => index % step === 1).slice(0, OUT_OF_CYCLE));
  return slots.map((slot, index) =>
    late.has(index) ? addDays(calendar.today, -random.between(2, 59)) : calendar.wave(slot.due - slot.tour),
  );
}

/**
 * Who serves where and when: today's holders, those who come at the next wave (known since half a year before it), and
 * backwards those who held each place before, over five years. `promised` places go to the holder of another.
 */
export function rotate(
  held: readonly HeldSlot[],
  atHome: readonly Member[],
  promised: ReadonlyMap<Slot, Slot>,
  calendar: Calendar,
  random: Seeded,
): void {
  for (const { slot, holder, since } of held) serve(holder, slot, since, lastDayOf(slot, calendar), calendar);
  planNextWave(held, atHome, promised, calendar, random);
  lookBack(held, atHome, calendar, random);
}

/** Fills each place backwards, tour by tour, the latest vacancies of all places first. */
function lookBack(
  held: readonly HeldSlot[],
  atHome: readonly Member[],
  calendar: Calendar,
  random: Seeded,
): void {
  const candidates = [...held.map(({ holder }) => holder), ...atHome].filter(
    ({ grade }) => rankOf(grade) > 0,
  );
  const start = addMonths(calendar.today, -12 * YEARS_OF_HISTORY);
  const pools = new Map<string, Member[]>();
  const poolOf = (slot: Slot) => {
    const kind = `${slot.cadre} ${slot.grade}`;
    if (!pools.has(kind))
      pools.set(
        kind,
        candidates.filter((member) => suits(member, slot)),
      );
    return pools.get(kind)!;
  };
  let vacancies = held.map(({ slot, since }): Vacancy => ({ slot, until: addDays(since, -1) }));
  while (vacancies.length > 0) {
    vacancies = vacancies.filter(({ until }) => until >= start).sort((a, b) => (a.until > b.until ? -1 : 1));
    vacancies = vacancies.map(({ slot, until }) => precede(slot, until, poolOf(slot), calendar, random));
  }
}

/** The places that fall vacant at the next wave go to people of the same cadre and grade. */
function planNextWave(
  held: readonly HeldSlot[],
  atHome: readonly Member[],
  promised: ReadonlyMap<Slot, Slot>,
  calendar: Calendar,
  random: Seeded,
): void {
  const leaving = held.filter(({ slot }) => slot.due === 0);
  const taken = new Set<Member>(
    leaving.filter(({ slot }) => [...promised.values()].includes(slot)).map(({ holder }) => holder),
  );
  for (const { slot } of leaving) {
    const from = promised.get(slot);
    const promisee = leaving.find((each) => each.slot === from)?.holder;
    const member = promisee ?? successor(slot, leaving, atHome, taken, random);
    taken.add(member);
    serve(member, slot, calendar.next, addDays(calendar.wave(slot.tour), -1), calendar);
  }
}

/** Someone from headquarters; where nobody suits, and often for heads of mission, someone who leaves another post. */
function successor(
  slot: Slot,
  leaving: readonly HeldSlot[],
  atHome: readonly Member[],
  taken: ReadonlySet<Member>,
  random: Seeded,
): Member {
  const free = (member: Member) => !taken.has(member) && suits(member, slot) && rankOf(member.grade) > 0;
  const rested = atHome.filter(free);
  const crossing = leaving.filter(({ holder, slot: own }) => own.post !== slot.post && free(holder));
  const crosses = crossing.length > 0 && (rested.length === 0 || (slot.grade === 'D7' && random.chance(0.6)));
  return crosses
    ? random.pick(crossing).holder
    : random.pick(rested.filter((each) => each.grade === slot.grade).concat(rested));
}

/** Puts someone into a place for the tour that ended on a day, and gives the vacancy before it. */
function precede(
  slot: Slot,
  until: CivilDate,
  pool: readonly Member[],
  calendar: Calendar,
  random: Seeded,
): Vacancy {
  const from = startOfTour(slot, until, calendar);
  const member = predecessor(slot, from, until, pool, random);
  if (member !== null) serve(member, slot, from, until, calendar);
  return { slot, until: addDays(from, -1) };
}

/** The first from anywhere in the pool who had two years at home afterwards; else the first who was free at all. */
function predecessor(
  { post }: Slot,
  from: CivilDate,
  until: CivilDate,
  pool: readonly Member[],
  random: Seeded,
): Member | null {
  const rest = addMonths(until, INTERLUDE);
  const start = random.between(0, Math.max(0, pool.length - 1));
  let free: Member | null = null;
  for (let index = 0; index < pool.length; index++) {
    const member = pool[(start + index) % pool.length]!;
    if (member.hired > from || !isFree(member, post, until)) continue;
    if (isFree(member, post, rest)) return member;
    free ??= member;
  }
  return free;
}

/** The wave at which the tour began that ended on a day; the last day of a tour cut short lies within one. */
function startOfTour(slot: Slot, until: CivilDate, calendar: Calendar): CivilDate {
  let wave = slot.due;
  while (calendar.wave(wave) > until) wave -= slot.tour;
  return calendar.wave(wave);
}

function lastDayOf(slot: Slot, calendar: Calendar): CivilDate {
  return addDays(calendar.wave(slot.due), -1);
}

function suits(member: Member, slot: Slot): boolean {
  if (member.cadre !== slot.cadre) return false;
  if (slot.cadre !== 'diplomatic') return true;
  return slot.grade === 'D7' || member.grade === 'D7'
    ? member.grade === slot.grade
    : Math.abs(rankOf(member.grade) - rankOf(slot.grade)) <= 1;
}

/** Whether someone's first service that is known begins after a day, and elsewhere. */
function isFree({ stints }: Member, post: string, from: CivilDate): boolean {
  const first = stints[0];
  return first === undefined || (first.from > from && first.post !== post);
}

function serve(member: Member, slot: Slot, from: CivilDate, through: CivilDate, calendar: Calendar): void {
  const announced = calendar.isWave(from) ? addMonths(from, -6) : addDays(from, -30);
  const learned = learnedBy(calendar, announced < member.hired ? member.hired : announced);
  const place = {
    post: slot.post,
    kind: 'primary',
    position: slot.position,
    function: slot.function,
  } as const;
  const stint: Stint = { ...place, from, through, learned };
  member.stints.push(stint);
  member.stints.sort((a, b) => (a.from < b.from ? -1 : 1));
}
