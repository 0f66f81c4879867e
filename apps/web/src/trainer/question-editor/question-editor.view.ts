import { BLOOM, type QuestionHistory, questionTypeNames } from '#assessment';
import { dirOf, type Lang, langName, type Words, words } from '#i18n';
import type { FieldProblem } from '#kernel';
import {
  type AreaField,
  areaField,
  type Breadcrumbs,
  type CheckField,
  checkField,
  type ErrorSummary,
  type InputField,
  inputField,
  type Page,
  type SelectField,
  selectField,
} from '#ui';
import { languagesToWrite, type ShownQuestion, shownQuestion } from '../question-shown.js';
import { contentOf, type EditedPart, type EditorValues, type FactName } from './editor-form.js';
import { CHANGES } from './editor-problems.js';
import { MARKINGS } from './markings.js';

export interface EditorFacts {
  readonly values: EditorValues;
  /** The question that is edited; null for a new one. */
  readonly question: QuestionHistory | null;
  readonly problems: readonly FieldProblem[];
  readonly courses: readonly { readonly id: string; readonly code: string; readonly title: string }[];
  /** Whether a question may belong to no course. */
  readonly mayStandAlone: boolean;
}

export interface QuestionEditorView {
  readonly crumbs: Breadcrumbs;
  readonly summary: ErrorSummary | null;
  readonly heading: string;
  readonly action: string;
  readonly base: string;
  readonly start: {
    readonly code: InputField;
    readonly course: SelectField;
    readonly type: SelectField;
  } | null;
  readonly texts: readonly AreaField[];
  readonly partsTitle: string;
  readonly count: string;
  readonly parts: readonly PartView[];
  readonly inputs: readonly InputField[];
  readonly selects: readonly SelectField[];
  readonly checks: readonly CheckField[];
  readonly change: { readonly kind: SelectField; readonly reason: AreaField } | null;
  readonly shown: readonly ShownQuestion[];
}

interface PartView {
  readonly legend: string;
  readonly index: string;
  readonly ref: string;
  readonly right: 'radio' | 'checkbox' | null;
  readonly isRight: boolean;
  readonly fields: readonly AreaField[];
  readonly up: string | null;
  readonly down: string | null;
}

interface Desk extends EditorFacts {
  readonly spoken: Words;
  readonly languages: readonly Lang[];
}

export function questionEditorPage(facts: EditorFacts, lang: Lang): Page<QuestionEditorView> {
  const spoken = words(lang);
  const { t } = spoken;
  const { values, question, problems } = facts;
  const languages = languagesToWrite(question?.content ?? null);
  const desk: Desk = { ...facts, spoken, languages };
  const code = question?.code ?? '';
  const title = question === null ? t('question-editor.new') : t('question-editor.edit', { code });
  const isOrdering = values.facts.type === 'ordering';
  const content = contentOf(values, question?.content ?? null);
  const view: QuestionEditorView = {
    crumbs: { items: [{ label: t('questions.title'), href: '/trainer/questions' }], here: title },
    summary: problems.length === 0 ? null : { problems: problems.map((each) => said(each, t)) },
    heading: title,
    action: question === null ? '/trainer/questions' : `/trainer/questions/${code}`,
    base: question === null ? '0' : String(question.number),
    start: question === null ? startOf(desk) : null,
    texts: (['text', 'feedback'] as const).flatMap((name) =>
      languages.map((each) =>
        textArea(desk, name, each, values[name][each] ?? '', t(`question-editor.${name}`)),
      ),
    ),
    partsTitle: t(isOrdering ? 'question-editor.items' : 'question-editor.options'),
    count: String(values.parts.length),
    parts: values.parts.map((part, at) => partOf(desk, part, at)),
    inputs: inputsOf(desk),
    selects: selectsOf(desk),
    checks: (['critical', 'shuffle'] as const).map((name) =>
      checkField({ name, label: t(`question-editor.${name}`), checked: values.facts[name] === 'yes' }),
    ),
    change: question === null ? null : changeOf(desk),
    shown: languages.map((each) => shownQuestion(content, each)),
  };
  const status = problems.length > 0 ? 422 : 200;
  const named = status === 422 ? t('question-editor.wrong', { title }) : title;
  return { template: 'question-editor', title: named, view, status, cache: 'no-store' };
}

