import { type AttemptView, isAnswered } from '#assessment';
import { type Lang, type Words, words } from '#i18n';
import type { Instant } from '#kernel';
import {
  column,
  type DataTable,
  notice,
  type Notice,
  type Page,
  type QuizBar,
  type Row,
  statusAs,
  statusCell,
  textCell,
} from '#ui';
import { placeOf, questionPlace, resultPlace } from '../attempts/attempt-places.js';
import { attemptBar } from '../attempts/attempt-bar.js';
import { answerText } from '../texts/answer-text.js';

export interface ReviewFacts {
  readonly attempt: AttemptView;
  readonly now: Instant;
  readonly zone: string;
}

export interface QuizReviewView {
  /** Null once the attempt is over: there is nothing to save. */
  readonly bar: QuizBar | null;
  readonly notices: readonly Notice[];
  readonly heading: string;
  readonly table: DataTable;
  /** Where the submission goes; null once it is over. */
  readonly action: string | null;
  readonly attempt: string;
  readonly quiz: string;
}

/** What the server holds of an attempt, before it is submitted; after its end, what was kept (409). */
export function quizReviewPage(facts: ReviewFacts, lang: Lang): Page<QuizReviewView> {
  const { attempt } = facts;
  const spoken = words(lang);
  const isOver = attempt.state !== 'running';
  const heading = spoken.t(isOver ? 'quiz-review.over' : 'quiz-review.heading');
  const view: QuizReviewView = {
    bar: isOver ? null : attemptBar(facts, spoken, null),
    notices: isOver ? [overNotice(facts, spoken)] : openNotices(attempt, spoken),
    heading,
    table: tableOf(facts, spoken),
    action: isOver ? null : `${placeOf({ quiz: attempt.quiz, n: attempt.attempt })}/submission`,
    ...{ attempt: attempt.attempt, quiz: attempt.quiz },
  };
  const status = isOver ? 409 : 200;
  return {
    template: 'quiz-review',
    title: `${heading}: ${attempt.title}`,
    view,
    status,
    layout: 'quiz',
    cache: 'no-store',
  };
}

function overNotice({ attempt, zone }: ReviewFacts, { t, time }: Words): Notice {
  const { submittedAt, deadline } = attempt;
  const isLate = submittedAt !== null && submittedAt === deadline;
  const text = isLate
    ? t('quiz-review.time-over', { time: time(submittedAt, zone) })
    : t('quiz-review.submitted');
  const action = { label: t('quiz-review.to-result'), href: resultPlace(attempt) };
  return notice('bad', text, t('quiz-review.what-was-kept'), action);
}

function openNotices({ questions, saved }: AttemptView, { t }: Words): Notice[] {
  const open = questions.filter(({ slot }) => !isAnswered(saved, slot)).length;
  return open === 0
    ? [notice('ok', t('quiz-review.all-answered'))]
    : [notice('soon', t('quiz-review.open', { count: open }))];
}

function tableOf(facts: ReviewFacts, spoken: Words): DataTable {
  const { t } = spoken;
  const names = ['question', 'answer', 'state', 'flag'];
  return {
    captionId: 'review',
    selectable: false,
    columns: names.map((name) => column(t(`quiz-review.${name}`))),
    rows: facts.attempt.questions.map((_, at) => rowOf(facts, at, spoken)),
    empty: null,
  };
}

function rowOf({ attempt }: ReviewFacts, at: number, spoken: Words): Row {
  const { t, number } = spoken;
  const question = attempt.questions[at]!;
  const answered = isAnswered(attempt.saved, question.slot);
  const answer = answerText(question, attempt.saved[question.slot]?.answer ?? null, spoken);
  const state = answered ? statusAs('ok', t('ui.answered')) : statusAs('none', t('ui.not-answered'));
  return {
    id: question.slot,
    title: t('quiz-review.number', { number: number(at + 1) }),
    href: attempt.state === 'running' ? questionPlace(attempt, at) : null,
    ...{ sub: null, selected: false },
    cells: [
      textCell(t('quiz-review.answer'), answer || '–'),
      statusCell(t('quiz-review.state'), state),
      textCell(t('quiz-review.flag'), attempt.flags.includes(question.slot) ? t('ui.flagged') : '–'),
    ],
  };
}
