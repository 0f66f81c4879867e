/** A value as the register compares it: decimals as text with two digits, days and codes as text. */
export type Cell = string | number | boolean | null;

/** The values of a row by column name; things that a row points at stand by their code, never by database key. */
export type Cells = Readonly<Record<string, Cell>>;

/** A column of a ledger. `refers` names the table whose code stands here; `json` the key inside a jsonb column. */
export interface LedgerColumn {
  readonly name: string;
  readonly type: 'text' | 'smallint' | 'boolean' | 'numeric';
  readonly column?: string;
  readonly refers?: Register;
  readonly json?: string;
}

/** The tables whose rows have a code that files use. */
export type Register = 'people' | 'posts' | 'units';

/**
 * A table on two clocks. Its subject is a row of a register (a person's details) or a key of another system's (a
 * posting). `many` subjects have several spans one after the other; the others have one row at any time of knowing.
 */
export interface Ledger {
  readonly table: string;
  readonly subject: { readonly column: string; readonly register: Register | null };
  readonly columns: readonly LedgerColumn[];
}

const text = (name: string): LedgerColumn => ({ name, type: 'text' });
const refers = (name: string, register: Register, column = `${name}_id`): LedgerColumn => ({
  name,
  type: 'text',
  refers: register,
  column,
});
const yes = (name: string): LedgerColumn => ({ name, type: 'boolean' });
const small = (name: string): LedgerColumn => ({ name, type: 'smallint' });
const unitName = (lang: string): LedgerColumn => ({
  name: `name_${lang}`,
  type: 'text',
  column: 'names',
  json: lang,
});

export const DETAILS: Ledger = {
  table: 'person_details',
  subject: { column: 'person_id', register: 'people' },
  columns: ['display_name', 'sort_name', 'family_name', 'given_name', 'native_name', 'email', 'language'].map(
    text,
  ),
};

export const EMPLOYMENTS: Ledger = {
  table: 'employments',
  subject: { column: 'person_id', register: 'people' },
  columns: [
    ...['basis', 'cadre', 'grade', 'function', 'position'].map(text),
    refers('unit', 'units'),
    yes('has_account'),
  ],
};

export const POST_VERSIONS: Ledger = {
  table: 'post_versions',
  subject: { column: 'post_id', register: 'posts' },
  columns: [
    ...['city', 'type', 'host', 'region', 'time_zone', 'bandwidth'].map(text),
    ...['hardship', 'threat', 'tour_months'].map(small),
  ],
};

export const UNIT_VERSIONS: Ledger = {
  table: 'unit_versions',
  subject: { column: 'unit_id', register: 'units' },
  columns: [refers('parent', 'units'), ...['en', 'id', 'ar'].map(unitName)],
};

export const POSTINGS: Ledger = {
  table: 'postings',
  subject: { column: 'external_key', register: null },
  columns: [
    refers('person', 'people'),
    refers('post', 'posts'),
    ...['kind', 'position', 'function'].map(text),
    yes('cancelled'),
  ],
};

export const DUTIES: Ledger = {
  table: 'duties',
  subject: { column: 'external_key', register: null },
  columns: [refers('person', 'people'), refers('post', 'posts'), text('kind'), yes('cancelled')],
};

export const ACCOMMODATIONS: Ledger = {
  table: 'accommodations',
  subject: { column: 'external_key', register: null },
  columns: [
    refers('person', 'people'),
    { name: 'time_factor', type: 'numeric' },
    small('extra_attempts'),
    yes('breaks'),
    yes('reader_mode'),
    text('ground'),
    refers('approver', 'people'),
    yes('cancelled'),
  ],
};
