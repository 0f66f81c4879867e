import type { Instant } from '#kernel';
import { presentSlot, type PresentedQuestion } from './attempt-view.js';
import type { SlotGrade } from './grade.js';
import { fraction, mark, markText, sumOf, times, type Mark } from './mark.js';
import type { Slot } from './paper.js';
import type { Answer, PresentedOption } from './question-type.js';
import { posed, questionType } from './question-types.js';
import type { AttemptState, Replay } from './replay.js';
import type { Released } from './release.js';
import type { Sitting } from './sitting.js';
import type { SubmittedBy } from './steps.js';
import { textIn } from './texts.js';

/** Marks of the questions of one objective. */
export interface TopicResult {
  readonly module: string;
  readonly objective: string;
  readonly mark: string;
  readonly max: string;
}

/** A question as it was sat; what is not released is null. */
export interface QuestionResult extends PresentedQuestion {
  readonly answer: Answer | null;
  readonly mark: string | null;
  readonly max: string;
  readonly right: Answer | null;
  readonly feedback: string | null;
  /** Of the options that were chosen; of all of them once the answers are released too. */
  readonly optionFeedback: readonly PresentedOption[] | null;
}

/** What a learner may see of a submitted attempt at an instant. Decimals are strings. */
export interface AttemptResult {
  readonly state: AttemptState;
  readonly submittedAt: Instant;
  readonly submittedBy: SubmittedBy;
  readonly released: Released;
  readonly passed: boolean | null;
  readonly mark: string | null;
  readonly max: string;
  /** The marks that pass. */
  readonly needed: string;
  /** Percent of the maximum. */
  readonly percent: string | null;
  readonly failedCriticals: readonly string[] | null;
  readonly topics: readonly TopicResult[] | null;
  readonly questions: readonly QuestionResult[];
}

/** The result, with everything left out that is not released; null while the attempt runs. */
export function attemptResult(sitting: Sitting, replay: Replay, lang: string): AttemptResult | null {
  const { grade, submittedAt, submittedBy, released } = replay;
  if (grade === null || submittedAt === null || submittedBy === null) return null;
  const marks = <T>(value: T): T | null => (released.marks ? value : null);
  return {
    state: replay.state,
    submittedAt,
    submittedBy,
    released,
    passed: marks(grade.passed),
    mark: marks(markText(grade.mark)),
    max: markText(grade.max),
    needed: markText(times(mark(sitting.settings.passMark), grade.max)),
    percent: marks(percentText(grade.mark, grade.max)),
    failedCriticals: marks(grade.failedCriticals),
    topics: marks(topicsOf(sitting, grade.slots)),
    questions: sitting.paper.slots.map((slot, at) =>
      questionResult(sitting, replay, slot, grade.slots[at]!, lang),
    ),
  };
}

function questionResult(
  sitting: Sitting,
  replay: Replay,
  slot: Slot,
  grade: SlotGrade,
  lang: string,
): QuestionResult {
  const content = sitting.contentOf(slot.question);
  const { right, feedback } = questionType(content.type).reveal(posed(content, slot.layout), lang);
  const answer = replay.answers.get(slot.slot)?.answer ?? null;
  const { released } = replay;
  return {
    ...presentSlot(sitting, slot, lang),
    answer,
    mark: released.marks ? markText(grade.mark) : null,
    max: markText(grade.max),
    right: released.answers ? right : null,
    feedback: released.feedback ? textIn(content.feedback, lang) : null,
    optionFeedback: released.feedback
      ? feedback.filter(({ id }) => released.answers || isChosen(answer, id))
      : null,
  };
}

function isChosen(answer: Answer | null, id: string): boolean {
  return answer === id || (Array.isArray(answer) && answer.includes(id));
}

/** One row an objective, in the order of the paper. */
function topicsOf(sitting: Sitting, grades: readonly SlotGrade[]): TopicResult[] {
  const topics = new Map<string, { module: string; objective: string; grades: SlotGrade[] }>();
  sitting.paper.slots.forEach((slot, at) => {
    const { module, objective } = sitting.contentOf(slot.question);
    const key = `${module} ${objective}`;
    const topic = topics.get(key) ?? { module, objective, grades: [] };
    topics.set(key, { ...topic, grades: [...topic.grades, grades[at]!] });
  });
  return [...topics.values()].map(({ module, objective, grades: own }) => ({
    module,
    objective,
    mark: markText(sumOf(own.map((each) => each.mark))),
    max: markText(sumOf(own.map((each) => each.max))),
  }));
}

/** One decimal place; 0 where nothing could be earned. */
function percentText(earned: Mark, max: Mark): string {
  if (max.numerator === 0n) return '0';
  return markText(times(earned, fraction(100n * max.denominator, max.numerator)), 1);
}
