import type { CivilDate, Problem } from '#kernel';
import { fieldOf, itemsOf, textOf, type Value } from '../source/value.js';
import type { BankItem } from '../format/question-source.js';
import type { Outline, OutlineSection } from './outline.js';

/** An objective that a test covers has at least so many items, so that two attempts can differ. */
const LEAST_ITEMS = 3;

/** Everything that is wrong with the bank as a whole. @param on the day for review dates; null: they don't count */
export function bankFaults(
  outline: Outline,
  bank: readonly BankItem[],
  stimuli: readonly Value[],
  on: CivilDate | null,
): Problem[] {
  const faults = enemyFaults(bank);
  if (outline.sections === null) return faults;
  const current = bank.filter((item) => on === null || item.reviewBy === null || textOf(item.reviewBy) >= on);
  return [
    ...faults,
    ...objectiveFaults(outline, bank),
    ...stimulusFaults(bank, stimuli),
    ...blueprintFaults(outline.sections, current, stimuli),
  ];
}

function enemyFaults(bank: readonly BankItem[]): Problem[] {
  const enemies = new Map(bank.map((item) => [item.id, item.enemies.map(textOf)]));
  return bank.flatMap((item) =>
    item.enemies.flatMap((enemy) => {
      const name = textOf(enemy);
      const message =
        name === item.id
          ? `"${name}" is its own enemy`
          : enemies.get(name)?.includes(item.id) === false
            ? `"${name}" does not name "${item.id}" as its enemy in turn`
            : null;
      return message === null ? [] : [{ place: enemy.place, message }];
    }),
  );
}

function objectiveFaults(outline: Outline, bank: readonly BankItem[]): Problem[] {
  return outline.modules.flatMap(({ objectives }) =>
    objectives.flatMap(({ name, place }) => {
      const count = bank.filter(({ objective }) => objective === name).length;
      return count >= LEAST_ITEMS
        ? []
        : [
            {
              place,
              message: `the objective "${name}" is tested by ${count} questions, needs ${LEAST_ITEMS}`,
            },
          ];
    }),
  );
}

function stimulusFaults(bank: readonly BankItem[], stimuli: readonly Value[]): Problem[] {
  return stimuli.flatMap((stimulus) => {
    const id = textOf(fieldOf(stimulus, 'id'));
    return bank.some((item) => item.stimulus === id)
      ? []
      : [{ place: stimulus.place, message: `no question belongs to the stimulus "${id}"` }];
  });
}

/** A section that too few units match, or that other sections leave too few. */
function blueprintFaults(
  sections: readonly OutlineSection[],
  bank: readonly BankItem[],
  stimuli: readonly Value[],
): Problem[] {
  const units = sections.map((section) =>
    section.stimuli ? stimuliFor(section, bank, stimuli) : questionsFor(section, bank),
  );
  const short = sections.flatMap(({ draw, place }, at) => {
    const found = units[at]!.length;
    return found >= draw
      ? []
      : [{ place, message: `the section draws ${draw}, but the bank has ${found} for it` }];
  });
  if (short.length > 0) return short;
  const clash = firstUnfilled(
    sections.map(({ draw }) => draw),
    units,
  );
  if (clash === null) return [];
  return [
    {
      place: sections[clash]!.place,
      message: 'the section cannot be filled beside the others: they draw from the same questions',
    },
  ];
}

function questionsFor(section: OutlineSection, bank: readonly BankItem[]): string[] {
  const fits = (item: BankItem) =>
    item.stimulus === null &&
    section.tags.every((tag) => item.tags.includes(tag)) &&
    (section.types?.includes(item.type) ?? true) &&
    (section.competences?.includes(item.competence) ?? true) &&
    (section.difficulties?.includes(item.difficulty ?? 0) ?? true) &&
    (section.questions?.includes(item.id) ?? true);
  return bank.filter(fits).map(({ id }) => `question ${id}`);
}

function stimuliFor(section: OutlineSection, bank: readonly BankItem[], stimuli: readonly Value[]): string[] {
  const tagsOf = (stimulus: Value) => itemsOf(fieldOf(stimulus, 'tags')).map(textOf);
  return stimuli
    .filter((stimulus) => section.tags.every((tag) => tagsOf(stimulus).includes(tag)))
    .map((stimulus) => textOf(fieldOf(stimulus, 'id')))
    .filter((id) => bank.some((item) => item.stimulus === id))
    .map((id) => `stimulus ${id}`);
}

/** The first section for which no set of units is left, each unit being drawn once (bipartite matching). */
export function firstUnfilled(
  draws: readonly number[],
  units: readonly (readonly string[])[],
): number | null {
  const holder = new Map<string, number>();
  const take = (section: number, tried: Set<string>): boolean =>
    units[section]!.some((unit) => {
      if (tried.has(unit)) return false;
      tried.add(unit);
      const other = holder.get(unit);
      if (other !== undefined && !take(other, tried)) return false;
      holder.set(unit, section);
      return true;
    });
  const unfilled = draws.findIndex((draw, section) =>
    Array.from({ length: draw }).some(() => !take(section, new Set())),
  );
  return unfilled < 0 ? null : unfilled;
}
