import type { Finding, Result } from '#kernel';
import type { z } from 'zod';
import type { Mark } from './mark.js';

/** An answer as it travels and is kept: ids of shown options, text, or part → value. */
export type Answer = string | readonly string[] | Readonly<Record<string, string>>;

/** Why an answer is refused; nothing of it is stored. */
export type AnswerReason = 'wrong-shape' | 'not-offered' | 'twice' | 'too-many' | 'incomplete';

/** One part of a question as it stands in a paper: its random id, and the author's id behind it (never shown). */
export interface ShownPart {
  readonly id: string;
  readonly ref: string;
}

/** A question as one paper poses it: what the author wrote, and the order and ids of this attempt. */
export interface Posed<Body = unknown> {
  readonly body: Body;
  readonly layout: readonly ShownPart[];
}

export interface PresentedOption {
  readonly id: string;
  readonly text: string;
}

/** What is shown after release: the right answer in shown ids, and the feedback of each option. */
export interface Revealed {
  readonly right: Answer;
  readonly feedback: readonly PresentedOption[];
}

/**
 * One type of question; each is one file in `types/`, found by its name in the registry. All functions are pure.
 * `Body` is the type's own part of a version's content.
 */
export interface QuestionType<Body = unknown> {
  readonly name: string;
  /** Reads the body from authored or stored JSON; keys it does not know are refused. */
  readonly schema: z.ZodType<Body>;
  /** What keeps a well-formed body from being published in these languages. */
  problems(body: Body, languages: readonly string[]): Finding[];
  /** The author's ids of the parts that a paper gives ids of its own, in the author's order. */
  parts(body: Body): readonly string[];
  /** Whether the author's order would give the key away, so that it is shuffled whatever the question says. */
  readonly alwaysShuffled: boolean;
  /** The learner's view, in shown order and without anything of the key. */
  present(posed: Posed<Body>, lang: string): PresentedOption[];
  /** Reads an answer against what was offered; null is a cleared answer. Equal answers give equal values. */
  parseAnswer(raw: unknown, posed: Posed<Body>): Result<Answer | null, AnswerReason>;
  /** The share of the question's marks that an accepted answer earns, 0 to 1. */
  mark(posed: Posed<Body>, answer: Answer): Mark;
  reveal(posed: Posed<Body>, lang: string): Revealed;
}
