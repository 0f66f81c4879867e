import type { PublicationRefusal, QuestionHistory, QuestionVersionRow, QuizUse } from '#assessment';
import { questionDifferences } from '#assessment';
import { type Lang, type Words, words } from '#i18n';
import {
  type AreaField,
  areaField,
  type Breadcrumbs,
  description,
  type DescriptionList,
  type ErrorSummary,
  type Link,
  type Notice,
  notice,
  type Page,
  type Status,
  statusAs,
} from '#ui';
import { changeTerm } from '../../proposals/proposal-words.js';
import { type ShownQuestion, shownQuestion } from '../question-shown.js';
import { questionStatus, shownText, writtenIn } from '../question-words.js';
import type { ReviewForm } from './review-form.js';

export interface QuestionFacts {
  readonly question: QuestionHistory;
  /** What keeps the newest version from being published. */
  readonly refusals: readonly PublicationRefusal[];
  /** The proposal that waits for a reviewer, if there is one. */
  readonly waiting: string | null;
  readonly quizzes: readonly QuizUse[];
  readonly form: ReviewForm & { readonly done: 'saved' | 'asked' | null };
  readonly mayWrite: boolean;
  readonly zone: string;
}

export interface QuestionView {
  readonly crumbs: Breadcrumbs;
  readonly summary: ErrorSummary | null;
  readonly done: Notice | null;
  readonly heading: string;
  readonly state: Status;
  readonly edit: string | null;
  readonly facts: DescriptionList;
  readonly waiting: Notice | null;
  readonly obstacles: readonly string[];
  readonly review: { readonly action: string; readonly number: string; readonly reason: AreaField } | null;
  readonly shown: readonly ShownQuestion[];
  readonly quizzes: readonly { readonly title: string; readonly detail: string }[];
  readonly versions: readonly VersionView[];
}

interface VersionView {
  readonly title: string;
  readonly state: Status;
  readonly when: string;
  readonly differences: DescriptionList;
  readonly content: DescriptionList;
}

export function questionPage(facts: QuestionFacts, lang: Lang): Page<QuestionView> {
  const spoken = words(lang);
  const { t } = spoken;
  const { question, form, waiting, mayWrite } = facts;
  const { code, content, state } = question;
  const problems = form.problems.map((key) => ({ field: 'reason', text: t(`question.${key}`) }));
  const isReady = mayWrite && state !== 'published' && waiting === null && facts.refusals.length === 0;
  const crumbs: readonly Link[] = [{ label: t('questions.title'), href: '/trainer/questions' }];
  const title = t('question.title', { code });
  const view: QuestionView = {
    crumbs: { items: crumbs, here: code },
    summary: problems.length > 0 ? { problems } : null,
    done: form.done === null ? null : notice('ok', t(`question.done-${form.done}`)),
    heading: title,
    state: questionStatus(state, spoken),
    edit: mayWrite ? `/trainer/questions/${code}/edit` : null,
    facts: { items: factsOf(question, spoken) },
    waiting: waiting === null ? null : waitingNotice(waiting, t),
    obstacles: obstaclesOf(facts.refusals, spoken),
    review: isReady || problems.length > 0 ? reviewOf(facts, t) : null,
    shown: Object.keys(content.text).map((each) => shownQuestion(content, each)),
    quizzes: facts.quizzes.map(({ title: name, number }) => {
      return { title: shownText(name, lang), detail: t('question.edition', { number }) };
    }),
    versions: question.versions.map((version, at) =>
      versionOf(version, question.versions[at + 1] ?? null, facts.zone, spoken),
    ),
  };
  const status = problems.length > 0 ? 422 : 200;
  return {
    template: 'question',
    title: status === 422 ? t('question.wrong', { title }) : title,
    view,
    status,
    cache: 'no-store',
  };
}

function waitingNotice(proposal: string, t: Words['t']): Notice {
  const action = { label: t('question.see-proposal'), href: `/proposals/${proposal}` };
  return notice('info', t('question.waiting'), null, action);
}

/** One sentence for each, the field named where one is at fault. */
function obstaclesOf(refusals: readonly PublicationRefusal[], spoken: Words): string[] {
  const sentences = refusals.map((refusal) => {
    if (refusal.reason !== 'incomplete') return spoken.t(`question.${refusal.reason}`);
    const { path, message } = refusal.finding;
    const [field = '', ...where] = path.map(String);
    const place = changeTerm(`question-${field === 'options' ? 'option' : field}`, where.join(' · '), spoken);
    const key = `question.fault-${message}`;
    return `${place}: ${spoken.has(key) ? spoken.t(key) : message}`;
  });
  return [...new Set(sentences)];
}

function reviewOf({ question, form }: QuestionFacts, t: Words['t']): NonNullable<QuestionView['review']> {
  const error = form.problems[0];
  return {
    action: `/trainer/questions/${question.code}/review`,
    number: String(question.number),
    reason: areaField({
      name: 'reason',
      label: t('question.reason'),
      hint: t('question.reason-hint'),
      value: form.reason,
      rows: 3,
      required: true,
      error: error === undefined ? null : t(`question.${error}`),
    }),
  };
}

function factsOf({ content }: QuestionHistory, spoken: Words) {
  const { t } = spoken;
  const said = (what: string, text: string) => description(changeTerm(`question-${what}`, '', spoken), text);
  return [
    said('type', t(`questions.${content.type}`)),
    said('competence', content.competence),
    said('module', content.module),
    said('objective', content.objective),
    said('difficulty', spoken.number(content.difficulty)),
    said('tags', content.tags.join(', ')),
    said('source', content.source),
    description(t('questions.languages'), writtenIn(content.text)),
    said('reviewBy', content.reviewBy === null ? '–' : spoken.date(content.reviewBy)),
  ];
}

function versionOf(
  version: QuestionVersionRow,
  before: QuestionVersionRow | null,
  zone: string,
  spoken: Words,
): VersionView {
  const { t } = spoken;
  const { number, change, createdAt, publishedAt, content } = version;
  const listed = (from: QuestionVersionRow | null): DescriptionList => ({
    items: questionDifferences(from?.content ?? null, content).map(({ what, subject, before: was, after }) =>
      description(changeTerm(`question-${what}`, subject, spoken), after ?? '–', { was }),
    ),
  });
  return {
    title: t('question.version', { number: String(number) }),
    state:
      publishedAt === null
        ? statusAs('none', t('question.unpublished'))
        : statusAs('ok', t('question.published', { when: spoken.instant(publishedAt, zone) })),
    when: t('question.written', {
      when: spoken.instant(createdAt, zone),
      change: t(`question.change-${change}`),
    }),
    differences: before === null ? { items: [] } : listed(before),
    content: listed(null),
  };
}
