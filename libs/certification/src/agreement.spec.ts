import fc from 'fast-check';
import { END_OF_TIME, dayNumber } from '#kernel';
import { runs } from '../../../test/support/runs.js';
import { standingOn, type StandingAnswer } from '../rules.js';
import { foldHistory } from './fold-history.js';
import { anyFacts, anyProgramme, anyRecordedAt, laterDay } from './histories.testing.js';
import { oracleAnswer } from './oracle.testing.js';
import { isSameAnswer } from './timeline.js';

const anyInstant = fc.oneof(
  { arbitrary: fc.constant(END_OF_TIME), weight: 2 },
  { arbitrary: anyRecordedAt, weight: 1 },
);

describe('the fold', () => {
  it('agrees with the rules written a second time, on every day, as known at every instant', () => {
    const days = fc.array(laterDay, { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(anyProgramme, anyFacts(), days, anyInstant, (programme, facts, asked, knownAt) => {
        for (const day of asked) {
          const { ignored, ...expected } = oracleAnswer(programme, facts, day, knownAt);
          const answer = standingOn(programme, facts, day, knownAt);
          if (!isSameAnswer(answer, expected as StandingAnswer)) expect(answer).toEqual(expected);
          const folded = foldHistory(programme, facts, knownAt).historyOn(dayNumber(day)).ignored;
          if (listed(folded) !== listed(ignored)) expect(folded).toEqual(ignored);
        }
      }),
      { numRuns: runs(10_000, 1_000_000) },
    );
  }, 3_600_000);
});

function listed(ignored: readonly { fact: string; reason: string }[]): string {
  return ignored
    .map(({ fact, reason }) => `${fact}:${reason}`)
    .sort()
    .join();
}
