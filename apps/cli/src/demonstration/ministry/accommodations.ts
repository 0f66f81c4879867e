import { addMonths, type CivilDate } from '#kernel';
import type { Seeded } from '../seeded.js';
import type { Member } from './member.js';
import type { ToldRow } from './rows.js';
import { type Calendar, learnedBy } from './waves.js';

const GRANTED = 60;

/** Sixty people with more time, breaks or a reader, granted by someone of human resources; the first has both. */
export function accommodationRows(
  first: Member,
  members: readonly Member[],
  approver: Member,
  calendar: Calendar,
  random: Seeded,
): ToldRow[] {
  const step = Math.floor(members.length / GRANTED);
  const others = members.filter((each, index) => index % step === 0 && each !== approver && each !== first);
  return [first, ...others].slice(0, GRANTED).map((member, index) => {
    const from = later(member.hired, addMonths(calendar.today, -random.between(1, 40)));
    return { learned: learnedBy(calendar, from), row: { ...grant(index), ...whose(member, approver, from) } };
  });
}

function grant(index: number): Record<string, string> {
  return {
    time_factor: index % 4 === 3 ? '1.00' : index % 4 === 0 ? '1.50' : '1.25',
    extra_attempts: index % 7 === 3 ? '1' : '0',
    breaks: index % 4 === 3 ? 'yes' : 'no',
    reader_mode: index % 5 === 0 ? 'yes' : 'no',
    ground: index % 6 === 5 ? 'medical' : 'disability',
  };
}

function whose({ staffNumber }: Member, approver: Member, from: CivilDate): Record<string, string> {
  return { key: `${staffNumber}/accommodation`, person: staffNumber, approver: approver.staffNumber, from };
}

function later(a: CivilDate, b: CivilDate): CivilDate {
  return a > b ? a : b;
}
