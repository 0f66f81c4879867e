import type { InputField, SelectField } from './fields.js';
import type { Link } from './notice.js';
import type { Status } from './status.js';

/** For the partial `filter-bar`: a GET form; `action` is also where *Clear all* leads. */
export interface FilterBar {
  readonly action: string;
  readonly label: string;
  readonly fields: readonly FilterField[];
  /** What is filtered now; each link leads to the list without that filter. */
  readonly chips: readonly Link[];
}

/** One of the two is null. */
export interface FilterField {
  readonly input: InputField | null;
  readonly select: SelectField | null;
}

/** For the partial `data-table`. Rows and columns are in the same order; the first column is the row's title. */
export interface DataTable {
  /** The id of the heading that names the table. */
  readonly captionId: string;
  /** With check boxes, inside a form of the page. */
  readonly selectable: boolean;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** What to do where there are no rows; null where there are. */
  readonly empty: string | null;
}

export interface Column {
  readonly label: string;
  /** Sorts by this column, or null. */
  readonly href: string | null;
  readonly sort: 'ascending' | 'descending' | null;
  readonly ascending: boolean;
  readonly descending: boolean;
}

export interface Row {
  readonly id: string;
  readonly title: string;
  readonly href: string | null;
  readonly sub: string | null;
  readonly selected: boolean;
  readonly cells: readonly Cell[];
}

export interface Cell {
  /** The column's name again, for phones. */
  readonly label: string;
  readonly text: string;
  readonly href: string | null;
  readonly status: Status | null;
}

/** For the partial `pager`: keyset paging, no page numbers. */
export interface Pager {
  readonly label: string;
  readonly perPage: number;
  readonly previous: string | null;
  readonly next: string | null;
}

export function column(label: string, href: string | null = null, sort: Column['sort'] = null): Column {
  return { label, href, sort, ascending: sort === 'ascending', descending: sort === 'descending' };
}

export function textCell(label: string, text: string, href: string | null = null): Cell {
  return { label, text, href, status: null };
}

export function statusCell(label: string, status: Status): Cell {
  return { label, text: status.word, href: null, status };
}

export function filterInput(input: InputField): FilterField {
  return { input, select: null };
}

export function filterSelect(select: SelectField): FilterField {
  return { input: null, select };
}
