import { failure, success } from '#kernel';
import { z } from 'zod';
import { ONE, ZERO } from '../mark.js';
import type { QuestionType } from '../question-type.js';
import {
  type Choice,
  choiceProblems,
  choicesSchema,
  refOf,
  shownFeedback,
  shownIds,
  shownParts,
} from './choices.js';

interface SingleChoice {
  readonly options: readonly Choice[];
}

/** One of several options; exactly one is right. */
export const singleChoice: QuestionType<SingleChoice> = {
  name: 'single-choice',
  schema: z.strictObject({ options: choicesSchema }),
  alwaysShuffled: false,

  problems({ options }, languages) {
    const right = options.filter((option) => option.right).length;
    const key =
      right === 1
        ? []
        : [{ path: ['options'], message: right === 0 ? 'no-right-option' : 'several-right-options' }];
    return [...key, ...choiceProblems(options, languages)];
  },

  parts: ({ options }) => options.map(({ id }) => id),

  present: (posed, lang) => shownParts(posed.body.options, posed, lang),

  parseAnswer(raw, posed) {
    if (raw === null) return success(null);
    if (Array.isArray(raw)) return failure([raw.length > 1 ? 'too-many' : 'wrong-shape']);
    if (typeof raw !== 'string') return failure(['wrong-shape']);
    return refOf(posed, raw) === undefined ? failure(['not-offered']) : success(raw);
  },

  mark(posed, answer) {
    const chosen = posed.body.options.find(({ id }) => id === refOf(posed, answer));
    return chosen?.right === true ? ONE : ZERO;
  },

  reveal(posed, lang) {
    const right = posed.body.options.find((option) => option.right)?.id;
    return {
      right: shownIds(posed, (ref) => ref === right)[0] ?? '',
      feedback: shownFeedback(posed.body.options, posed, lang),
    };
  },
};
