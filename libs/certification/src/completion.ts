import type { DayNumber, FactId } from '#kernel';
import { nextLink, type Award, type Link } from './award.js';
import type { Step, StepParams } from './step.js';
import type { Terms } from './terms.js';

/** How a completion stands to the latest award (recertification, section 4, the table). */
export type Situation = 'new-chain' | 'on-time' | 'in-grace' | 'late';

/** What is completed: the fact, its day, the version in force on it, and a partner's cap. */
export interface Completion {
  readonly fact: FactId;
  readonly on: DayNumber;
  readonly terms: Terms;
  readonly cap: DayNumber | null;
}

/** Where an award begins and from where its end is counted. */
export interface Start {
  readonly from: DayNumber;
  readonly beginning: Step;
  readonly link: Link;
  /** With `calendar`: the day to which the validity is added. */
  readonly base: DayNumber;
  /** With `completion` on time: the award that ends on the day of completion. */
  readonly replaced: Award | null;
}

/** The third column of the table: from where the new award counts. */
export function startOf(latest: Award | null, situation: Situation, completion: Completion): Start {
  if (latest === null || situation === 'new-chain' || situation === 'late') return newChain(completion, null);
  if (completion.terms.anchor === 'completion') {
    return newChain(completion, situation === 'on-time' ? latest : null);
  }
  const [link, base] = [nextLink(latest), latest.baselineEnd];
  if (situation === 'in-grace') {
    return { from: completion.on, beginning: onTheDay(completion), link, base, replaced: null };
  }
  const beginning = noteOf(completion, 'begins-at-end', { end: latest.end }, latest.id);
  return { from: latest.end, beginning, link, base, replaced: null };
}

/** The same beginning, counted afresh from its own first day. */
export function newChainAt({ from, beginning, replaced }: Start, { fact }: Completion): Start {
  return { from, beginning, link: { anchor: from, before: 0, by: fact }, base: from, replaced };
}

/** A step that a completion gives; `other`: the fact of an award that it counts from. */
export function noteOf(
  { fact, terms }: Completion,
  rule: Step['rule'],
  params: StepParams,
  other: FactId = fact,
): Step {
  return { rule, params, facts: other === fact ? [fact] : [other, fact], terms };
}

function newChain(completion: Completion, replaced: Award | null): Start {
  const { on, fact } = completion;
  const link = { anchor: on, before: 0, by: fact };
  return { from: on, beginning: onTheDay(completion), link, base: on, replaced };
}

function onTheDay(completion: Completion): Step {
  return noteOf(completion, 'begins-on', { on: completion.on });
}
