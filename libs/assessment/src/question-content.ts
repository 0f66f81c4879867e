import type { CivilDate } from '#kernel';
import type { Texts } from './texts.js';

export const BLOOM = ['remember', 'understand', 'apply', 'analyse', 'evaluate', 'create'] as const;

/** How an author classes a changed version (specification of assessment, section 1). */
export type ChangeClass = 'wording' | 'key' | 'content';

/** What every question states, whatever its type; codes, not database keys, name other things. */
export interface QuestionFacts {
  readonly type: string;
  readonly module: string;
  readonly objective: string;
  readonly competence: string;
  /** 1 (easy) to 5, as its author judges it. */
  readonly difficulty: number;
  readonly bloom: (typeof BLOOM)[number];
  readonly tags: readonly string[];
  readonly source: string;
  /** The last day on which it may be drawn; null: always. */
  readonly reviewBy: CivilDate | null;
  /** A wrong answer fails the quiz whatever the mark. */
  readonly critical: boolean;
  /** The code of the stimulus it belongs to. */
  readonly stimulus: string | null;
  /** Codes of questions that give its answer away, never in the same paper. */
  readonly enemies: readonly string[];
  /** How often it may be drawn before others are preferred; null: no cap. */
  readonly exposureCap: number | null;
  readonly shuffle: boolean;
  readonly text: Texts;
  /** Why the answer is right and what to do at work. */
  readonly feedback: Texts;
}

/** The whole content of one immutable version, in all its languages; `body` is what its type makes of it. */
export interface QuestionContent extends QuestionFacts {
  readonly body: unknown;
}

/** The tags by which blueprints draw: the question's own, `module:<module>` and `bloom:<level>`. */
export function drawTags(facts: QuestionFacts): string[] {
  return [...new Set([...facts.tags, `module:${facts.module}`, `bloom:${facts.bloom}`])];
}

/** The languages in which the question's own text is written. */
export function languagesOf(facts: QuestionFacts): string[] {
  return Object.keys(facts.text).filter((lang) => facts.text[lang]!.trim() !== '');
}
