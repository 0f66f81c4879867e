import type { Drawn } from './draw-paper.js';
import type { QuestionVersionId, StimulusVersionId } from './ids.js';
import type { QuestionContent } from './question-content.js';
import type { ShownPart } from './question-type.js';
import { questionType } from './question-types.js';
import { Randomness } from './randomness.js';

/** One question of a paper, pinned for ever: its version, the order and ids in which its parts are shown, its weight. */
export interface Slot {
  /** `1`, `2`, …: the key of answers. */
  readonly slot: string;
  readonly section: number;
  readonly question: QuestionVersionId;
  readonly code: string;
  readonly stimulus: StimulusVersionId | null;
  readonly layout: readonly ShownPart[];
  /** The marks it is worth, a decimal. */
  readonly weight: string;
}

/** What one person sits; recorded with the attempt. */
export interface Paper {
  readonly slots: readonly Slot[];
}

const ID_LENGTH = 8;

/** Lays a draw out: numbers the slots, shuffles the parts, gives them ids that mean nothing outside this attempt. */
export function layPaper(
  drawn: readonly Drawn[],
  contentOf: (version: QuestionVersionId) => QuestionContent,
  seed: string,
): Paper {
  return {
    slots: drawn.map(({ section, question, stimulus }, at) => ({
      slot: String(at + 1),
      section,
      question: question.version,
      code: question.code,
      stimulus: stimulus?.version ?? null,
      layout: layoutOf(contentOf(question.version), seed, String(at + 1)),
      weight: '1',
    })),
  };
}

function layoutOf(content: QuestionContent, seed: string, slot: string): ShownPart[] {
  const type = questionType(content.type);
  const parts = type.parts(content.body);
  const isShuffled = content.shuffle || type.alwaysShuffled;
  const refs = isShuffled ? new Randomness(seed, `order ${slot}`).shuffled(parts) : parts;
  const ids = distinctIds(refs.length, new Randomness(seed, `ids ${slot}`));
  return refs.map((ref, at) => ({ id: ids[at]!, ref }));
}

function distinctIds(count: number, random: Randomness): string[] {
  const ids = new Set<string>();
  while (ids.size < count) ids.add(random.text(ID_LENGTH));
  return [...ids];
}
