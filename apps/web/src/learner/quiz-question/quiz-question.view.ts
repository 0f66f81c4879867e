import { type Answer, type AttemptView, isAnswered, type PresentedQuestion } from '#assessment';
import { directionOf } from '#catalogue';
import { type Lang, type Words, words } from '#i18n';
import type { Instant } from '#kernel';
import {
  type ErrorSummary,
  type Link,
  type Navigator,
  type OptionCard,
  type Page,
  type QuizBar,
  reorderList,
  type ReorderList,
  type Shortcuts,
} from '#ui';
import { attemptBar } from '../attempts/attempt-bar.js';
import { questionPlace, reviewPlace } from '../attempts/attempt-places.js';
import { answerText } from '../texts/answer-text.js';
import { type Block, plainText, proseOf, type Run } from '../texts/prose.js';

export interface QuestionFacts {
  readonly attempt: AttemptView;
  /** Index of the question, from 0. */
  readonly at: number;
  readonly now: Instant;
  readonly zone: string;
  /** What was sent and not kept: refused, or older than what is kept. */
  readonly unkept: { readonly why: 'invalid' | 'newer-answer'; readonly answer: unknown } | null;
}

export interface QuizQuestionView {
  readonly bar: QuizBar;
  readonly summary: ErrorSummary | null;
  readonly conflict: { readonly kept: string; readonly yours: string; readonly keep: Link } | null;
  readonly stimulus: { readonly title: string; readonly blocks: readonly Block[] } | null;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly attempt: string;
  readonly quiz: string;
  readonly slot: string;
  readonly action: string;
  readonly basis: number;
  readonly place: string;
  readonly section: string;
  readonly runs: readonly Run[];
  readonly hint: string;
  readonly options: readonly OptionCard[] | null;
  readonly order: ReorderList | null;
  readonly next: { readonly href: string; readonly isReview: boolean };
  readonly previous: string | null;
  readonly isFlagged: boolean;
  readonly navigator: Navigator;
  readonly shortcuts: Shortcuts;
}

/** The page of one question of a running attempt. */
export function quizQuestionPage(facts: QuestionFacts, lang: Lang): Page<QuizQuestionView> {
  const { attempt, at, unkept } = facts;
  const spoken = words(lang);
  const question = attempt.questions[at]!;
  const place = spoken.t('quiz-question.place', {
    number: spoken.number(at + 1),
    total: spoken.number(attempt.questions.length),
  });
  const title = unkept?.why === 'invalid' ? spoken.t('quiz-question.error', { place }) : place;
  const view: QuizQuestionView = {
    bar: attemptBar(facts, spoken, question.slot),
    summary:
      unkept?.why === 'invalid'
        ? { problems: [{ field: 'answer', text: spoken.t('attempt.invalid') }] }
        : null,
    conflict: conflictOf(facts, question, spoken),
    stimulus: stimulusOf(attempt, question),
    ...{ lang: attempt.language, dir: directionOf(attempt.language) },
    ...{ attempt: attempt.attempt, quiz: attempt.quiz, slot: question.slot },
    ...{ action: questionPlace(attempt, at), basis: attempt.basis, place },
    section: attempt.sections[question.section] ?? '',
    runs: proseOf(question.text).flatMap(({ runs, items }) => runs ?? items!.flatMap((item) => item.runs)),
    hint: spoken.t(hintOf(question)),
    ...controlsOf(question, answerShown(facts, question)),
    next: nextOf(attempt, at),
    previous: at === 0 ? null : questionPlace(attempt, at - 1),
    isFlagged: attempt.flags.includes(question.slot),
    navigator: navigatorOf(attempt, at, spoken),
    shortcuts: { keys: shortcutsOf(spoken) },
  };
  const status = unkept === null ? 200 : unkept.why === 'invalid' ? 422 : 409;
  return {
    template: 'quiz-question',
    title: `${title}: ${attempt.title}`,
    view,
    status,
    layout: 'quiz',
    cache: 'no-store',
  };
}

/** What the controls show: what was just sent, else what is kept. */
function answerShown({ attempt, unkept }: QuestionFacts, { slot }: PresentedQuestion): unknown {
  return unkept?.why === 'newer-answer' ? unkept.answer : (attempt.saved[slot]?.answer ?? null);
}

function controlsOf(
  question: PresentedQuestion,
  answer: unknown,
): Pick<QuizQuestionView, 'options' | 'order'> {
  const chosen = [answer ?? []].flat();
  if (question.type === 'ordering') {
    const ids = chosen.length > 0 ? chosen : question.options.map(({ id }) => id);
    const items = ids.flatMap((id) => question.options.filter((option) => option.id === id));
    return {
      options: null,
      order: reorderList(items.map(({ id, text }) => ({ id, text: plainText(text) }))),
    };
  }
  const type = question.type === 'multiple-response' ? 'checkbox' : 'radio';
  const options = question.options.map(({ id, text }, i): OptionCard => {
    const key = i < 9 ? String(i + 1) : null;
    const checked = chosen.includes(id);
    return {
      type,
      name: 'answer',
      value: id,
      text: plainText(text),
      checked,
      key,
      verdict: null,
      locked: false,
    };
  });
  return { options, order: null };
}

function conflictOf(
  { attempt, at, unkept }: QuestionFacts,
  question: PresentedQuestion,
  spoken: Words,
): QuizQuestionView['conflict'] {
  if (unkept?.why !== 'newer-answer') return null;
  const textOf = (answer: unknown) =>
    answerText(question, (answer ?? null) as Answer | null, spoken) || spoken.t('quiz-question.no-answer');
  return {
    kept: textOf(attempt.saved[question.slot]?.answer),
    yours: textOf(unkept.answer),
    keep: { label: spoken.t('quiz-question.keep'), href: questionPlace(attempt, at) },
  };
}

function stimulusOf(attempt: AttemptView, { stimulus }: PresentedQuestion): QuizQuestionView['stimulus'] {
  const found = attempt.stimuli.find(({ id }) => id === stimulus);
  return found ? { title: found.title, blocks: proseOf(found.text) } : null;
}

function hintOf({ type }: PresentedQuestion): string {
  if (type === 'ordering') return 'quiz-question.choose-order';
  return type === 'multiple-response' ? 'ui.choose-many' : 'ui.choose-one';
}

function nextOf(attempt: AttemptView, at: number): QuizQuestionView['next'] {
  const isReview = at === attempt.questions.length - 1;
  return { href: isReview ? reviewPlace(attempt) : questionPlace(attempt, at + 1), isReview };
}

function navigatorOf(attempt: AttemptView, at: number, { t, number }: Words): Navigator {
  const done = attempt.questions.filter(({ slot }) => isAnswered(attempt.saved, slot)).length;
  const total = attempt.questions.length;
  return {
    title: t('quiz-question.questions'),
    summary: t('quiz-question.tally', { done, flagged: attempt.flags.length, open: total - done }),
    questions: attempt.questions.map(({ slot }, i) => ({
      href: questionPlace(attempt, i),
      number: number(i + 1),
      done: isAnswered(attempt.saved, slot),
      flagged: attempt.flags.includes(slot),
      current: i === at,
    })),
    reviewHref: reviewPlace(attempt),
  };
}

function shortcutsOf({ t }: Words): Shortcuts['keys'] {
  const keys = {
    '1 – 9': 'key-choose',
    F: 'key-flag',
    N: 'key-next',
    P: 'key-previous',
    R: 'key-review',
    T: 'key-time',
  };
  return Object.entries(keys).map(([key, does]) => ({ key, does: t(`quiz-question.${does}`) }));
}
