import fc from 'fast-check';
import {
  addMonths,
  civilDate,
  dateOfDay,
  dayNumber,
  END_OF_TIME,
  toInstant,
  type CivilDate,
  type FactId,
  type Instant,
} from '#kernel';
import { runs } from '../../../test/support/runs.js';
import {
  awardsOn,
  standingOn,
  standingsOn,
  timelineOf,
  type Completed,
  type Fact,
  type Programme,
} from '../rules.js';
import { effectiveDate } from './fact-kinds.js';
import { programmeWith } from './factories.testing.js';
import { anyDay, anyFacts, anyProgramme, anyRecordedAt, laterDay } from './histories.testing.js';
import { STANDINGS } from './standing.js';
import { isSameAnswer } from './timeline.js';

const MANY = { numRuns: runs(10_000, 1_000_000) };
const SOME = { numRuns: runs(150, 5_000) };
const LONG = 3_600_000;

describe('What must hold (section 6)', () => {
  it(
    '1: every day has exactly one standing',
    () => {
      fc.assert(
        fc.property(anyProgramme, anyFacts(), laterDay, (programme, facts, day) => {
          if (!STANDINGS.includes(standingOn(programme, facts, day, END_OF_TIME).standing))
            throw new Error(day);
        }),
        MANY,
      );
    },
    LONG,
  );

  it(
    '1: spans are maximal, leave no day out, and answer as each of their days does',
    () => {
      fc.assert(
        fc.property(anyProgramme, anyFacts(), anyRecordedAt, fc.nat(), (programme, facts, at, seed) => {
          const spans = timelineOf(programme, facts, at);
          const days = spans.flatMap(({ from, through }) => [from, through, between(from, through, seed)]);
          const answers = standingsOn(programme, facts, days, at);
          spans.forEach(({ answer }, i) => {
            const asked = answers.slice(i * 3, i * 3 + 3);
            if (!asked.every((each) => isSameAnswer(each, answer))) throw new Error(`span ${i} differs`);
            if (i > 0 && isSameAnswer(spans[i - 1]!.answer, answer))
              throw new Error(`span ${i} is not maximal`);
            if (i > 0 && dayNumber(spans[i]!.from) !== dayNumber(spans[i - 1]!.through) + 1)
              throw new Error('gap');
          });
          expect([spans[0]!.from, spans.at(-1)!.through]).toEqual(['0001-01-01', '9999-12-31']);
        }),
        MANY,
      );
    },
    LONG,
  );

  it(
    '1: the timeline is what asking day by day gives',
    () => {
      const days = Array.from({ length: 2200 }, (_, i) => dateOfDay(dayNumber(civilDate('2023-12-01')) + i));
      fc.assert(
        fc.property(anyProgramme, anyFacts(), (programme, facts) => {
          const spans = timelineOf(programme, facts, END_OF_TIME);
          const answers = standingsOn(programme, facts, days, END_OF_TIME);
          let span = 0;
          days.forEach((day, i) => {
            while (spans[span]!.through < day) span++;
            if (!isSameAnswer(spans[span]!.answer, answers[i]!)) throw new Error(day);
          });
        }),
        SOME,
      );
    },
    LONG,
  );

  it(
    '2: renewals on time leave no gap and end on anchor + n·M for ever, whatever day of the window',
    () => {
      const months = fc.constantFrom(1, 3, 6, 12, 24, 36);
      const places = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 20 });
      fc.assert(
        fc.property(anyDay, months, places, (start, validity, renewals) => {
          const programme = programmeWith({ validity: `P${validity}M`, renewalWindow: 'P28D' });
          const facts: Fact[] = [completion(start, 0, 'first')];
          renewals.forEach((place, i) => {
            const { opens, validThrough } = standingOn(programme, facts, last(facts), END_OF_TIME);
            const [first, end] = [dayNumber(opens!), dayNumber(validThrough!)];
            facts.push(completion(dateOfDay(first + Math.round(place * (end - first))), i + 1, 'renewal'));
          });
          const answer = standingOn(programme, facts, last(facts), END_OF_TIME);
          const end = dayNumber(addMonths(start, validity * (renewals.length + 1)));
          expect([answer.validFrom, answer.validThrough]).toEqual([start, dateOfDay(end - 1)]);
        }),
        MANY,
      );
    },
    LONG,
  );

  it(
    '3: a renewal made on time never makes validThrough earlier',
    () => {
      fc.assert(
        fc.property(anyProgramme, anyFacts(), laterDay, (programme, facts, day) => {
          const earlier = upTo(facts, day);
          const before = standingOn(programme, earlier, day, END_OF_TIME);
          if (before.standing !== 'renewal-open') return;
          const after = standingOn(programme, [...earlier, completion(day, 99, 'renewal')], day, END_OF_TIME);
          expect(after.validThrough === null || after.validThrough >= before.validThrough!).toBe(true);
          expect(after.validFrom).toBe(before.validFrom);
        }),
        MANY,
      );
    },
    LONG,
  );

  it(
    '3: no day that was answered as uncovered is covered by a later fact that is effective after it',
    () => {
      fc.assert(
        fc.property(anyProgramme, anyFacts(), laterDay, anyDay, (programme, facts, day, later) => {
          if (later <= day) return;
          const before = standingOn(programme, facts, day, END_OF_TIME);
          const more = [...facts, completion(later, 99, 'first')];
          if (!isSameAnswer(standingOn(programme, more, day, END_OF_TIME), before)) throw new Error(day);
        }),
        MANY,
      );
    },
    LONG,
  );

  it(
    '4: what becomes known or takes effect later changes no answer',
    () => {
      fc.assert(
        fc.property(anyProgramme, anyFacts(), laterDay, anyRecordedAt, (programme, facts, day, at) => {
          const known = facts.filter((each) => each.recordedAt <= at);
          const effective = facts.filter((each) => each.type === 'voided' || effectiveDate(each) <= day);
          const answer = standingOn(programme, facts, day, at);
          expect(isSameAnswer(standingOn(knownOf(programme, at), known, day, at), answer)).toBe(true);
          expect(isSameAnswer(standingOn(effectiveBy(programme, day), effective, day, at), answer)).toBe(
            true,
          );
        }),
        MANY,
      );
    },
    LONG,
  );

  it(
    '6: one completion makes at most one award, in whatever order the facts are handed over',
    () => {
      fc.assert(
        fc.property(anyProgramme, anyFacts(), fc.nat(), (programme, facts, turn) => {
          const ids = awardsOn(programme, facts, civilDate('2030-01-01'), END_OF_TIME).map(({ id }) => id);
          const makers = facts
            .filter(({ type }) => type === 'completed' || type === 'recognised')
            .map(({ id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
          expect(ids.every((id) => makers.includes(id))).toBe(true);
          const cut = turn % (facts.length + 1);
          const turned = [...facts.slice(cut), ...facts.slice(0, cut)].reverse();
          expect(timelineOf(programme, turned, END_OF_TIME)).toEqual(
            timelineOf(programme, facts, END_OF_TIME),
          );
        }),
        { numRuns: runs(3_000, 300_000) },
      );
    },
    LONG,
  );
});

function completion(on: CivilDate, index: number, path: Completed['path']): Fact {
  return {
    id: `x${index}` as FactId,
    type: 'completed',
    on,
    path,
    recordedAt: toInstant('2099-01-01T00:00:00Z'),
  };
}

function last(facts: readonly Fact[]): CivilDate {
  return effectiveDate(facts.at(-1) as Completed);
}

function upTo(facts: readonly Fact[], day: CivilDate): Fact[] {
  return facts.filter((each) => each.type === 'voided' || effectiveDate(each) <= day);
}

function between(from: CivilDate, through: CivilDate, seed: number): CivilDate {
  const [first, days] = [dayNumber(from), dayNumber(through) - dayNumber(from) + 1];
  return dateOfDay(first + (seed % days));
}

function knownOf({ code, policies }: Programme, at: Instant): Programme {
  return { code, policies: policies.filter(({ publishedAt }) => publishedAt === null || publishedAt <= at) };
}

function effectiveBy({ code, policies }: Programme, day: CivilDate): Programme {
  return { code, policies: policies.filter(({ effectiveFrom }) => effectiveFrom <= day) };
}
