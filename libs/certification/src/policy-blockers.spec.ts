import { parseProgramme } from '../rules.js';
import { YEARLY, type Raw } from './factories.testing.js';
import { isAlwaysLonger } from './longer.js';
import { period } from '#kernel';

const CALENDAR = { anchor: 'calendar', calendarDay: '12-31' };

function blockers(...policies: Raw[]): string[] {
  const versions = policies.map((each, i) => ({ version: i + 1, ...YEARLY, ...each }));
  const parsed = parseProgramme({ code: 'XYZ', policies: versions }, 'Asia/Jakarta');
  return parsed.ok ? [] : parsed.problems.map(({ path, message }) => `${path.join('.')} ${message}`);
}

describe('A version that cannot work is refused', () => {
  it.each<[string, Raw[], string]>([
    [
      'lapse before the end of grace',
      [{ grace: 'P14D', lapseAfter: 'P13D' }],
      'lapseAfter: is shorter than grace',
    ],
    ['a lapse of none', [{ grace: 'P1D', lapseAfter: 'P0D' }], 'lapseAfter: is shorter than grace'],
    [
      'a window longer than the validity',
      [{ renewalWindow: 'P13M' }],
      'renewalWindow: is longer than the validity',
    ],
    ['a window longer by a day', [{ renewalWindow: 'P12M1D' }], 'renewalWindow: is longer than the validity'],
    [
      'a window longer in every year',
      [{ renewalWindow: 'P367D' }],
      'renewalWindow: is longer than the validity',
    ],
    ['calendar without its day', [{ anchor: 'calendar' }], 'calendarDay: is missing'],
    ['a calendar day without calendar', [{ calendarDay: '12-31' }], 'calendarDay: has a meaning only'],
    [
      'a calendar day that no year has',
      [{ ...CALENDAR, calendarDay: '02-30' }],
      'calendarDay: not a day of the year',
    ],
    [
      'a calendar day of month 13',
      [{ ...CALENDAR, calendarDay: '13-01' }],
      'calendarDay: not a day of the year',
    ],
    ['a calendar day 00', [{ ...CALENDAR, calendarDay: '12-00' }], 'calendarDay: not a day of the year'],
    ['month 00', [{ ...CALENDAR, calendarDay: '00-10' }], 'calendarDay: not a day of the year'],
    ['any time with expiry', [{ renewalWindow: null }], 'renewalWindow: may be null'],
    ['any time with calendar', [{ ...CALENDAR, renewalWindow: null }], 'renewalWindow: may be null'],
    ['a validity in days', [{ validity: 'P365D' }], 'validity: must be whole months'],
    ['a validity of months and days', [{ validity: 'P12M1D' }], 'validity: must be whole months'],
    ['a validity of nothing', [{ validity: 'P0M', renewalWindow: 'P0D' }], 'validity: must be whole months'],
    ['a programme that requires itself', [{ requires: ['XYZ'] }], 'requires: names the programme itself'],
    [
      'a version twice',
      [{ version: 1 }, { version: '1', effectiveFrom: '2021-01-01' }],
      'version: stands twice',
    ],
    ['a first day twice', [{}, {}], 'effectiveFrom: is shared'],
    [
      'recompute to calendar',
      [{}, { ...CALENDAR, effectiveFrom: '2021-01-01', existingAwards: 'recompute' }],
      'must be keep',
    ],
    [
      'recompute from calendar',
      [CALENDAR, { effectiveFrom: '2021-01-01', existingAwards: 'recompute-if-longer' }],
      'must be keep',
    ],
    [
      'a later version that takes effect before it is published',
      [{}, { effectiveFrom: '2021-01-01', publishedAt: '2021-01-01T17:00:00Z' }],
      'effectiveFrom: lies before the day of publication',
    ],
    [
      'a version slipped in before the first one',
      [
        { effectiveFrom: '2021-01-01', publishedAt: '2020-06-01T00:00:00Z' },
        { effectiveFrom: '2019-01-01', publishedAt: '2020-07-01T00:00:00Z' },
      ],
      'effectiveFrom: lies before the day of publication',
    ],
  ])('%s', (_, policies, problem) => {
    expect(blockers(...policies).join('\n')).toContain(problem);
  });
});

