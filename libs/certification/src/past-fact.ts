import type { Instant } from '#kernel';
import type { FactDraft } from './facts.repository.js';

/** A fact of the past, with the instant at which it became known then. */
export type PastFact = FactDraft & { readonly recordedAt: Instant };
