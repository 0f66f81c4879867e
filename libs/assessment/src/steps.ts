import type { Instant } from '#kernel';
import type { Answer } from './question-type.js';

interface StepOf<Kind extends string, Data> {
  /** Given by the server, rising: the order in which steps count. */
  readonly seq: number;
  /** Made by the client; null for steps that the server makes. */
  readonly stepId: string | null;
  readonly kind: Kind;
  readonly at: Instant;
  readonly data: Data;
}

export type StartedStep = StepOf<'started', Record<string, never>>;
/** Answers by slot, in shown ids; null clears one. */
export type SavedStep = StepOf<'saved', { readonly answers: Readonly<Record<string, Answer | null>> }>;
export type FlaggedStep = StepOf<'flagged', { readonly slot: string; readonly flagged: boolean }>;
/** `at` is the deadline where the time was over; `recordedAt` is when the step was written. */
export type SubmittedStep = StepOf<'submitted', { readonly by: SubmittedBy; readonly recordedAt: Instant }>;

export type SubmittedBy = 'person' | 'deadline';

/** An attempt is an append-only list of these (specification of assessment, section 3). */
export type Step = StartedStep | SavedStep | FlaggedStep | SubmittedStep;
