import { failure, success } from '#kernel';
import { z } from 'zod';
import { fraction, ONE, ZERO } from '../mark.js';
import type { QuestionType } from '../question-type.js';
import type { Texts } from '../texts.js';
import { parseIds, partIdSchema, partProblems, refOf, shownIds, shownParts, textsSchema } from './choices.js';

interface Ordering {
  /** In the right order. */
  readonly items: readonly { readonly id: string; readonly text: Texts }[];
  readonly marking: 'exact' | 'adjacent-pairs';
}

/** A permutation: exactly right or nothing, or the share of the right neighbours that stand together in order. */
export const ordering: QuestionType<Ordering> = {
  name: 'ordering',
  schema: z.strictObject({
    items: z.array(z.strictObject({ id: partIdSchema, text: textsSchema })).max(20),
    marking: z.enum(['exact', 'adjacent-pairs']).default('exact'),
  }),
  alwaysShuffled: true,

  problems: ({ items }, languages) => partProblems(items, 'items', languages),

  parts: ({ items }) => items.map(({ id }) => id),

  present: (posed, lang) => shownParts(posed.body.items, posed, lang),

  parseAnswer(raw, posed) {
    if (raw === null) return success(null);
    const ids = parseIds(raw, posed);
    return ids.ok && ids.value.length !== posed.layout.length ? failure(['incomplete']) : ids;
  },

  mark(posed, answer) {
    const given = (Array.isArray(answer) ? (answer as readonly string[]) : []).map((id) => refOf(posed, id));
    const right = posed.body.items.map(({ id }) => id);
    if (posed.body.marking === 'exact') return right.every((id, at) => given[at] === id) ? ONE : ZERO;
    const pairs = right.slice(1).filter((id, at) => {
      const place = given.indexOf(right[at]);
      return place !== -1 && given[place + 1] === id;
    });
    return right.length < 2 ? ZERO : fraction(pairs.length, right.length - 1);
  },

  reveal(posed) {
    const right = posed.body.items.flatMap(({ id }) => shownIds(posed, (ref) => ref === id));
    return { right, feedback: [] };
  },
};
