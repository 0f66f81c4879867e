import { type Fact, type Policy, timelineOf } from '#certification/rules';
import { type CivilDate, END_OF_TIME, type FactId, type Instant, type ProgrammeCode } from '#kernel';

/** What a version gives to somebody who passes on a day and does nothing afterwards. Dates that do not exist are null. */
export interface WorkedExample {
  readonly on: CivilDate;
  readonly through: CivilDate | null;
  readonly opens: CivilDate | null;
  readonly graceThrough: CivilDate | null;
  /** The first day on which only a first award helps. */
  readonly againFrom: CivilDate | null;
}

const KNOWN_FROM = '0001-01-01T00:00:00.000000Z' as Instant;

/** By the rules that judge everybody, with a fact that is made up. */
export function workedExample(policy: Policy, on: CivilDate): WorkedExample {
  const code = 'EXAMPLE' as ProgrammeCode;
  const alone = { ...policy, publishedAt: null, requires: [] };
  const passed: Fact = {
    ...{ id: '1' as FactId, recordedAt: KNOWN_FROM, type: 'completed', on, path: 'first' },
  };
  const spans = timelineOf({ code, policies: [alone] }, [passed], END_OF_TIME);
  const answer = spans.find(({ from, through }) => from <= on && on <= through)!.answer;
  return {
    on,
    through: answer.validThrough,
    opens: answer.opens,
    graceThrough: answer.graceThrough,
    againFrom: spans.find((span) => span.answer.standing === 'lapsed')?.from ?? null,
  };
}
