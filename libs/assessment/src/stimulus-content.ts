import type { Texts } from './texts.js';

/** The content of a version of a stimulus. */
export interface StimulusContent {
  readonly kind: string;
  readonly tags: readonly string[];
  readonly title: Texts;
  readonly text: Texts;
}
