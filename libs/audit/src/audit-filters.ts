import { parseCivilDate } from '#kernel';

/** The query of the audit page: text by filter name, as it stands in the address. Days are days in UTC. */
export type AuditQuery = Readonly<Partial<Record<AuditFilterName, string>>>;

export type AuditFilterName = 'actor' | 'action' | 'kind' | 'subject' | 'from' | 'through';

/** One filter: how its text is read (null: not offered, so refused), its condition, and the key of its words. */
export interface AuditFilter {
  readonly name: AuditFilterName;
  readonly parse: (text: string) => string | null;
  /** `$` stands for the parameter. */
  readonly sql: string;
  readonly words: string;
}

const NAME = /^[a-z][a-z0-9-]{0,59}$/;
const KEY = /^[0-9]{1,18}$/;
const SUBJECT = /^[\w.:/@-]{1,120}$/;

export const AUDIT_FILTERS: readonly AuditFilter[] = [
  { name: 'actor', parse: matching(KEY), sql: 'actor_account = $::bigint', words: 'audit.filter.actor' },
  { name: 'action', parse: matching(NAME), sql: 'action = $', words: 'audit.filter.action' },
  { name: 'kind', parse: matching(NAME), sql: 'subject_kind = $', words: 'audit.filter.kind' },
  { name: 'subject', parse: matching(SUBJECT), sql: 'subject_id = $', words: 'audit.filter.subject' },
  { name: 'from', parse: parseCivilDate, sql: 'at >= $::date', words: 'audit.filter.from' },
  { name: 'through', parse: parseCivilDate, sql: 'at < $::date + 1', words: 'audit.filter.through' },
];

/** The names of the filters whose text can't be read; empty where all can. Blank text is no filter. */
export function unreadableFilters(query: AuditQuery): AuditFilterName[] {
  return chosen(query)
    .filter(({ filter, text }) => filter.parse(text) === null)
    .map(({ filter }) => filter.name);
}

/** The filters that are set and readable, with their values. */
export function readFilters(query: AuditQuery): { readonly filter: AuditFilter; readonly value: string }[] {
  return chosen(query).flatMap(({ filter, text }) => {
    const value = filter.parse(text);
    return value === null ? [] : [{ filter, value }];
  });
}

function chosen(query: AuditQuery): { filter: AuditFilter; text: string }[] {
  return AUDIT_FILTERS.map((filter) => ({ filter, text: (query[filter.name] ?? '').trim() })).filter(
    ({ text }) => text !== '',
  );
}

function matching(shape: RegExp): (text: string) => string | null {
  return (text) => (shape.test(text) ? text : null);
}
