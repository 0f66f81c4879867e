import type { Instant } from '#kernel';
import { behaviour } from './behaviours.js';
import { gradeOf, type Grade } from './grade.js';
import type { Answer } from './question-type.js';
import { released, type Released } from './release.js';
import type { Sitting } from './sitting.js';
import type { SavedStep, Step, SubmittedBy, SubmittedStep } from './steps.js';

/** `marked` has marks that the learner may not see yet, `released` shows them. */
export type AttemptState = 'running' | 'submitted' | 'marked' | 'released';

/** The last answer kept for a slot, when, and by which step. */
export interface SavedAnswer {
  readonly answer: Answer | null;
  readonly at: Instant;
  readonly seq: number;
}

/** An attempt as it stands at an instant, computed from its steps. */
export interface Replay {
  readonly state: AttemptState;
  readonly submittedAt: Instant | null;
  readonly submittedBy: SubmittedBy | null;
  readonly answers: ReadonlyMap<string, SavedAnswer>;
  readonly flags: ReadonlySet<string>;
  /** Null while the attempt runs. For the rules: what a learner is shown is decided by `released`. */
  readonly grade: Grade | null;
  readonly released: Released;
}

interface End {
  readonly at: Instant;
  readonly by: SubmittedBy;
}

/**
 * What an attempt is at an instant. An attempt whose time is over is submitted at its deadline with what was saved by
 * then, whether or not anything has recorded it; what came later does not count. Neither the order in which the steps
 * are given nor a repetition changes the answer (specification of assessment, section 3).
 */
export function replay(sitting: Sitting, steps: readonly Step[], at: Instant): Replay {
  const known = inOrder(steps.filter((step) => step.at <= at));
  const end = endOf(sitting, known, at);
  const counting = known.filter((step) => counts(step, sitting, known));
  const saves = counting.filter((step) => step.kind === 'saved');
  const grade = end === null ? null : gradeOf(sitting, historiesOf(saves));
  const shown = released(
    sitting.settings.release,
    {
      submittedAt: end?.at ?? null,
      closesAt: sitting.settings.closesAt,
      showsWhileRunning: behaviour(sitting.settings.behaviour).showsWhileRunning,
    },
    at,
  );
  return {
    state: end === null ? 'running' : shown.marks ? 'released' : 'marked',
    submittedAt: end?.at ?? null,
    submittedBy: end?.by ?? null,
    answers: answersOf(saves),
    flags: flagsOf(counting),
    grade,
    released: shown,
  };
}

/** By the server's number, each step once. */
function inOrder(steps: readonly Step[]): Step[] {
  return [...new Map(steps.map((step) => [step.seq, step])).values()].sort((a, b) => a.seq - b.seq);
}

function submissionOf(steps: readonly Step[]): SubmittedStep | undefined {
  return steps.find((step) => step.kind === 'submitted');
}

function endOf({ deadline }: Sitting, steps: readonly Step[], at: Instant): End | null {
  const step = submissionOf(steps);
  if (step !== undefined) return { at: step.at, by: step.data.by };
  return deadline !== null && at >= deadline ? { at: deadline, by: 'deadline' } : null;
}

/** Nothing after the deadline counts, and nothing that the server numbered after the submission. */
function counts(step: Step, { deadline }: Sitting, steps: readonly Step[]): boolean {
  const submission = submissionOf(steps);
  return (
    (deadline === null || step.at <= deadline) && (submission === undefined || step.seq <= submission.seq)
  );
}

function answersOf(saves: readonly SavedStep[]): Map<string, SavedAnswer> {
  const answers = new Map<string, SavedAnswer>();
  for (const { at, seq, data } of saves)
    for (const [slot, answer] of Object.entries(data.answers)) answers.set(slot, { answer, at, seq });
  return answers;
}

function historiesOf(saves: readonly SavedStep[]): Map<string, { answer: Answer | null }[]> {
  const histories = new Map<string, { answer: Answer | null }[]>();
  for (const { data } of saves)
    for (const [slot, answer] of Object.entries(data.answers))
      histories.set(slot, [...(histories.get(slot) ?? []), { answer }]);
  return histories;
}

function flagsOf(steps: readonly Step[]): Set<string> {
  const flags = new Set<string>();
  for (const step of steps) {
    if (step.kind !== 'flagged') continue;
    if (step.data.flagged) flags.add(step.data.slot);
    else flags.delete(step.data.slot);
  }
  return flags;
}
