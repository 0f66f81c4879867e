import { addDays, addMonths, type CivilDate, compareDates } from '#kernel';
import type { Seeded } from '../seeded.js';
import { rankOf } from './grades.js';
import type { Member, Seat } from './member.js';
import { inventName } from './names.js';
import { POSTS } from './posts.js';

/** Years of service by the number of the grade, from and through, for diplomats. */
const SERVICE: readonly (readonly [from: number, through: number])[] = [
  [0.1, 0.9],
  [1.6, 4.4],
  [4.5, 7.9],
  [8, 11.9],
  [12, 16.9],
  [17, 21.9],
  [22, 26.9],
  [25, 34],
];

const REGION = new Map(POSTS.map(({ code, region }) => [code, region]));
const DAYS_OF_A_YEAR = 365.25;

/** A member in a seat: a name, a language, and a first day of service that suits the grade and the tour under way. */
export function memberIn(seat: Seat, today: CivilDate, random: Seeded, since: CivilDate | null): Member {
  const region = seat.basis === 'local' ? REGION.get(seat.post!)! : null;
  const name = inventName(
    random,
    region ?? (seat.basis === 'home-based' && random.chance(0.02) ? 'MNA' : null),
  );
  const language = languageOf(region, random);
  const ready = since === null ? today : addMonths(since, -12);
  const hired = earlier(addDays(today, -Math.round(yearsOf(seat, random) * DAYS_OF_A_YEAR)), ready);
  return { ...seat, staffNumber: '', name, language, hired, stints: [] };
}

/** A grade with the day from which it was held. */
export interface GradeSince {
  readonly grade: string | null;
  readonly from: CivilDate;
}

/** The grades held over five years, oldest first; a promotion every three to five years, on the first of a month. */
export function gradesOf({ grade, hired, cadre }: Member, today: CivilDate, random: Seeded): GradeSince[] {
  const grades: { grade: string; from: CivilDate }[] = [];
  let from = firstOfMonth(addMonths(today, -random.between(1, 40)));
  const lowest = cadre === 'diplomatic' ? 0 : 1;
  let rank = rankOf(grade);
  while (rank > lowest && from > hired && grades.length < 2) {
    grades.unshift({ grade: `${grade![0]!}${rank}`, from });
    from = firstOfMonth(addMonths(from, -random.between(36, 60)));
    rank--;
  }
  return [{ grade: grade === null ? null : `${grade[0]!}${rank}`, from: hired }, ...grades];
}

function yearsOf(seat: Seat, random: Seeded): number {
  const [least, most] =
    seat.cadre === 'diplomatic' ? SERVICE[rankOf(seat.grade)]! : [0.2 + rankOf(seat.grade) * 2, 18];
  return Math.max(0.1, least) + random.next() * (most - Math.max(0.1, least));
}

function languageOf(region: string | null, random: Seeded): string {
  if (region === 'MNA') return random.chance(0.6) ? 'ar' : 'en';
  if (region === null) return random.chance(0.6) ? 'id' : random.chance(0.02) ? 'ar' : 'en';
  return region === 'SEP' && random.chance(0.4) ? 'id' : 'en';
}

function earlier(a: CivilDate, b: CivilDate): CivilDate {
  return compareDates(a, b) < 0 ? a : b;
}

function firstOfMonth(day: CivilDate): CivilDate {
  return `${day.slice(0, 7)}-01` as CivilDate;
}
