import type { CivilDate } from '#kernel';
import { eligibleUnits, type Blueprint, type Pool } from './blueprint.js';
import { drawPaper } from './draw-paper.js';
import { UNUSED } from './ranking.js';

/** A section that its pool cannot fill: how many it draws and how many there are for it. */
export interface Shortfall {
  /** Counted from 1. */
  readonly section: number;
  readonly wanted: number;
  readonly available: number;
  /** 'too-few': the pool holds no more; 'clash': enemies and earlier sections leave no more. */
  readonly reason: 'too-few' | 'clash' | 'draws-nothing';
}

const SEED = 'publication';

/** Every section that cannot be filled on a day; none where a paper can be drawn. */
export function blueprintShortfalls(blueprint: Blueprint, pool: Pool, on: CivilDate): Shortfall[] {
  const short = blueprint.sections.flatMap((section, at): Shortfall[] => {
    const available = eligibleUnits(section.from, pool, on).length;
    const place = { section: at + 1, wanted: section.draw, available };
    if (!Number.isInteger(section.draw) || section.draw < 1) return [{ ...place, reason: 'draws-nothing' }];
    return available < section.draw ? [{ ...place, reason: 'too-few' }] : [];
  });
  return short.length > 0 ? short : clashes(blueprint, pool, on);
}

/**
 * How far two papers of the blueprint can lie apart in mean authored difficulty, found by drawing `papers` of them; more
 * than 0.1 is worth telling the author (specification of assessment, section 2).
 */
export function difficultySpread(blueprint: Blueprint, pool: Pool, on: CivilDate, papers = 20): number {
  const means = Array.from({ length: papers }, (_, at) => {
    const paper = drawPaper(blueprint, pool, { seed: `${SEED} ${at}`, usage: UNUSED, on });
    if (!paper.ok || paper.value.length === 0) return 0;
    return paper.value.reduce((sum, { question }) => sum + question.difficulty, 0) / paper.value.length;
  });
  return Math.max(...means) - Math.min(...means);
}

/** The first section that cannot be filled beside those before it. */
function clashes(blueprint: Blueprint, pool: Pool, on: CivilDate): Shortfall[] {
  const canDraw = (sections: Blueprint['sections']) =>
    drawPaper({ sections }, pool, { seed: SEED, usage: UNUSED, on }).ok;
  if (canDraw(blueprint.sections)) return [];
  for (const [at, section] of blueprint.sections.entries()) {
    const before = blueprint.sections.slice(0, at);
    if (canDraw([...before, section])) continue;
    let available = section.draw - 1;
    while (available > 0 && !canDraw([...before, { ...section, draw: available }])) available -= 1;
    return [{ section: at + 1, wanted: section.draw, available, reason: 'clash' }];
  }
  return [];
}
