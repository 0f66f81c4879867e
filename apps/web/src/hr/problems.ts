import type { Words } from '#i18n';
import type { FieldProblem } from '#kernel';
import type { ErrorSummary } from '#ui';

/** What is wrong with parameters: for the summary, and for the fields by their names. */
export interface ShownProblems {
  readonly summary: ErrorSummary | null;
  readonly byField: ReadonlyMap<string, string>;
}

/** `fields` are the ids on the page; a problem of anything else leads to the top of the page's content. */
export function shownProblems(
  problems: readonly FieldProblem[],
  fields: ReadonlySet<string>,
  words: Words,
): ShownProblems {
  const byField = new Map(problems.map(({ field, key }) => [field, words.t(key)]));
  const lines = [...byField].map(([field, text]) => ({
    field: fields.has(field) ? field : 'main',
    text: words.t('people-filters.chip', { name: words.t(`people-filters.label.${field}`), value: text }),
  }));
  return { summary: lines.length === 0 ? null : { problems: lines }, byField };
}
