import { parseCivilDate } from '#kernel';
import type { SqlType } from './filters/terms.filter.js';
import { SEVERITY } from './severity.js';

/** A value that rows are ordered by, in one direction with all others: `sql` may turn with it. */
export interface SortKey {
  readonly sql: (isDescending: boolean) => string;
  readonly type: SqlType;
  /** Whether a value of a cursor can stand here. */
  readonly accepts: (value: unknown) => boolean;
}

/** An order of the people; its keys end with the id, so that no two rows are equal. */
export interface PeopleSort {
  readonly needsProgramme: boolean;
  readonly keys: readonly SortKey[];
}

export const SORT_NAMES = ['name', 'staff-number', 'post', 'valid-through', 'standing'] as const;
export type SortName = (typeof SORT_NAMES)[number];

const isText = (value: unknown) => typeof value === 'string' && !value.includes('\0');
const isDay = (value: unknown) => value === 'infinity' || parseCivilDate(value) !== null;

const text = (column: string): SortKey => ({ sql: () => column, type: 'text', accepts: isText });

const id: SortKey = {
  sql: () => 'p.person_id',
  type: 'bigint',
  accepts: (value) => typeof value === 'string' && /^\d{1,18}$/.test(value),
};

/** Puts rows without a value last, whichever the direction. */
const absentLast = (isAbsent: string): SortKey => ({
  sql: (isDescending) => (isDescending ? `(NOT (${isAbsent}))` : `(${isAbsent})`),
  type: 'boolean',
  accepts: (value) => typeof value === 'boolean',
});

const lastDay: SortKey = {
  sql: () => `coalesce(s.valid_through, 'infinity'::date)`,
  type: 'date',
  accepts: isDay,
};

const seriousness: SortKey = {
  sql: () =>
    `array_position(ARRAY[${SEVERITY.map((each) => `'${each}'`).join(', ')}], coalesce(s.standing, 'not-held'))`,
  type: 'int',
  accepts: (value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= SEVERITY.length,
};

/** The orders that lists offer. A cover without end comes after all that end, and before none at all. */
export const PEOPLE_SORTS: Readonly<Record<SortName, PeopleSort>> = {
  name: { needsProgramme: false, keys: [text('p.sort_name'), id] },
  'staff-number': { needsProgramme: false, keys: [text('p.staff_number'), id] },
  post: {
    needsProgramme: false,
    keys: [absentLast('p.post_code IS NULL'), text(`coalesce(p.post_code, '')`), text('p.sort_name'), id],
  },
  'valid-through': {
    needsProgramme: true,
    keys: [absentLast('s.valid_from IS NULL'), lastDay, text('p.sort_name'), id],
  },
  standing: { needsProgramme: true, keys: [seriousness, text('p.sort_name'), id] },
};
