import type { Terms } from './filters/terms.filter.js';

/** Whose records a reader may see at all: everybody's, or those of people at posts or in units (by code). */
export type PeopleScope =
  | { readonly kind: 'all' }
  | { readonly kind: 'posts'; readonly codes: readonly string[] }
  | { readonly kind: 'units'; readonly codes: readonly string[] };

export const EVERYONE: PeopleScope = { kind: 'all' };

/** The condition of a scope; one without codes sees nobody. */
export function scopeCondition(scope: PeopleScope, terms: Terms): string {
  if (scope.kind === 'all') return 'true';
  const column = scope.kind === 'posts' ? 'p.post_code' : 'p.unit_code';
  return `${column} = ANY(${terms.place(scope.codes, 'text[]')})`;
}
