import {
  ACCOMMODATIONS,
  DETAILS,
  DUTIES,
  EMPLOYMENTS,
  type Ledger,
  POST_VERSIONS,
  POSTINGS,
  type Register,
  UNIT_VERSIONS,
} from '../ledger.js';
import * as read from './fields.js';

/** A column that a file of a kind may have. `needed`: a file without it is refused, and so is a row where it is empty. */
export interface ImportColumn {
  readonly name: string;
  readonly read: read.FieldReader;
  readonly needed?: boolean;
}

export type ImportKindName = 'people' | 'postings' | 'posts' | 'units' | 'duties' | 'accommodations';

/**
 * What a kind of file may hold. `key` is the column by which a row is found again. Kinds with a `register` describe
 * something that stays (a person, a post) state by state; the others describe things that are over at their end.
 */
export interface ImportKind {
  readonly name: ImportKindName;
  readonly key: string;
  readonly register: Register | null;
  readonly ledgers: readonly Ledger[];
  readonly columns: readonly ImportColumn[];
}

const code = { read: read.code, needed: true };
const from = { name: 'from', read: read.day };
const through = { name: 'through', read: read.day };
const lasting = [{ ...from, needed: true }, through, { name: 'cancelled', read: read.yesNo }];

const people: ImportKind = {
  name: 'people',
  key: 'staff_number',
  register: 'people',
  ledgers: [DETAILS, EMPLOYMENTS],
  columns: [
    { name: 'staff_number', ...code },
    from,
    through,
    { name: 'display_name', read: read.text(200) },
    { name: 'sort_name', read: read.text(200) },
    { name: 'family_name', read: read.text(120) },
    { name: 'given_name', read: read.text(120) },
    { name: 'native_name', read: read.text(200) },
    { name: 'email', read: read.email },
    { name: 'language', read: read.language },
    { name: 'basis', read: read.oneOf(['home-based', 'local', 'external']) },
    { name: 'cadre', read: read.word },
    { name: 'grade', read: read.code },
    { name: 'function', read: read.word },
    { name: 'position', read: read.word },
    { name: 'unit', read: read.code },
    { name: 'has_account', read: read.yesNo },
  ],
};

const units: ImportKind = {
  name: 'units',
  key: 'code',
  register: 'units',
  ledgers: [UNIT_VERSIONS],
  columns: [
    { name: 'code', ...code },
    from,
    through,
    { name: 'parent', read: read.code },
    ...['name_en', 'name_id', 'name_ar'].map((name) => ({ name, read: read.text(200) })),
  ],
};

const posts: ImportKind = {
  name: 'posts',
  key: 'code',
  register: 'posts',
  ledgers: [POST_VERSIONS],
  columns: [
    { name: 'code', ...code },
    from,
    through,
    { name: 'city', read: read.text(120) },
    { name: 'type', read: read.code },
    { name: 'host', read: read.code },
    { name: 'region', read: read.code },
    { name: 'time_zone', read: read.timeZone },
    { name: 'hardship', read: read.whole(0, 5) },
    { name: 'threat', read: read.whole(1, 4) },
    { name: 'bandwidth', read: read.oneOf(['A', 'B', 'C']) },
    { name: 'tour_months', read: read.whole(1, 120) },
  ],
};

const postings: ImportKind = {
  name: 'postings',
  key: 'key',
  register: null,
  ledgers: [POSTINGS],
  columns: [
    { name: 'key', ...code },
    { name: 'person', ...code },
    { name: 'post', ...code },
    { name: 'kind', read: read.oneOf(['primary', 'additional', 'short-term']), needed: true },
    { name: 'position', read: read.word },
    { name: 'function', read: read.word },
    ...lasting,
  ],
};

const duties: ImportKind = {
  name: 'duties',
  key: 'key',
  register: null,
  ledgers: [DUTIES],
  columns: [
    { name: 'key', ...code },
    { name: 'person', ...code },
    { name: 'post', read: read.code },
    { name: 'kind', read: read.word, needed: true },
    ...lasting,
  ],
};

const accommodations: ImportKind = {
  name: 'accommodations',
  key: 'key',
  register: null,
  ledgers: [ACCOMMODATIONS],
  columns: [
    { name: 'key', ...code },
    { name: 'person', ...code },
    { name: 'time_factor', read: read.factor(1, 4) },
    { name: 'extra_attempts', read: read.whole(0, 10) },
    { name: 'breaks', read: read.yesNo },
    { name: 'reader_mode', read: read.yesNo },
    { name: 'ground', read: read.word, needed: true },
    { name: 'approver', read: read.code },
    ...lasting,
  ],
};

/** Every kind of file that can be brought in, by name. */
export const IMPORT_KINDS: Readonly<Record<ImportKindName, ImportKind>> = {
  people,
  postings,
  posts,
  units,
  duties,
  accommodations,
};
