import { type QuestionQuery, type QuestionState, questionTypeNames } from '#assessment';
import { LANGUAGES } from '#i18n';
import type { CourseId } from '#kernel';

/** The filters of the list as they stand in its address; blank is no filter. */
export const QUESTION_FILTERS = [
  'search',
  'tag',
  'competence',
  'type',
  'missing',
  'state',
  'course',
] as const;
export type QuestionFilter = (typeof QUESTION_FILTERS)[number];
export type QuestionFilters = Readonly<Record<QuestionFilter, string>>;

export const QUESTION_STATES: readonly QuestionState[] = ['draft', 'changed', 'published'];
export const PER_PAGE = 50;
const LONGEST = 200;

/** Reads the address; what no filter offers is left out, so that a wrong value shows more and never fails (INJ-01). */
export function readFilters(query: Record<string, unknown>): QuestionFilters {
  const text = (name: string) => {
    const value = query[name];
    return typeof value === 'string' ? value.replaceAll('\0', '').trim().slice(0, LONGEST) : '';
  };
  const oneOf = (name: string, offered: readonly string[]) =>
    offered.includes(text(name)) ? text(name) : '';
  return {
    search: text('search'),
    tag: text('tag'),
    competence: text('competence'),
    type: oneOf('type', questionTypeNames),
    missing: oneOf('missing', LANGUAGES),
    state: oneOf('state', QUESTION_STATES),
    course: /^[0-9]{1,18}$/.test(text('course')) ? text('course') : '',
  };
}

/**
 * What the bank is asked. `within` is what the right reaches: who trains one course sees that one, whatever the
 * address says. Null where it reaches nothing.
 */
export function questionQuery(
  filters: QuestionFilters,
  after: unknown,
  within: readonly CourseId[] | null,
): QuestionQuery | null {
  const asked = filters.course === '' ? null : (filters.course as CourseId);
  const course = within === null ? asked : (within.find((each) => each === asked) ?? within[0]);
  if (course === undefined) return null;
  return {
    search: filters.search || null,
    tag: filters.tag || null,
    competence: filters.competence || null,
    type: filters.type || null,
    missingLanguage: filters.missing || null,
    state: (filters.state || null) as QuestionState | null,
    course,
    after: typeof after === 'string' && /^[a-z0-9-]{1,64}$/.test(after) ? after : null,
    limit: PER_PAGE + 1,
  };
}

/** The list's address with some filters changed; blank ones are left out. */
export function listAddress(
  filters: QuestionFilters,
  changes: Readonly<Record<string, string>> = {},
): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...filters, ...changes }))
    if (value !== '') params.set(name, value);
  const query = params.toString();
  return query === '' ? '/trainer/questions' : `/trainer/questions?${query}`;
}
