import fc from 'fast-check';
import { addDays, dayNumber, END_OF_TIME, parseCivilDate, parsePeriod, type CivilDate } from '#kernel';
import { runs } from '../../../test/support/runs.js';
import { explanationsOn, TRACE_WORDS, type TraceEntry } from '../rules.js';
import { anyFacts, anyProgramme, laterDay } from './histories.testing.js';
import { dateAfterStep, STEP_RULES, type StepRule } from './step.js';

const DATES = ['validFrom', 'validThrough', 'opens', 'graceThrough'] as const;

describe('the trace', () => {
  it('gives every date again when its steps are done again from what is shown', () => {
    fc.assert(
      fc.property(anyProgramme, anyFacts(), laterDay, (programme, facts, day) => {
        const explained = explanationsOn(programme, facts, [day], END_OF_TIME)[0]!;
        for (const about of DATES) {
          const entries = explained.trace.filter((each) => each.about === about);
          const shown = explained[about];
          if (shown === null) expect(entries.at(-1)?.value ?? null).toBeNull();
          else expect(replayed(entries, about)).toBe(shown);
        }
        expect(explained.trace[0]).toMatchObject({ about: 'standing', value: explained.standing });
      }),
      { numRuns: runs(4_000, 400_000) },
    );
  }, 3_600_000);

  it('names facts of the history and versions of the programme only, in finished sentences', () => {
    fc.assert(
      fc.property(anyProgramme, anyFacts(), laterDay, (programme, facts, day) => {
        const { trace } = explanationsOn(programme, facts, [day], END_OF_TIME)[0]!;
        const ids = facts.map(({ id }) => id);
        const versions = [null, ...programme.policies.map(({ version }) => version)];
        for (const each of trace) {
          expect(each.facts.every((id) => ids.includes(id))).toBe(true);
          expect(new Set(each.facts).size).toBe(each.facts.length);
          expect(versions).toContain(each.policyVersion);
          expect(each.text).toMatch(/^[^{}]+\.$/);
        }
      }),
      { numRuns: runs(1_000, 100_000) },
    );
  }, 3_600_000);

  it('has words for every rule', () => {
    for (const rule of Object.keys(STEP_RULES)) expect(TRACE_WORDS[rule]).toMatch(/\.$/);
  });
});

function replayed(entries: readonly TraceEntry[], about: string): CivilDate {
  const shift = about === 'validThrough' || about === 'graceThrough' ? 1 : 0;
  let date = NaN;
  for (const { rule, params, value } of entries) {
    const raw = Object.fromEntries(Object.entries(params).map(([name, each]) => [name, read(each)]));
    date = dateAfterStep({ rule: rule as StepRule, params: raw as never }, date);
    if (value !== null) expect(dayNumber(value as CivilDate)).toBe(date - shift);
  }
  return addDays('2020-01-01' as CivilDate, date - shift - dayNumber('2020-01-01' as CivilDate));
}

function read(value: string | number | null): unknown {
  if (value === null) return Infinity;
  const date = parseCivilDate(value);
  return date === null ? (parsePeriod(value) ?? value) : dayNumber(date);
}
