import type { Id } from '#kernel';

/** One immutable version of a question. */
export type QuestionVersionId = Id<'question-version'>;
/** One immutable version of a stimulus. */
export type StimulusVersionId = Id<'stimulus-version'>;
