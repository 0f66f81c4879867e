import { civilDate, dayNumber, END_OF_TIME, toInstant } from '#kernel';
import { standingOn } from '../rules.js';
import { CHAIN_EXAMPLES } from './examples/chain.testing.js';
import { COMPLETION_EXAMPLES } from './examples/completion.testing.js';
import type { Example } from './examples/example.testing.js';
import { FACT_EXAMPLES } from './examples/facts.testing.js';
import { STANDING_EXAMPLES } from './examples/standing.testing.js';
import { VERSION_EXAMPLES } from './examples/versions.testing.js';
import { factsFrom, programmeWith } from './factories.testing.js';
import { foldHistory } from './fold-history.js';
import { oracleAnswer } from './oracle.testing.js';

describe.each([
  ['a completion', COMPLETION_EXAMPLES],
  ['a chain', CHAIN_EXAMPLES],
  ['a fact', FACT_EXAMPLES],
  ['a version', VERSION_EXAMPLES],
  ['a standing', STANDING_EXAMPLES],
])('%s', (_, examples) => {
  it.each(examples.map((each) => [each.name, each] as const))('%s', (_name, example) => {
    const { programme, facts, on, knownAt } = inputsOf(example);
    const answer = standingOn(programme, facts, on, knownAt);
    const ignored = foldHistory(programme, facts, knownAt).historyOn(dayNumber(on)).ignored;
    expect(answer).toMatchObject(example.expected ?? {});
    const { ignored: expected, ...judged } = oracleAnswer(programme, facts, on, knownAt);
    expect(answer).toEqual(judged);
    const listed = ignored.map((each) => `${each.fact}: ${each.reason}`).sort();
    expect(listed).toEqual(example.ignored ?? expected.map((each) => `${each.fact}: ${each.reason}`).sort());
  });
});

function inputsOf(example: Example) {
  return {
    programme: programmeWith(...(example.policies ?? [{}])),
    facts: factsFrom(...example.facts),
    on: civilDate(example.on),
    knownAt: example.knownAt === undefined ? END_OF_TIME : toInstant(example.knownAt),
  };
}
