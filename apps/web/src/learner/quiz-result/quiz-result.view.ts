import type { AttemptResult, AttemptView, QuestionResult } from '#assessment';
import { directionOf, textIn, type CourseView } from '#catalogue';
import { type Lang, type Words, words } from '#i18n';
import type { TestRefusal } from '#learning';
import {
  type Link,
  notice,
  type Notice,
  type Page,
  type StackedBars,
  stackedBars,
  type Status,
  statusAs,
} from '#ui';
import { reasonOf } from '../quiz-start/reasons.js';
import { answerText } from '../texts/answer-text.js';
import { plainText } from '../texts/prose.js';

export interface ResultFacts {
  readonly attempt: AttemptView;
  readonly result: AttemptResult;
  /** The course whose test it is; null for a quiz of its own. */
  readonly course: CourseView | null;
  /** Certificates that rest on the course and count now. */
  readonly certificates: readonly { readonly number: string; readonly title: string }[];
  /** What stands against another attempt. */
  readonly reasons: readonly TestRefusal[];
  readonly zone: string;
}

export interface QuizResultView {
  readonly notice: Notice;
  readonly title: string;
  readonly score: string | null;
  readonly critical: string | null;
  readonly topics: StackedBars | null;
  readonly certificates: readonly Link[] | null;
  readonly next: readonly { readonly text: string; readonly action: Link | null }[];
  readonly questions: readonly {
    readonly number: string;
    readonly text: string;
    readonly answer: string;
    readonly status: Status | null;
    readonly feedback: readonly string[];
  }[];
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

/** What came of a submitted attempt: passed or not first, then why, then what to do. */
export function quizResultPage(facts: ResultFacts, lang: Lang): Page<QuizResultView> {
  const { attempt, result } = facts;
  const spoken = words(lang);
  const { t } = spoken;
  const critical = result.passed === false && (result.failedCriticals?.length ?? 0) > 0;
  const view: QuizResultView = {
    notice: outcomeNotice(facts, spoken),
    title: attempt.title,
    score: scoreOf(result, spoken),
    critical: critical ? t('quiz-result.critical') : null,
    topics: topicsOf(facts, spoken),
    certificates: certificatesOf(facts, spoken),
    next: nextOf(facts, spoken),
    questions: result.questions.map((question, at) =>
      questionOf(question, at, result.released.marks, spoken),
    ),
    ...{ lang: attempt.language, dir: directionOf(attempt.language) },
  };
  return { template: 'quiz-result', title: `${t('quiz-result.title')}: ${attempt.title}`, view };
}

function outcomeNotice({ result, zone }: ResultFacts, { t, instant }: Words): Notice {
  const by = result.submittedBy === 'deadline' ? 'quiz-result.by-deadline' : 'quiz-result.by-person';
  const detail = t(by, { at: instant(result.submittedAt, zone) });
  if (result.passed === null) return notice('info', t('quiz-result.being-marked'), detail);
  return result.passed
    ? notice('ok', t('status.passed'), detail)
    : notice('bad', t('status.not-passed'), detail);
}

function scoreOf({ mark, max, needed, percent }: AttemptResult, { t, number }: Words): string | null {
  if (mark === null || percent === null) return null;
  return t('quiz-result.score', {
    mark: number(Number(mark), digitsOf(mark)),
    max: number(Number(max), digitsOf(max)),
    needed: number(Number(needed), digitsOf(needed)),
    percent: number(Number(percent), digitsOf(percent)),
  });
}

function digitsOf(decimal: string): number {
  return Math.min(2, decimal.replace(/0+$/, '').split('.')[1]?.length ?? 0);
}

function topicsOf({ result, course, attempt }: ResultFacts, spoken: Words): StackedBars | null {
  if (result.topics === null) return null;
  const { t } = spoken;
  const keys = [
    { kind: 'ok' as const, word: t('quiz-result.reached') },
    { kind: 'none' as const, word: t('quiz-result.missed') },
  ];
  const rows = result.topics.map(({ module, objective, mark, max }) => {
    const found = course?.modules.find(({ slug }) => slug === module);
    const text = found?.objectives.find(({ id }) => id === objective)?.text;
    const label = text ? textIn(text, attempt.language) : objective;
    const href = found && course ? `/courses/${course.slug}/${module}` : null;
    return { label, href, shares: [Number(mark), Math.max(0, Number(max) - Number(mark))] };
  });
  const heading = { id: 'topics', title: t('quiz-result.topics'), caption: t('quiz-result.topics-caption') };
  return stackedBars(heading, keys, rows, spoken);
}

function certificatesOf({ certificates, result }: ResultFacts, { t }: Words): Link[] | null {
  if (result.passed !== true || certificates.length === 0) return null;
  return certificates.map(({ number, title }) => ({
    label: t('quiz-result.certificate', { title }),
    href: `/certificates/${number}`,
  }));
}

function nextOf(
  { result, course, reasons, attempt, zone }: ResultFacts,
  spoken: Words,
): QuizResultView['next'] {
  const { t } = spoken;
  const back = course && { label: t('quiz-result.to-course'), href: `/courses/${course.slug}` };
  if (result.passed === null) return [{ text: t('quiz-result.wait-for-marks'), action: back }];
  if (result.passed)
    return [{ text: t('quiz-result.well-done'), action: { label: t('quiz-result.home'), href: '/home' } }];
  const again = { label: t('quiz-result.again'), href: `/quizzes/${attempt.quiz}` };
  const study = { text: t('quiz-result.study'), action: back };
  if (reasons.length === 0) return [study, { text: t('quiz-result.may-try-again'), action: again }];
  return [study, ...reasons.map((reason) => reasonOf(reason, zone, spoken))];
}

/** Feedback says which answers were right: it waits for the marks, whatever else is released (QUIZ-09). */
function questionOf(
  question: QuestionResult,
  at: number,
  isMarked: boolean,
  spoken: Words,
): QuizResultView['questions'][number] {
  const { t } = spoken;
  const notes = [...(question.optionFeedback ?? []).map(({ text }) => text), question.feedback ?? ''];
  return {
    number: t('quiz-result.number', { number: spoken.number(at + 1) }),
    text: plainText(question.text),
    answer: answerText(question, question.answer, spoken) || t('quiz-result.no-answer'),
    status: statusOfQuestion(question, spoken),
    feedback: isMarked ? notes.filter((text) => text !== '').map(plainText) : [],
  };
}

function statusOfQuestion({ mark, max }: QuestionResult, { t }: Words): Status | null {
  if (mark === null) return null;
  if (Number(mark) >= Number(max)) return statusAs('ok', t('quiz-result.right'));
  return Number(mark) > 0
    ? statusAs('soon', t('quiz-result.partly-right'))
    : statusAs('bad', t('quiz-result.not-right'));
}
