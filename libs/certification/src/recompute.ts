import { addPeriodToDay, type DayNumber, earlier, later, NEVER } from '#kernel';
import type { Award } from './award.js';
import { latestAward, type History } from './history.js';
import { chainParams, type Step } from './step.js';
import { addValidity, type Terms } from './terms.js';

/**
 * A version on its first day: it comes into force, and with `recompute` or `recompute-if-longer` it changes the
 * latest award (recertification, section 4, last point).
 */
export function applyTerms(history: History, terms: Terms): void {
  history.terms = terms;
  const award = latestAward(history);
  if (terms.existingAwards === 'keep' || award === null) return;
  if (award.revokedFrom !== null || award.end <= terms.effectiveFrom) return;
  recompute(award, terms);
}

function recompute(award: Award, terms: Terms): void {
  const link = terms.months === null ? { anchor: award.from, before: 0, by: award.id } : award.link;
  const counted = addValidity(link.anchor, link.before, terms.months);
  if (terms.existingAwards === 'recompute-if-longer' && counted <= award.end) return;
  const limit = addPeriodToDay(later(terms.effectiveFrom, award.from), terms.notice);
  award.link = link;
  award.months = terms.months;
  award.terms = terms;
  award.graces = [...award.graces, terms.grace];
  award.lapses = [...award.lapses, terms.lapseAfter];
  if (counted >= earlier(award.end, limit)) countAnew(award, counted);
  else bringForward(award, limit);
}

/** The baseline becomes what the new version counts, or the cap; every extension ever granted holds. */
function countAnew(award: Award, counted: DayNumber): void {
  award.steps.push(countedStep(award));
  award.baselineEnd = counted;
  award.reanchoredAt = null;
  if (award.cap !== null && award.cap < counted) {
    award.baselineEnd = award.cap;
    award.reanchoredAt = award.cap;
    award.steps.push(stepOf(award, 'capped', { cap: award.cap }));
  }
  award.end = later(award.baselineEnd, award.extendedTo ?? -NEVER);
  if (award.end > award.baselineEnd) award.steps.push(stepOf(award, 'extended', { to: award.end }));
}

function bringForward(award: Award, limit: DayNumber): void {
  award.steps.push(stepOf(award, 'brought-forward', { end: award.end, limit }));
  award.end = earlier(award.end, limit);
  award.baselineEnd = award.end;
  award.reanchoredAt = award.end;
}

function countedStep(award: Award): Step {
  const { months, link } = award;
  if (months === null) return stepOf(award, 'never-ends', {});
  return stepOf(award, 'months-from-anchor', chainParams(link, months));
}

function stepOf(award: Award, rule: Step['rule'], params: Step['params']): Step {
  return { rule, params, facts: factsOf(award, rule), terms: award.terms };
}

/** An extension that is kept was granted by its own facts; all else goes back to the facts that began
 * the award and its chain. */
function factsOf(award: Award, rule: Step['rule']): Step['facts'] {
  if (rule === 'months-from-anchor') return [...new Set([award.link.by, award.id])];
  if (rule !== 'extended') return [award.id];
  return [...new Set(award.steps.filter((each) => each.rule === 'extended').flatMap((each) => each.facts))];
}
