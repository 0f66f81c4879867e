import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, type CivilDate, civilDate } from '#kernel';
import { EMPLOYMENTS } from './ledger.js';
import { correction, overlay, type Span, spanOn } from './timeline.js';

const span = (from: string, through: string | null, grade: string): Span => ({
  from: civilDate(from),
  through: through === null ? null : civilDate(through),
  values: { grade },
});

const FIRST = civilDate('2024-01-01');
const anySpan = fc
  .record({ from: fc.nat(60), length: fc.option(fc.nat(30)), grade: fc.constantFrom('D1', 'D2', 'D3') })
  .map(({ from, length, grade }): Span => {
    const first = addDays(FIRST, from);
    return { from: first, through: length === null ? null : addDays(first, length), values: { grade } };
  });
const anyStates = fc.uniqueArray(anySpan, { selector: ({ from }) => from, maxLength: 8 });

/** The oracle: for one day, the last state that has begun decides, unless its own last day has passed. */
function gradeOn(states: readonly Span[], on: CivilDate): unknown {
  const begun = states.filter(({ from }) => from <= on).sort((a, b) => (a.from < b.from ? 1 : -1))[0];
  return begun === undefined || (begun.through !== null && begun.through < on) ? null : begun.values['grade'];
}

describe('States laid over what is known', () => {
  it('end the state before them', () => {
    expect(overlay(EMPLOYMENTS, [span('2020-01-01', null, 'D1')], [span('2023-03-01', null, 'D2')])).toEqual([
      span('2020-01-01', '2023-02-28', 'D1'),
      span('2023-03-01', null, 'D2'),
    ]);
  });

  it('add nothing where they say what goes on anyway', () => {
    expect(overlay(EMPLOYMENTS, [span('2020-01-01', null, 'D1')], [span('2023-03-01', null, 'D1')])).toEqual([
      span('2020-01-01', null, 'D1'),
    ]);
  });

  it('hold on each day what the last state that has begun says', () => {
    fc.assert(
      fc.property(anyStates, fc.nat(100), (states, day) => {
        const on = addDays(FIRST, day);
        const laid = overlay(EMPLOYMENTS, [], states);
        expect(spanOn(laid, on)?.values['grade'] ?? null).toBe(gradeOn(states, on));
      }),
    );
  });

  it('never overlap', () => {
    fc.assert(
      fc.property(anyStates, anyStates, (known, states) => {
        const laid = overlay(EMPLOYMENTS, overlay(EMPLOYMENTS, [], known), states);
        laid.slice(1).forEach(({ from }, index) => expect(laid[index]!.through! < from).toBe(true));
      }),
    );
  });

  it('change nothing when laid a second time', () => {
    fc.assert(
      fc.property(anyStates, anyStates, (known, states) => {
        const once = overlay(EMPLOYMENTS, overlay(EMPLOYMENTS, [], known), states);
        const rows = once.map((each, index) => ({ ...each, id: String(index) }));
        expect(correction(EMPLOYMENTS, rows, overlay(EMPLOYMENTS, rows, states))).toEqual({
          closed: [],
          added: [],
        });
      }),
    );
  });
});
