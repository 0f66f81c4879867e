import { dealer } from './deck.js';
import type { HomeCadre } from './units.data.js';

/** Deals the next grade of a cadre; the numbers of each are those of the ministry's establishment. */
export type GradeDealer = (cadre: HomeCadre) => string;

/** Diplomats of headquarters, D0 being probationers. */
const AT_HEADQUARTERS = [
  ['D0', 130],
  ['D1', 140],
  ['D2', 130],
  ['D3', 130],
  ['D4', 104],
  ['D5', 39],
  ['D6', 15],
  ['D7', 12],
] as const;

/** Diplomats at posts below the heads and their deputies. */
const AT_POSTS = [
  ['D1', 150],
  ['D2', 200],
  ['D3', 190],
  ['D4', 100],
  ['D5', 6],
] as const;

/** Chancery and finance, half of it abroad. */
const CHANCERY = [
  ['A1', 45],
  ['A2', 75],
  ['A3', 70],
  ['A4', 50],
  ['A5', 20],
] as const;

/** Specialists: 40, 35, 18 and 7 of a hundred. */
const SPECIALISTS = [
  ['T1', 208],
  ['T2', 182],
  ['T3', 94],
  ['T4', 36],
] as const;

/** The two places deal diplomats and chancery apart, and specialists from one deck. */
export function gradeDealers(): { headquarters: GradeDealer; posts: GradeDealer } {
  const specialists = dealer(SPECIALISTS);
  const place = (diplomats: () => string, chancery: () => string): GradeDealer => {
    return (cadre) =>
      cadre === 'diplomatic' ? diplomats() : cadre === 'chancery' ? chancery() : specialists();
  };
  return {
    headquarters: place(dealer(AT_HEADQUARTERS), dealer(CHANCERY)),
    posts: place(dealer(AT_POSTS), dealer(CHANCERY)),
  };
}

/** The number in a grade: 3 for D3. */
export function rankOf(grade: string | null): number {
  return grade === null ? -1 : Number(grade.slice(1));
}
