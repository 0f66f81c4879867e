import { failure, success, type CivilDate, type Result } from '#kernel';
import {
  eligibleUnits,
  type Blueprint,
  type Pool,
  type PoolQuestion,
  type PoolStimulus,
} from './blueprint.js';
import { fits, type Filling } from './filling.js';
import { balanced } from './parity.js';
import { Randomness } from './randomness.js';
import { ranked, type Candidate, type Usage } from './ranking.js';

/** A question that was drawn for a section (counted from 0). */
export interface Drawn {
  readonly section: number;
  readonly question: PoolQuestion;
  readonly stimulus: PoolStimulus | null;
}

/** What decides a draw besides the blueprint and the pool; `seed` is secret, `on` the day of the draw. */
export interface DrawTerms {
  readonly seed: string;
  readonly usage: Usage;
  readonly on: CivilDate;
}

/** How many times a search may go back on a pick before the pool counts as too poor. */
const PATIENCE = 20_000;

/**
 * Draws a paper: unseen first, then least used, never twice, no enemies, nothing past its review date, stimuli whole
 * (specification of assessment, section 2). The same arguments give the same paper for ever. Papers of one blueprint
 * keep to one sum of difficulties a section where the pool allows it. Fails with 'pool-too-poor'.
 */
export function drawPaper(
  blueprint: Blueprint,
  pool: Pool,
  terms: DrawTerms,
): Result<Drawn[], 'pool-too-poor'> {
  const sections = blueprint.sections.map((section, at): Filling => {
    const random = new Randomness(terms.seed, `draw ${at}`);
    const candidates = ranked(eligibleUnits(section.from, pool, terms.on), terms.usage, random);
    return { section: at, draw: section.draw, candidates, picked: [] };
  });
  if (!filled(sections)) return failure(['pool-too-poor']);
  balanced(sections);
  return success(sections.flatMap(drawnOf));
}

/** Fills the sections, the scarcest first, going back where a pick leaves a later section short. */
function filled(sections: readonly Filling[]): boolean {
  const slack = ({ candidates, draw }: Filling) => candidates.length - draw;
  const order = [...sections].sort((a, b) => slack(a) - slack(b) || a.section - b.section);
  let patience = PATIENCE;
  const paper: Candidate[] = [];
  const fill = (at: number, from: number): boolean => {
    const filling = order[at];
    if (filling === undefined) return true;
    const missing = filling.draw - filling.picked.length;
    if (missing === 0) return fill(at + 1, 0);
    for (let i = from; i + missing <= filling.candidates.length && patience > 0; i++) {
      const unit = filling.candidates[i]!;
      if (!fits(unit, paper)) continue;
      paper.push(unit);
      filling.picked.push(unit);
      if (fill(at, i + 1)) return true;
      paper.pop();
      filling.picked.pop();
      patience -= 1;
    }
    return false;
  };
  return fill(0, 0);
}

/** In the order of the shuffle, so that the place in a paper tells nothing about who met a question before. */
function drawnOf({ section, picked }: Filling): Drawn[] {
  return [...picked]
    .sort((a, b) => a.tie - b.tie)
    .flatMap(({ questions, stimulus }) => questions.map((question) => ({ section, question, stimulus })));
}
