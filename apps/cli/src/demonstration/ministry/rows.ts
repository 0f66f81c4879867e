import type { CivilDate } from '#kernel';
import type { Seeded } from '../seeded.js';
import { gradesOf } from './careers.js';
import type { MinistryDuty } from './duties.js';
import type { Member, Stint } from './member.js';
import type { MinistryName } from './names.js';
import { type MinistryPost, POSTS } from './posts.js';
import { UNITS } from './units.data.js';
import { type Calendar, learnedBy } from './waves.js';

/** A row of a file, and the day on which the register is told. */
export interface ToldRow {
  readonly learned: CivilDate;
  readonly row: Readonly<Record<string, string>>;
}

/** When the ministry's posts and units began, as far as the register goes back. */
const FOUNDED = '1996-01-01';

export function unitRows({ learningDays }: Calendar): ToldRow[] {
  return UNITS.map(({ code, parent, en, id }) => ({
    learned: learningDays[0]!,
    row: { code, from: FOUNDED, parent: parent ?? '', name_en: en, name_id: id },
  }));
}

export function postRows({ learningDays }: Calendar): ToldRow[] {
  return POSTS.map((post) => ({ learned: learningDays[0]!, row: postRow(post) }));
}

function postRow(post: MinistryPost): Record<string, string> {
  return {
    ...{
      code: post.code,
      from: FOUNDED,
      city: post.city,
      type: post.type,
      host: post.host,
      region: post.region,
    },
    ...{ time_zone: post.timeZone, hardship: String(post.hardship), threat: String(post.threat) },
    ...{ bandwidth: post.bandwidth, tour_months: String(post.tourMonths) },
  };
}

/** One row a grade held; a former name until the day of its change. */
export function personRows(
  member: Member,
  email: string,
  former: { name: MinistryName; changed: CivilDate } | null,
  calendar: Calendar,
  random: Seeded,
): ToldRow[] {
  const states = gradesOf(member, calendar.today, random);
  const days = [...states.map(({ from }) => from), ...(former === null ? [] : [former.changed])].sort();
  const lasting = { ...seatCells(member), email };
  return [...new Set(days)].map((from) => {
    const grade = states.filter((state) => state.from <= from).at(-1)!.grade ?? '';
    const name = former !== null && from < former.changed ? former.name : member.name;
    return {
      learned: learnedBy(calendar, from),
      row: { ...nameCells(name), ...lasting, from, grade },
    };
  });
}

function nameCells({ display, family, given, native }: MinistryName): Record<string, string> {
  return {
    display_name: display,
    family_name: family ?? '',
    given_name: given ?? '',
    native_name: native ?? '',
  };
}

function seatCells(member: Member): Record<string, string> {
  const last = member.basis === 'external' ? (member.stints[0]?.through ?? '') : '';
  return {
    ...{ staff_number: member.staffNumber, through: last, language: member.language, basis: member.basis },
    ...{
      cadre: member.cadre,
      function: member.function,
      position: positionCell(member),
      unit: member.unit ?? '',
    },
    has_account: member.hasAccount ? 'yes' : 'no',
  };
}

/** A position abroad belongs to the posting, not to the employment. */
function positionCell({ position, unit }: Member): string {
  return unit === null ? '' : (position ?? '');
}

export function postingRows(member: Member): ToldRow[] {
  return member.stints.map((stint) => ({ learned: stint.learned, row: postingRow(member, stint) }));
}

/** The posting's key says who and since when, as it was first planned. */
export function postingRow({ staffNumber }: Member, stint: Stint): Record<string, string> {
  return {
    ...{
      key: `${staffNumber}/${stint.kind}/${stint.from}`,
      person: staffNumber,
      post: stint.post,
      kind: stint.kind,
    },
    ...{
      position: stint.position ?? '',
      function: stint.function ?? '',
      from: stint.from,
      through: stint.through ?? '',
    },
  };
}

export function dutyRows(duties: readonly MinistryDuty[], calendar: Calendar): ToldRow[] {
  return duties.map(({ person, kind, post, from }) => ({
    learned: learnedBy(calendar, from),
    row: { key: `${person.staffNumber}/${kind}`, person: person.staffNumber, kind, post: post ?? '', from },
  }));
}
