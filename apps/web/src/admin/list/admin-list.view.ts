import type { DataTable, FilterBar, Link, Page, Pager } from '#ui';

/** A list of records with its filters: people, audit lines, letters. */
export interface AdminListView {
  readonly heading: string;
  readonly intro: string | null;
  readonly action: Link | null;
  readonly filter: FilterBar | null;
  readonly table: DataTable;
  readonly pager: Pager | null;
}

/** Lists of administration are never kept by a browser. */
export function adminListPage(view: AdminListView): Page<AdminListView> {
  return { template: 'admin-list', title: view.heading, view, cache: 'no-store' };
}

/** An address with the filters that are set, and what else is asked. */
export function addressOf(path: string, query: Readonly<Record<string, string>>): string {
  const params = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== ''));
  return params.size === 0 ? path : `${path}?${params.toString()}`;
}

/** Text of a query's field; lists, long and unprintable text count as none. */
export function queryText(query: Record<string, unknown>, name: string): string {
  const value = query[name];
  return typeof value === 'string' && value.length <= 200 ? value.replaceAll('\0', '').trim() : '';
}