describe('A refusal', () => {
  it('names the way to the field', () => {
    expect(blockers({}, { effectiveFrom: '2021-01-01', lapseAfter: 'P1D' })).toEqual([
      'policies.1.lapseAfter lapseAfter: is shorter than grace',
    ]);
  });

  it('concerns a programme without versions too', () => {
    expect(blockers()).toEqual(['policies policies: a programme has at least one version']);
  });

  it('spares only the first of versions that were published at once', () => {
    const publishedAt = '2025-06-01T00:00:00Z';
    const [early, late] = [{ publishedAt }, { publishedAt, effectiveFrom: '2021-01-01' }];
    const backdated = 'effectiveFrom: lies before the day of publication, and it is not the first version';
    expect(blockers(early, late)).toEqual([`policies.1.effectiveFrom ${backdated}`]);
    expect(blockers(late, early)).toEqual([`policies.0.effectiveFrom ${backdated}`]);
  });

  it('spares the version published first, though another takes effect earlier', () => {
    const first = { publishedAt: '2025-06-01T00:00:00Z', effectiveFrom: '2021-01-01' };
    const second = { publishedAt: '2025-06-02T00:00:00Z' };
    expect(blockers(first, second).map((each) => each.split(' ')[0])).toEqual(['policies.1.effectiveFrom']);
  });

  it('looks at the version that is in force just before, in whatever order they are listed', () => {
    const at = (year: number, more: Raw = {}): Raw => ({ effectiveFrom: `${year}-01-01`, ...more });
    const recompute = { existingAwards: 'recompute' };
    expect(blockers(at(2020, CALENDAR), at(2021), at(2022, recompute))).toEqual([]);
    expect(blockers(at(2022, recompute), at(2021), at(2020, CALENDAR))).toEqual([]);
    expect(blockers(at(2021, CALENDAR), at(2020), at(2022, recompute))).toHaveLength(1);
    expect(blockers(at(2022, recompute), at(2020), at(2021, CALENDAR))).toHaveLength(1);
  });
});

describe('A version that can work is accepted', () => {
  it.each<[string, Raw[]]>([
    ['with nothing but what has no default', [{ grace: undefined, lapseAfter: undefined }]],
    ['a window as long as the validity', [{ renewalWindow: 'P12M' }]],
    ['a window longer than the validity in common years only', [{ renewalWindow: 'P366D' }]],
    ['a lapse as long as grace', [{ grace: 'P14D', lapseAfter: 'P14D' }]],
    ['a lapse of a month with a grace of 31 days', [{ grace: 'P31D', lapseAfter: 'P1M' }]],
    ['any time with completion', [{ anchor: 'completion', renewalWindow: null }]],
    ['a validity without end and any window', [{ validity: null, renewalWindow: 'P60M' }]],
    ['calendar with 29 February', [{ ...CALENDAR, calendarDay: '02-29' }]],
    ['calendar after calendar with keep', [CALENDAR, { ...CALENDAR, effectiveFrom: '2021-01-01' }]],
    ['a first version that takes effect before it is published', [{ publishedAt: '2025-01-01T00:00:00Z' }]],
    [
      'a later version on the very day of publication, by the ministry’s zone',
      [{}, { effectiveFrom: '2021-01-01', publishedAt: '2020-12-31T17:00:00Z' }],
    ],
    ['years for months', [{ validity: 'P1Y' }]],
    [
      'recompute between counted versions',
      [{}, { effectiveFrom: '2021-01-01', existingAwards: 'recompute' }],
    ],
  ])('%s', (_, policies) => {
    expect(blockers(...policies)).toEqual([]);
  });

  it('with the defaults of section 2', () => {
    const { grace: _, lapseAfter: __, ...least } = YEARLY;
    const parsed = parseProgramme({ code: 'XYZ', policies: [{ version: '7', ...least }] }, 'UTC');
    expect(parsed).toMatchObject({
      ok: true,
      value: {
        policies: [
          {
            version: '7',
            publishedAt: null,
            grace: { months: 0, days: 0 },
            lapseAfter: { months: 0, days: 0 },
            compliantInGrace: false,
            existingAwards: 'keep',
            notice: { months: 0, days: 0 },
            evidenceWithin: { months: 24, days: 0 },
            requires: [],
          },
        ],
      },
    });
  });

  it('with lapseAfter like grace where it is not given', () => {
    const parsed = parseProgramme(
      { code: 'X', policies: [{ version: 1, ...YEARLY, lapseAfter: null }] },
      'UTC',
    );
    expect(parsed).toMatchObject({ value: { policies: [{ lapseAfter: { months: 0, days: 30 } }] } });
  });
});

describe('One period is always longer than another', () => {
  it.each([
    ['P1M', 'P31D', false],
    ['P31D', 'P1M', false],
    ['P32D', 'P1M', true],
    ['P1M', 'P28D', false],
    ['P1M', 'P27D', true],
    ['P12M', 'P12M', false],
    ['P12M1D', 'P12M', true],
    ['P366D', 'P12M', false],
    ['P367D', 'P12M', true],
    ['P96M', 'P2921D', false],
    ['P96M', 'P2920D', true],
    ['P0D', 'P0D', false],
  ])('%s than %s: %s', (a, b, expected) => {
    expect(isAlwaysLonger(period(a), period(b))).toBe(expected);
  });
});
