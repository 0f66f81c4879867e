import { dealer } from './deck.js';
import { type GradeDealer, rankOf } from './grades.js';
import type { Seat } from './member.js';
import { type MinistryPost, POSTS } from './posts.js';
import type { HomeCadre } from './units.data.js';

/** A place for one home-based member at a post. Its holder changes every `tour` waves, next at wave `due`. */
export interface Slot extends Seat {
  readonly cadre: HomeCadre;
  readonly grade: string;
  readonly post: string;
  readonly tour: number;
  due: number;
}

const WAVE_MONTHS = 6;
const DEPUTIES = 84;
const SENIOR_DEPUTIES = 40;
const PRESS_OFFICERS = 52;
/** Officers from First Secretary up who are neither analysts nor negotiators. */
const SENIOR_CONSULS = 20;

/** Below heads and deputies. */
const CADRES = [
  ['diplomatic', 646],
  ['chancery', 260],
  ['communications', 110],
  ['ict', 40],
  ['information', 30],
  ['security', 50],
] as const;

const SENIOR_FUNCTIONS = [
  ['political', 120],
  ['economic', 95],
  ['multilateral', 50],
  ['legal', 11],
  ['consular', SENIOR_CONSULS],
] as const;

const JUNIOR_FUNCTIONS = [
  ['political', 110],
  ['consular', 120],
  ['economic', 70],
  ['socio-cultural', 50],
] as const;

/** The 1,350 places abroad, post by post, the head first. They are the same for every seed. */
export function slotsAbroad(grades: GradeDealer): Slot[] {
  const cadres = dealer(CADRES);
  const [senior, junior] = [dealer(SENIOR_FUNCTIONS), dealer(JUNIOR_FUNCTIONS)];
  const deputies = largestMissions();
  const slots = POSTS.flatMap((post) => {
    const leaders = [
      headOf(post),
      ...(deputies.has(post.code) ? [deputyOf(post, deputies.get(post.code)!)] : []),
    ];
    const others = Array.from({ length: post.home - leaders.length }, () => {
      const cadre = cadres();
      const grade = grades(cadre);
      return slot(post, cadre, grade, functionOf(cadre, grade, senior, junior), 'officer');
    });
    return [...leaders, ...others];
  });
  appointPressOfficers(slots);
  spreadDueWaves(slots);
  return slots;
}

function headOf(post: MinistryPost): Slot {
  const grade = { EMB: 'D7', PM: 'D7', CG: 'D5', CON: 'D4', REP: 'D4' }[post.type];
  const position = post.type === 'CG' || post.type === 'CON' ? 'consul-general' : 'head-of-mission';
  return slot(post, 'diplomatic', grade, 'leadership', position);
}

function deputyOf(post: MinistryPost, size: number): Slot {
  const grade = size < SENIOR_DEPUTIES ? 'D6' : 'D5';
  return slot(post, 'diplomatic', grade, size % 2 === 0 ? 'political' : 'economic', 'deputy-head');
}

function slot(post: MinistryPost, cadre: HomeCadre, grade: string, work: string, position: string): Slot {
  const tour = post.tourMonths / WAVE_MONTHS;
  return {
    ...{
      basis: 'home-based',
      cadre,
      grade,
      function: work,
      position,
      unit: null,
      post: post.code,
      hasAccount: true,
    },
    ...{ tour, due: 0 },
  };
}

/** The embassies and missions with a deputy, by their place in the order of size. */
function largestMissions(): Map<string, number> {
  const missions = bySize(POSTS.filter(({ type }) => type === 'EMB' || type === 'PM')).slice(0, DEPUTIES);
  return new Map(missions.map(({ code }, index) => [code, index]));
}

function functionOf(cadre: HomeCadre, grade: string, senior: () => string, junior: () => string): string {
  if (cadre === 'diplomatic') return rankOf(grade) >= 3 ? senior() : junior();
  if (cadre === 'chancery') return rankOf(grade) % 2 === 0 ? 'administration' : 'finance';
  return cadre === 'communications' ? 'cipher' : cadre;
}

/** One junior diplomat at each of the largest posts that have one. */
function appointPressOfficers(slots: readonly Slot[]): void {
  let left = PRESS_OFFICERS;
  for (const { code } of bySize(POSTS)) {
    const officer = slots.find((each) => each.post === code && isJunior(each));
    if (officer === undefined || left === 0) continue;
    officer.function = 'press';
    left--;
  }
}

function isJunior({ cadre, grade }: Slot): boolean {
  return cadre === 'diplomatic' && rankOf(grade) <= 2;
}

/** Each length of tour spreads its changes evenly over its waves: 250 of them fall on the next one. */
function spreadDueWaves(slots: readonly Slot[]): void {
  const dealt = new Map<number, number>();
  for (const each of slots) {
    const next = (dealt.get(each.tour) ?? 0) + 1;
    dealt.set(each.tour, next);
    each.due = next % each.tour;
  }
}

function bySize(posts: readonly MinistryPost[]): MinistryPost[] {
  return [...posts].sort((a, b) => b.home - a.home || (a.code < b.code ? -1 : 1));
}
