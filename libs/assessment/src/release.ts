import type { Instant } from '#kernel';

export const RELEASE_MOMENTS = ['at-once', 'after-submission', 'after-closing', 'never'] as const;

export type ReleaseMoment = (typeof RELEASE_MOMENTS)[number];

/** When a learner is shown the marks, the right answers and the feedback. */
export interface ReleaseRules {
  readonly marks: ReleaseMoment;
  readonly answers: ReleaseMoment;
  readonly feedback: ReleaseMoment;
}

/** What a learner may be shown now. */
export interface Released {
  readonly marks: boolean;
  readonly answers: boolean;
  readonly feedback: boolean;
}

/** What decides a release: when the attempt was submitted (null: running) and when the quiz closes. */
export interface ReleaseTerms {
  readonly submittedAt: Instant | null;
  readonly closesAt: Instant | null;
  /** Whether the behaviour shows anything before submission. */
  readonly showsWhileRunning: boolean;
}

/** What may be shown at an instant; a quiz that never closes releases nothing 'after-closing'. */
export function released(rules: ReleaseRules, terms: ReleaseTerms, at: Instant): Released {
  const isSubmitted = terms.submittedAt !== null && terms.submittedAt <= at;
  const moments: Record<ReleaseMoment, boolean> = {
    'at-once': isSubmitted || terms.showsWhileRunning,
    'after-submission': isSubmitted,
    'after-closing': isSubmitted && terms.closesAt !== null && terms.closesAt <= at,
    never: false,
  };
  return { marks: moments[rules.marks], answers: moments[rules.answers], feedback: moments[rules.feedback] };
}
