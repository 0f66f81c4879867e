import { type QuestionRow, questionTypeNames } from '#assessment';
import { LANGUAGES, type Lang, langName, type Words, words } from '#i18n';
import type { CourseId } from '#kernel';
import {
  column,
  type DataTable,
  type FilterBar,
  type FilterField,
  filterInput,
  filterSelect,
  inputField,
  type Page,
  type Pager,
  selectField,
  statusCell,
  textCell,
} from '#ui';
import { questionStatus, shownText, writtenIn } from '../question-words.js';
import {
  listAddress,
  PER_PAGE,
  QUESTION_FILTERS,
  QUESTION_STATES,
  type QuestionFilter,
  type QuestionFilters,
} from './question-query.js';

export interface QuestionsFacts {
  readonly filters: QuestionFilters;
  readonly rows: readonly QuestionRow[];
  /** The code after which the next page begins. */
  readonly next: string | null;
  /** Over all pages. */
  readonly count: number;
  readonly courses: readonly { readonly id: CourseId; readonly code: string; readonly title: string }[];
  readonly isPaged: boolean;
  readonly mayWrite: boolean;
}

export interface QuestionsView {
  readonly filter: FilterBar;
  readonly count: string;
  readonly mayWrite: boolean;
  readonly table: DataTable;
  readonly pager: Pager | null;
}

export function questionsPage(facts: QuestionsFacts, lang: Lang): Page<QuestionsView> {
  const spoken = words(lang);
  const { t } = spoken;
  const { filters, next, isPaged } = facts;
  const pager: Pager = {
    label: t('questions.pages'),
    perPage: PER_PAGE,
    previous: isPaged ? listAddress(filters) : null,
    next: next === null ? null : listAddress(filters, { after: next }),
  };
  const view: QuestionsView = {
    filter: filterOf(facts, spoken),
    count: t('questions.count', { count: facts.count }),
    mayWrite: facts.mayWrite,
    table: tableOf(facts, spoken),
    pager: next !== null || isPaged ? pager : null,
  };
  return { template: 'questions', title: t('questions.title'), view, cache: 'no-store' };
}

function tableOf({ rows, filters, mayWrite }: QuestionsFacts, spoken: Words): DataTable {
  const { t } = spoken;
  const labels = ['type', 'competence', 'languages', 'difficulty', 'state'].map((key) =>
    t(`questions.${key}`),
  );
  const isFiltered = QUESTION_FILTERS.some((name) => filters[name] !== '');
  const empty = isFiltered
    ? t('questions.empty-filtered')
    : t(mayWrite ? 'questions.empty' : 'questions.empty-read');
  return {
    captionId: 'list',
    selectable: false,
    columns: [t('questions.question'), ...labels].map((label) => column(label)),
    rows: rows.map((row) => rowOf(row, labels, spoken)),
    empty: rows.length > 0 ? null : empty,
  };
}

function rowOf({ code, content, state }: QuestionRow, labels: readonly string[], spoken: Words) {
  const cells = [
    spoken.t(`questions.${content.type}`),
    content.competence,
    writtenIn(content.text),
    spoken.number(content.difficulty),
  ].map((text, at) => textCell(labels[at]!, text));
  return {
    id: code,
    title: code,
    href: `/trainer/questions/${code}`,
    sub: shownText(content.text, spoken.lang),
    selected: false,
    cells: [...cells, statusCell(labels[4]!, questionStatus(state, spoken))],
  };
}

function filterOf({ filters, courses }: QuestionsFacts, spoken: Words): FilterBar {
  const { t } = spoken;
  const named = (name: 'type' | 'state', values: readonly string[]) =>
    values.map((value) => ({ value, text: t(`questions.${name === 'type' ? '' : 'state-'}${value}`) }));
  const options: Readonly<Record<string, readonly { readonly value: string; readonly text: string }[]>> = {
    type: named('type', questionTypeNames),
    state: named('state', QUESTION_STATES),
    missing: LANGUAGES.map((lang) => ({ value: lang, text: langName(lang) })),
    course: courses.map(({ id, code, title }) => ({ value: id, text: `${code} ${title}` })),
  };
  const fields = QUESTION_FILTERS.filter((name) => name !== 'course' || courses.length > 1).map((name) =>
    fieldOf(name, filters[name], options[name] ?? null, spoken),
  );
  const chips = QUESTION_FILTERS.filter((name) => filters[name] !== '').map((name) => {
    const shown = options[name]?.find(({ value }) => value === filters[name])?.text ?? filters[name];
    return { label: `${t(`questions.${name}`)}: ${shown}`, href: listAddress(filters, { [name]: '' }) };
  });
  return { action: '/trainer/questions', label: t('questions.filter'), fields, chips };
}

function fieldOf(
  name: QuestionFilter,
  value: string,
  options: readonly { readonly value: string; readonly text: string }[] | null,
  { t }: Words,
): FilterField {
  const label = t(`questions.${name}`);
  if (options !== null)
    return filterSelect(
      selectField({ name, label, value }, [{ value: '', text: t('questions.any') }, ...options]),
    );
  const isSearch = name === 'search';
  const shape = { type: isSearch ? ('search' as const) : ('text' as const), shortcut: isSearch ? '/' : null };
  return filterInput(inputField({ name, label, value, maxLength: 200, ...shape }));
}
