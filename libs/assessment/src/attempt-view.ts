import type { AttemptId, Instant } from '#kernel';
import type { AttemptRecord } from './attempt-record.js';
import type { StimulusVersionId } from './ids.js';
import type { Slot } from './paper.js';
import type { Answer, PresentedOption } from './question-type.js';
import { posed, questionType } from './question-types.js';
import type { AttemptState, Replay, SavedAnswer } from './replay.js';
import type { Sitting } from './sitting.js';
import { textIn } from './texts.js';
import { secondsBetween } from './time-limit.js';

/** A question as the learner sees it; nothing of the key is in it. Texts are Markdown. */
export interface PresentedQuestion {
  readonly slot: string;
  readonly type: string;
  readonly text: string;
  readonly options: readonly PresentedOption[];
  readonly stimulus: StimulusVersionId | null;
  readonly section: number;
}

export interface PresentedStimulus {
  readonly id: StimulusVersionId;
  readonly kind: string;
  readonly title: string;
  readonly text: string;
}

/** A running or past attempt as its learner may see it before release. */
export interface AttemptView {
  readonly attempt: AttemptId;
  readonly quiz: string;
  readonly number: number;
  readonly title: string;
  readonly language: string;
  readonly state: AttemptState;
  readonly startedAt: Instant;
  readonly deadline: Instant | null;
  /** Never negative; null where there is no limit. */
  readonly secondsLeft: number | null;
  readonly submittedAt: Instant | null;
  readonly sections: readonly string[];
  readonly questions: readonly PresentedQuestion[];
  readonly stimuli: readonly PresentedStimulus[];
  readonly saved: Readonly<Record<string, SavedAnswer>>;
  readonly flags: readonly string[];
  /** The highest step so far, for `basis` of the next save. */
  readonly basis: number;
}

/** The question of a slot in a language, in the order and under the ids of its paper. */
export function presentSlot(sitting: Sitting, slot: Slot, lang: string): PresentedQuestion {
  const content = sitting.contentOf(slot.question);
  return {
    slot: slot.slot,
    type: content.type,
    text: textIn(content.text, lang),
    options: questionType(content.type).present(posed(content, slot.layout), lang),
    stimulus: slot.stimulus,
    section: slot.section,
  };
}

/** What the paper shows, in the paper's order. */
export function presentPaper(sitting: Sitting, lang: string): PresentedQuestion[] {
  return sitting.paper.slots.map((slot) => presentSlot(sitting, slot, lang));
}

/** Seconds until the deadline at an instant: 0 once it is over, null where there is none. */
export function secondsLeft(deadline: Instant | null, at: Instant): number | null {
  return deadline === null ? null : Math.max(0, secondsBetween(at, deadline));
}

/** Whether a slot has an answer that was not cleared. */
export function isAnswered(
  saved: Readonly<Record<string, { answer: Answer | null }>>,
  slot: string,
): boolean {
  return (saved[slot]?.answer ?? null) !== null;
}

/** An attempt as it stands, in its own language. */
export function attemptView(record: AttemptRecord, replayed: Replay, at: Instant): AttemptView {
  const { edition, sitting, language } = record;
  return {
    attempt: record.id,
    quiz: edition.slug,
    number: record.number,
    title: textIn(edition.title, language),
    language,
    state: replayed.state,
    startedAt: sitting.startedAt,
    deadline: sitting.deadline,
    secondsLeft: replayed.state === 'running' ? secondsLeft(sitting.deadline, at) : 0,
    submittedAt: replayed.submittedAt,
    sections: edition.blueprint.sections.map(({ title }) => textIn(title, language)),
    questions: presentPaper(sitting, language),
    stimuli: presentStimuli(record),
    saved: Object.fromEntries(replayed.answers),
    flags: [...replayed.flags],
    basis: Math.max(0, ...[...replayed.answers.values()].map(({ seq }) => seq)),
  };
}

/** The stimuli of the paper, each once, in the paper's order. */
function presentStimuli({ edition, sitting, language }: AttemptRecord): PresentedStimulus[] {
  const versions = new Set(
    sitting.paper.slots.flatMap(({ stimulus }) => (stimulus === null ? [] : [stimulus])),
  );
  return [...versions].map((id) => {
    const content = edition.stimuli.get(id);
    if (content === undefined) throw new RangeError(`edition ${edition.id} has no stimulus version ${id}`);
    return {
      id,
      kind: content.kind,
      title: textIn(content.title, language),
      text: textIn(content.text, language),
    };
  });
}
