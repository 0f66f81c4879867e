import type { PoolQuestion, Unit } from './blueprint.js';
import { compareByCodePoint } from '#kernel';
import type { Randomness } from './randomness.js';

/** Who has met which questions, by code; a code that is missing was met by nobody. */
export interface Usage {
  /** How often this person was shown the question. */
  readonly seen: ReadonlyMap<string, number>;
  /** How often anybody was. */
  readonly uses: ReadonlyMap<string, number>;
}

export const UNUSED: Usage = { seen: new Map(), uses: new Map() };

/** A unit with its place in the order of drawing. */
export interface Candidate extends Unit {
  readonly overCap: boolean;
  readonly seen: number;
  readonly uses: number;
  /** Its place in the shuffle, which decides between equals and orders the paper. */
  readonly tie: number;
  /** The sum of the authored difficulties. */
  readonly difficulty: number;
}

/** Below their caps first, then unseen by this person, then least used by anybody, then by the shuffle. */
export function ranked(units: readonly Unit[], usage: Usage, random: Randomness): Candidate[] {
  const inCodeOrder = [...units].sort((a, b) => compareByCodePoint(a.code, b.code));
  return random
    .shuffled(inCodeOrder)
    .map((unit, tie) => candidate(unit, usage, tie))
    .sort(byRank);
}

/** Whether one may stand for the other without drawing anything seen more often or above its cap. */
export function isInterchangeable(a: Candidate, b: Candidate): boolean {
  return a.overCap === b.overCap && a.seen === b.seen;
}

function candidate(unit: Unit, usage: Usage, tie: number): Candidate {
  const highest = (count: (question: PoolQuestion) => number) => Math.max(...unit.questions.map(count));
  const uses = ({ code }: PoolQuestion) => usage.uses.get(code) ?? 0;
  return {
    ...unit,
    overCap: unit.questions.some(
      (question) => question.exposureCap !== null && uses(question) >= question.exposureCap,
    ),
    seen: highest(({ code }) => usage.seen.get(code) ?? 0),
    uses: highest(uses),
    tie,
    difficulty: unit.questions.reduce((sum, question) => sum + question.difficulty, 0),
  };
}

function byRank(a: Candidate, b: Candidate): number {
  return Number(a.overCap) - Number(b.overCap) || a.seen - b.seen || a.uses - b.uses || a.tie - b.tie;
}
