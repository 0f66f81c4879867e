import type { PublishedProgramme } from '#certification';
import { type Lang, type Words, words } from '#i18n';
import type { CivilDate, FieldProblem } from '#kernel';
import {
  type Breadcrumbs,
  type CheckField,
  checkField,
  type DescriptionList,
  type ErrorSummary,
  type InputField,
  inputField,
  type Page,
  type SelectField,
  selectField,
} from '#ui';
import { policyItems } from '../policy-terms.js';
import { versionsOn } from '../versions-on.js';
import { type Length, LENGTHS, type PolicyValues } from './policy-form.js';

export interface PolicyEditorFacts {
  readonly programme: PublishedProgramme;
  readonly values: PolicyValues;
  readonly problems: readonly FieldProblem[];
  readonly today: CivilDate;
}

export interface PolicyEditorView {
  readonly crumbs: Breadcrumbs;
  readonly summary: ErrorSummary | null;
  readonly heading: string;
  readonly action: string;
  readonly dates: readonly InputField[];
  readonly lengths: readonly InputField[];
  readonly anchor: SelectField;
  readonly calendarDay: InputField;
  readonly inGrace: CheckField;
  readonly existing: SelectField;
  readonly notice: readonly InputField[];
  readonly carried: DescriptionList;
}

const ANCHORS = ['expiry', 'completion', 'calendar'];
const EXISTING = ['keep', 'recompute', 'recompute-if-longer'];

interface Desk extends PolicyEditorFacts {
  readonly t: Words['t'];
}

export function policyEditorPage(facts: PolicyEditorFacts, lang: Lang): Page<PolicyEditorView> {
  const spoken = words(lang);
  const { t } = spoken;
  const { programme, problems } = facts;
  const { code } = programme;
  const desk: Desk = { ...facts, t };
  const title = t('policy-editor.title', { code });
  const home = `/admin/programmes/${code}`;
  const links = [
    { label: t('programmes.title'), href: '/admin/programmes' },
    { label: code, href: home },
  ];
  const view: PolicyEditorView = {
    crumbs: { items: links, here: t('programme.new') },
    summary: problems.length > 0 ? summaryOf(problems, t) : null,
    heading: title,
    action: `${home}/versions`,
    dates: [single(desk, 'effectiveFrom', 'date'), single(desk, 'version', 'text')],
    lengths: [
      single(desk, 'validity', 'text', t('policy-editor.validity-hint')),
      ...LENGTHS.filter((each) => each !== 'notice').flatMap((each) => pair(desk, each)),
    ],
    anchor: choice(desk, 'anchor', ANCHORS),
    calendarDay: single(desk, 'calendarDay', 'text', t('policy-editor.calendarDay-hint')),
    inGrace: inGrace(desk),
    existing: choice(desk, 'existingAwards', EXISTING),
    notice: pair(desk, 'notice'),
    carried: { items: carriedOf(facts, spoken) },
  };
  const isWrong = problems.length > 0;
  const status = isWrong ? 422 : 200;
  const shown = isWrong ? t('policy-editor.wrong', { title }) : title;
  return { template: 'policy-editor', title: shown, view, status, cache: 'no-store' };
}

function summaryOf(problems: readonly FieldProblem[], t: Words['t']): ErrorSummary {
  return {
    problems: problems.map(({ field, key }) => {
      const isPair = (LENGTHS as readonly string[]).includes(field);
      return { field: isPair ? `${field}-months` : field, text: t(`policy-editor.${key}`) };
    }),
  };
}

function errorOf({ problems, t }: Desk, field: string): string | null {
  const problem = problems.find((each) => each.field === field);
  return problem === undefined ? null : t(`policy-editor.${problem.key}`);
}

function single(
  desk: Desk,
  name: 'effectiveFrom' | 'version' | 'validity' | 'calendarDay',
  type: 'text' | 'date',
  hint: string | null = null,
): InputField {
  const label = desk.t(`policy-editor.${name}`);
  const required = name === 'effectiveFrom' || name === 'version';
  const inputMode = name === 'validity' ? 'numeric' : null;
  const field = { name, label, hint, type, required, inputMode };
  return inputField({ ...field, value: desk.values[name], error: errorOf(desk, name) });
}

/** Months and days of one length; the hint and the error stand with the months. */
function pair(desk: Desk, name: Length): InputField[] {
  const { t, values } = desk;
  const what = t(`policy-editor.${name}`);
  const months = { name: `${name}-months`, label: t('policy-editor.months', { what }), inputMode: 'numeric' };
  const days = { name: `${name}-days`, label: t('policy-editor.days', { what }), inputMode: 'numeric' };
  const notes = { hint: t(`policy-editor.${name}-hint`), error: errorOf(desk, name) };
  return [
    inputField({ ...months, ...notes, value: values[`${name}-months`] }),
    inputField({ ...days, value: values[`${name}-days`] }),
  ];
}

function choice(desk: Desk, name: 'anchor' | 'existingAwards', values: readonly string[]): SelectField {
  const label = desk.t(`policy-editor.${name}`);
  const options = values.map((value) => ({ value, text: desk.t(`policy-terms.${name}-${value}`) }));
  return selectField({ name, label, value: desk.values[name], error: errorOf(desk, name) }, options);
}

function inGrace({ t, values }: Desk): CheckField {
  const label = t('policy-editor.compliantInGrace');
  return checkField({ name: 'compliantInGrace', label, checked: values.compliantInGrace === 'yes' });
}

function carriedOf({ programme, today }: PolicyEditorFacts, spoken: Words) {
  const { current } = versionsOn(programme.rules.policies, today);
  const terms = ['firstAward', 'renewal', 'evidenceWithin', 'requires'];
  const names = terms.map((term) => spoken.t(`policy-terms.${term}`));
  return policyItems(current, spoken).filter(({ term }) => names.includes(term));
}
