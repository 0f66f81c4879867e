import { failure, success, type Finding } from '#kernel';
import { z } from 'zod';
import { clampMark, fraction, ONE, ZERO, type Mark } from '../mark.js';
import type { Answer, Posed, QuestionType } from '../question-type.js';
import {
  type Choice,
  choiceProblems,
  choicesSchema,
  parseIds,
  refOf,
  shownFeedback,
  shownIds,
  shownParts,
} from './choices.js';

interface MultipleResponse {
  readonly options: readonly Choice[];
  readonly marking: 'all-or-nothing' | 'partial';
  /** How many options may be chosen at most; null: all of them. */
  readonly limit: number | null;
}

/** A set of options: all of it or nothing, or an equal share for each right one and as much off for each wrong one. */
export const multipleResponse: QuestionType<MultipleResponse> = {
  name: 'multiple-response',
  schema: z.strictObject({
    options: choicesSchema,
    marking: z.enum(['all-or-nothing', 'partial']).default('all-or-nothing'),
    limit: z.int().min(1).nullable().default(null),
  }),
  alwaysShuffled: false,

  problems: (body, languages) => [...keyProblems(body), ...choiceProblems(body.options, languages)],

  parts: ({ options }) => options.map(({ id }) => id),

  present: (posed, lang) => shownParts(posed.body.options, posed, lang),

  parseAnswer(raw, posed) {
    if (raw === null) return success(null);
    const ids = parseIds(raw, posed);
    if (!ids.ok) return ids;
    if (ids.value.length > (posed.body.limit ?? posed.layout.length)) return failure(['too-many']);
    const chosen = shownIds(posed, (ref) => ids.value.some((id) => refOf(posed, id) === ref));
    return success(chosen.length === 0 ? null : chosen);
  },

  mark: (posed, answer) => (posed.body.marking === 'partial' ? partialMark : wholeMark)(posed, answer),

  reveal(posed, lang) {
    const right = new Set(posed.body.options.filter((option) => option.right).map(({ id }) => id));
    return {
      right: shownIds(posed, (ref) => right.has(ref)),
      feedback: shownFeedback(posed.body.options, posed, lang),
    };
  },
};

function keyProblems({ options, limit }: MultipleResponse): Finding[] {
  const right = options.filter((option) => option.right).length;
  if (right === 0) return [{ path: ['options'], message: 'no-right-option' }];
  return limit !== null && limit < right ? [{ path: ['limit'], message: 'limit-below-key' }] : [];
}

function wholeMark({ body, layout }: Posed<MultipleResponse>, answer: Answer): Mark {
  const chosen = chosenRefs(layout, answer);
  return body.options.every(({ id, right }) => chosen.has(id) === right) ? ONE : ZERO;
}

function partialMark({ body, layout }: Posed<MultipleResponse>, answer: Answer): Mark {
  const chosen = chosenRefs(layout, answer);
  const picked = body.options.filter(({ id }) => chosen.has(id));
  const balance = picked.reduce((sum, { right }) => sum + (right ? 1 : -1), 0);
  const right = body.options.filter((option) => option.right).length;
  return right === 0 ? ZERO : clampMark(fraction(balance, right), ZERO, ONE);
}

function chosenRefs(layout: Posed['layout'], answer: Answer): Set<string> {
  const ids = new Set(Array.isArray(answer) ? (answer as readonly string[]) : []);
  return new Set(layout.filter(({ id }) => ids.has(id)).map(({ ref }) => ref));
}
