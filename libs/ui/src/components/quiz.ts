import type { Instant } from '#kernel';
import type { Status } from './status.js';

/** For the partial `option-card`: one answer to choose. */
export interface OptionCard {
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  readonly value: string;
  readonly text: string;
  readonly checked: boolean;
  /** The number key that chooses it, or null (from the tenth on). */
  readonly key: string | null;
  /** After release: right, wrong; a badge instead of the key. */
  readonly verdict: Status | null;
  readonly locked: boolean;
}

/** For the partial `quiz-bar`, first in a page of the layout `quiz`, before its `<main id="main">`. */
export interface QuizBar {
  readonly title: string;
  /** The time of day in the reader's zone; null without a time limit. */
  readonly endsAt: string | null;
  readonly deadline: Instant | null;
  /** When the server made the page: the countdown trusts it instead of the device's clock. */
  readonly serverNow: Instant;
  /** The reader's IANA zone, for the time in *Saved 10:46*. */
  readonly zone: string;
  /** *Saved 10:46*, or what the server can say before the script runs. */
  readonly saved: Pick<Status, 'kind' | 'word'>;
  readonly exitHref: string;
  readonly done: number;
  readonly total: number;
}

/** For the partial `navigator`. */
export interface Navigator {
  readonly title: string;
  /** *6 answered, 2 flagged, 14 to go* */
  readonly summary: string;
  readonly questions: readonly {
    readonly href: string;
    readonly number: string;
    readonly done: boolean;
    readonly flagged: boolean;
    readonly current: boolean;
  }[];
  readonly reviewHref: string | null;
}
