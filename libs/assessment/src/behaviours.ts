import type { Behaviour } from './behaviour.js';
import { deferredFeedback } from './behaviours/deferred-feedback.js';

const registry = new Map<string, Behaviour>([deferredFeedback].map((each) => [each.name, each]));

export const behaviourNames: readonly string[] = [...registry.keys()];

/** @throws RangeError for a name that no published edition can carry */
export function behaviour(name: string): Behaviour {
  const found = registry.get(name);
  if (found === undefined) throw new RangeError(`no such behaviour: ${name}`);
  return found;
}
