import type { KeptAnswer } from './behaviour.js';
import { behaviour } from './behaviours.js';
import { compareMarks, mark, sumOf, times, type Mark } from './mark.js';
import type { Slot } from './paper.js';
import { posed, questionType } from './question-types.js';
import type { Sitting } from './sitting.js';

/** The marks of one slot. */
export interface SlotGrade {
  readonly slot: string;
  readonly mark: Mark;
  readonly max: Mark;
}

/** The marks of a paper, exact. */
export interface Grade {
  readonly mark: Mark;
  readonly max: Mark;
  readonly slots: readonly SlotGrade[];
  /** Slots of critical questions that did not earn everything. */
  readonly failedCriticals: readonly string[];
  /** The pass mark is reached and no critical question failed. */
  readonly passed: boolean;
}

/** Marks a paper by the history of answers of each slot. */
export function gradeOf(sitting: Sitting, histories: ReadonlyMap<string, readonly KeptAnswer[]>): Grade {
  const slots = sitting.paper.slots.map((slot) => slotGrade(sitting, slot, histories.get(slot.slot) ?? []));
  const [total, max] = [sumOf(slots.map((each) => each.mark)), sumOf(slots.map((each) => each.max))];
  const failedCriticals = sitting.paper.slots
    .filter((slot, at) => sitting.contentOf(slot.question).critical && isShort(slots[at]!))
    .map(({ slot }) => slot);
  const isEnough = compareMarks(total, times(mark(sitting.settings.passMark), max)) >= 0;
  return { mark: total, max, slots, failedCriticals, passed: isEnough && failedCriticals.length === 0 };
}

function slotGrade(sitting: Sitting, slot: Slot, history: readonly KeptAnswer[]): SlotGrade {
  const content = sitting.contentOf(slot.question);
  const type = questionType(content.type);
  const question = posed(content, slot.layout);
  const share = behaviour(sitting.settings.behaviour).share(history, (answer) => type.mark(question, answer));
  const max = mark(slot.weight);
  return { slot: slot.slot, mark: times(share, max), max };
}

function isShort(slot: SlotGrade): boolean {
  return compareMarks(slot.mark, slot.max) < 0;
}