function said({ field, key }: FieldProblem, t: Words['t']) {
  return { field, text: t(`question-editor.${key}`) };
}

function errorOf({ problems, spoken }: Desk, field: string): string | null {
  const problem = problems.find((each) => each.field === field);
  return problem === undefined ? null : said(problem, spoken.t).text;
}

function control(desk: Desk, name: FactName) {
  const label = desk.spoken.t(`question-editor.${name}`);
  return { name, label, value: desk.values.facts[name], error: errorOf(desk, name) };
}

function startOf(desk: Desk): NonNullable<QuestionEditorView['start']> {
  const { t } = desk.spoken;
  const alone = desk.mayStandAlone ? [{ value: '', text: t('question-editor.no-course') }] : [];
  const courses = desk.courses.map(({ id, code, title }) => ({ value: id, text: `${code} ${title}` }));
  const types = questionTypeNames.map((value) => ({ value, text: t(`questions.${value}`) }));
  return {
    code: inputField({
      ...control(desk, 'code'),
      hint: t('question-editor.code-hint'),
      maxLength: 64,
      mono: true,
    }),
    course: selectField(control(desk, 'course'), [...alone, ...courses]),
    type: selectField({ ...control(desk, 'type'), hint: t('question-editor.type-hint') }, types),
  };
}

function textArea(desk: Desk, name: string, lang: Lang, value: string, label: string): AreaField {
  const full = `${name}-${lang}`;
  const shown = { label: `${label} (${langName(lang)})`, value, rows: 3, lang, dir: dirOf(lang) };
  return areaField({ name: full, error: errorOf(desk, full), ...shown });
}

function partOf(desk: Desk, part: EditedPart, at: number): PartView {
  const { t } = desk.spoken;
  const { type } = desk.values.facts;
  const isOrdering = type === 'ordering';
  const place = desk.spoken.number(at + 1);
  const legend = t(isOrdering ? 'question-editor.item' : 'question-editor.option', { place });
  const rows = (['text', 'feedback'] as const).filter((name) => name === 'text' || !isOrdering);
  const fields = rows.flatMap((name) =>
    desk.languages.map((lang) => {
      const label = name === 'text' ? legend : t('question-editor.option-feedback', { place });
      return { ...textArea(desk, `p${at}-${name}`, lang, part[name][lang] ?? '', label), rows: 2 };
    }),
  );
  return {
    ...{ legend, index: String(at), ref: part.ref, isRight: part.right, fields },
    right: isOrdering ? null : type === 'single-choice' ? 'radio' : 'checkbox',
    up: at > 0 ? `up:${at}` : null,
    down: at < desk.values.parts.length - 1 ? `down:${at}` : null,
  };
}

function inputsOf(desk: Desk): InputField[] {
  const { t } = desk.spoken;
  const plain = (['module', 'objective', 'competence', 'tags', 'source'] as const).map((name) =>
    inputField({ ...control(desk, name), hint: name === 'tags' ? t('question-editor.tags-hint') : null }),
  );
  const limit =
    desk.values.facts.type === 'multiple-response'
      ? [inputField({ ...control(desk, 'limit'), type: 'number' })]
      : [];
  return [...plain, inputField({ ...control(desk, 'reviewBy'), type: 'date' }), ...limit];
}

function selectsOf(desk: Desk): SelectField[] {
  const { t, number } = desk.spoken;
  const named = (values: readonly string[]) =>
    values.map((value) => ({ value, text: t(`question-editor.${value}`) }));
  const levels = [1, 2, 3, 4, 5].map((each) => ({ value: String(each), text: number(each) }));
  const markings = MARKINGS[desk.values.facts.type];
  return [
    selectField({ ...control(desk, 'difficulty'), hint: t('question-editor.difficulty-hint') }, levels),
    selectField(control(desk, 'bloom'), named(BLOOM)),
    ...(markings === undefined ? [] : [selectField(control(desk, 'marking'), named(markings))]),
  ];
}

function changeOf(desk: Desk): NonNullable<QuestionEditorView['change']> {
  const { t } = desk.spoken;
  const kinds = CHANGES.map((value) => ({ value, text: t(`question-editor.change-${value}`) }));
  const hint = t('question-editor.change-hint');
  return {
    kind: selectField({ ...control(desk, 'change'), hint }, kinds),
    reason: areaField({ ...control(desk, 'reason'), rows: 2, required: true }),
  };
}
