import { fits, type Filling } from './filling.js';
import { isInterchangeable, type Candidate } from './ranking.js';

interface Swap {
  readonly out: Candidate;
  readonly in: Candidate;
  /** How far the section's sum of difficulties then is from its target. */
  readonly distance: number;
}

/**
 * Brings each section to the sum of difficulties that every paper of the blueprint aims at, by swapping picks for
 * others that this person has seen as often. Two papers then differ by at most 0.1 in mean difficulty where the pool
 * allows it (specification of assessment, section 2). Changes the fillings.
 */
export function balanced(sections: readonly Filling[]): void {
  for (const filling of sections) {
    let swap = bestSwap(filling, sections);
    while (swap !== null) {
      filling.picked.splice(filling.picked.indexOf(swap.out), 1, swap.in);
      swap = bestSwap(filling, sections);
    }
  }
}

/** The swap that comes nearest to the target, or null where none comes nearer than the picks do. */
function bestSwap(filling: Filling, sections: readonly Filling[]): Swap | null {
  const target = targetOf(filling);
  const sum = filling.picked.reduce((total, { difficulty }) => total + difficulty, 0);
  const distance = Math.abs(sum - target);
  const better = swapsOf(filling, sections, (change) => Math.abs(sum + change - target)).filter(
    (swap) => swap.distance < distance,
  );
  return better.sort(byGain)[0] ?? null;
}

/** The mean of everything the section could draw, times what it draws: the same for every person and seed. */
function targetOf({ candidates, draw }: Filling): number {
  const total = candidates.reduce((sum, { difficulty }) => sum + difficulty, 0);
  return candidates.length === 0 ? 0 : Math.round((total * draw) / candidates.length);
}

function swapsOf(
  filling: Filling,
  sections: readonly Filling[],
  distance: (change: number) => number,
): Swap[] {
  const paper = sections.flatMap(({ picked }) => picked);
  const spare = filling.candidates.filter((unit) => !filling.picked.includes(unit));
  return filling.picked.flatMap((out) => {
    const rest = paper.filter((unit) => unit !== out);
    return spare
      .filter(
        (unit) => unit.difficulty !== out.difficulty && isInterchangeable(unit, out) && fits(unit, rest),
      )
      .map((unit) => ({ out, in: unit, distance: distance(unit.difficulty - out.difficulty) }));
  });
}

function byGain(a: Swap, b: Swap): number {
  return a.distance - b.distance || a.in.uses - b.in.uses || a.in.tie - b.in.tie || a.out.tie - b.out.tie;
}
