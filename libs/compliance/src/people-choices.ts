import type { PeopleScope } from './people-scope.js';

/** What filters of one column can be set to: a code, and a name where it has one. */
export interface Choice {
  readonly code: string;
  readonly name: string | null;
}

export const CHOICE_KINDS = ['post', 'region', 'unit', 'cadre', 'grade', 'function'] as const;
export type ChoiceKind = (typeof CHOICE_KINDS)[number];

/** Everything that the employed people of a day have, by kind and in the order of codes; posts by their cities. */
export type Choices = Readonly<Record<ChoiceKind, readonly Choice[]>>;

/** One text for each scope. */
export function scopeKey(scope: PeopleScope): string {
  return scope.kind === 'all' ? 'all' : JSON.stringify([scope.kind, [...scope.codes].sort()]);
}
