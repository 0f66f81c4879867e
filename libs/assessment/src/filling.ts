import { areEnemies } from './blueprint.js';
import type { Candidate } from './ranking.js';

/** One section while a paper is being filled: what it may draw, and what it has. */
export interface Filling {
  readonly section: number;
  readonly draw: number;
  readonly candidates: readonly Candidate[];
  readonly picked: Candidate[];
}

/** Whether a unit may join a paper: nothing twice, and nobody's enemy. */
export function fits(unit: Candidate, paper: readonly Candidate[]): boolean {
  const others = paper.flatMap(({ questions }) => questions);
  return unit.questions.every((question) =>
    others.every((other) => other.code !== question.code && !areEnemies(other, question)),
  );
}
