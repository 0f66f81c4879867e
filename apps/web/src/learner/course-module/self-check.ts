import { createHash } from 'node:crypto';
import { textIn, type Texts } from '#catalogue';

/** A question at the end of a module, as its author wrote it, key and all: it counts for nothing. */
export interface SelfCheckQuestion {
  readonly id: string;
  readonly type: string;
  readonly text: Texts;
  readonly feedback: Texts;
  readonly options?: readonly SelfCheckOption[];
  readonly items?: readonly { readonly id: string; readonly text: Texts }[];
}

interface SelfCheckOption {
  readonly id: string;
  readonly text: Texts;
  readonly right?: boolean;
  readonly feedback?: Texts;
}

/** Option ids in the order chosen; for an ordering, all items. Null: not answered. */
export type GivenAnswer = readonly string[] | null;

/** What a try at a question comes to. */
export interface Tried {
  readonly isRight: boolean;
  /** Of the options that were chosen. */
  readonly notes: readonly string[];
}

/**
 * The parts of a question in an order that never changes and says nothing of the key: authors put the right answer
 * first more often than chance would.
 */
export function partsShown({ id, options, items }: SelfCheckQuestion): readonly string[] {
  const parts = (options ?? items ?? []).map((part) => part.id);
  const shown = parts.toSorted((a, b) => digest(id, a).localeCompare(digest(id, b)));
  const isGivenAway = items !== undefined && shown.every((part, at) => part === parts[at]);
  return isGivenAway ? shown.toReversed() : shown;
}

/** Whether an answer is right, with what its author says about the options that were chosen. */
export function tried(question: SelfCheckQuestion, given: GivenAnswer, lang: string): Tried {
  const right = question.items?.map(({ id }) => id) ?? rightOptions(question);
  const chosen = given ?? [];
  const isRight = question.items
    ? chosen.join() === right.join()
    : chosen.length === right.length && right.every((id) => chosen.includes(id));
  const notes = (question.options ?? []).flatMap(({ id, feedback }) =>
    feedback && chosen.includes(id) ? [textIn(feedback, lang)] : [],
  );
  return { isRight, notes };
}

export function isRightOption({ options }: SelfCheckQuestion, id: string): boolean {
  return options?.find((option) => option.id === id)?.right === true;
}

/** The items in the order of their positions; items that share one stay as they were. */
export function ordered(shown: readonly string[], positionOf: (id: string) => number): string[] {
  return shown.toSorted((a, b) => positionOf(a) - positionOf(b) || shown.indexOf(a) - shown.indexOf(b));
}

/** An order after *Move up* or *Move down* of one item; unknown items and ends move nothing. */
export function moved(order: readonly string[], id: string, step: -1 | 1): string[] {
  const [at, to] = [order.indexOf(id), order.indexOf(id) + step];
  if (at < 0 || to < 0 || to >= order.length) return [...order];
  return order.with(at, order[to]!).with(to, order[at]!);
}

function rightOptions({ options }: SelfCheckQuestion): string[] {
  return (options ?? []).filter(({ right }) => right).map(({ id }) => id);
}

function digest(question: string, part: string): string {
  return createHash('sha256').update(`${question} ${part}`).digest('hex');
}
