import { failure, success, type Finding, type Result } from '#kernel';
import { z } from 'zod';
import { missingTranslations, textIn, type Texts } from '../texts.js';
import type { AnswerReason, Posed, PresentedOption } from '../question-type.js';

/** An option that is right or wrong. */
export interface Choice {
  readonly id: string;
  readonly right: boolean;
  readonly text: Texts;
  readonly feedback: Texts;
}

/** Something with an id and a text that a paper shows. */
interface Part {
  readonly id: string;
  readonly text: Texts;
}

const MOST_PARTS = 20;
export const textsSchema = z.record(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/), z.string());
export const partIdSchema = z.string().regex(/^[A-Za-z0-9_-]{1,32}$/);

export const choicesSchema = z
  .array(
    z.strictObject({
      id: partIdSchema,
      right: z.boolean().default(false),
      text: textsSchema,
      feedback: textsSchema.default({}),
    }),
  )
  .max(MOST_PARTS);

/** Problems that every list of parts can have: too short, an id twice, a missing translation. */
export function partProblems(parts: readonly Part[], field: string, languages: readonly string[]): Finding[] {
  const found: Finding[] = parts.length < 2 ? [{ path: [field], message: 'too-few-options' }] : [];
  parts.forEach((part, at) => {
    if (parts.findIndex(({ id }) => id === part.id) !== at)
      found.push({ path: [field, at, 'id'], message: 'id-twice' });
    found.push(...missingTranslations(part.text, languages, [field, at, 'text']));
  });
  return found;
}

/** As `partProblems`; and where an option has feedback, it has it in every language. */
export function choiceProblems(choices: readonly Choice[], languages: readonly string[]): Finding[] {
  const feedback = choices.flatMap((choice, at) =>
    Object.keys(choice.feedback).length === 0
      ? []
      : missingTranslations(choice.feedback, languages, ['options', at, 'feedback']),
  );
  return [...partProblems(choices, 'options', languages), ...feedback];
}

/** The parts in shown order under their shown ids. */
export function shownParts(parts: readonly Part[], posed: Posed, lang: string): PresentedOption[] {
  const texts = new Map(parts.map((part) => [part.id, part.text]));
  return posed.layout.map(({ id, ref }) => ({ id, text: textIn(texts.get(ref) ?? {}, lang) }));
}

/** The feedback of each option that has one, under the shown ids. */
export function shownFeedback(choices: readonly Choice[], posed: Posed, lang: string): PresentedOption[] {
  const feedback = choices.map(({ id, feedback: text }) => ({ id, text }));
  return shownParts(feedback, posed, lang).filter(({ text }) => text !== '');
}

/** Shown ids of the parts for which `wanted` holds, in shown order. */
export function shownIds(posed: Posed, wanted: (ref: string) => boolean): string[] {
  return posed.layout.filter(({ ref }) => wanted(ref)).map(({ id }) => id);
}

/** The author's id behind a shown one; undefined where it was not offered. */
export function refOf(posed: Posed, id: unknown): string | undefined {
  return posed.layout.find((part) => part.id === id)?.ref;
}

/** A list of offered ids without repetition, in the order sent. */
export function parseIds(raw: unknown, posed: Posed): Result<string[], AnswerReason> {
  if (!Array.isArray(raw) || !raw.every((id) => typeof id === 'string')) return failure(['wrong-shape']);
  if (raw.some((id) => refOf(posed, id) === undefined)) return failure(['not-offered']);
  if (new Set(raw).size !== raw.length) return failure(['twice']);
  return success(raw);
}
