import { civilDate, END_OF_TIME } from '#kernel';
import { awardsOn, standingOn, timelineOf } from '../rules.js';
import {
  completed,
  extended,
  factsFrom,
  programmeWith,
  renewed,
  revoked,
  suspended,
  waived,
} from './factories.testing.js';

describe('The timeline', () => {
  it('of nobody is one span', () => {
    const spans = timelineOf(programmeWith({ validity: null }), [], END_OF_TIME);
    expect(spans.map(({ from, through, answer }) => [from, through, answer.standing])).toEqual([
      ['0001-01-01', '9999-12-31', 'not-held'],
    ]);
  });

  it('turns on every day that a fact or a date names', () => {
    const facts = factsFrom(
      completed('2023-02-12'),
      suspended('2023-04-01', '2023-04-30'),
      waived('2023-06-01', '2023-06-30'),
    );
    const spans = timelineOf(programmeWith({}), facts, END_OF_TIME);
    expect(
      spans.map(({ from, answer }) => `${from} ${answer.standing}${answer.waived ? ' waived' : ''}`),
    ).toEqual([
      '0001-01-01 not-held',
      '2023-02-12 valid',
      '2023-04-01 suspended',
      '2023-05-01 valid',
      '2023-06-01 valid waived',
      '2023-07-01 valid',
      '2023-12-12 renewal-open',
      '2024-02-12 grace',
      '2024-03-13 expired',
      '2025-02-12 lapsed',
    ]);
    expect(spans.at(-1)!.through).toBe('9999-12-31');
  });

  it('begins anew when the award that speaks changes', () => {
    const spans = timelineOf(
      programmeWith({}),
      factsFrom(completed('2023-02-12'), renewed('2024-01-10')),
      END_OF_TIME,
    );
    expect(spans.map(({ from, answer }) => [from, answer.award])).toContainEqual(['2024-02-12', 'f2']);
  });

  it('survives the first and the last day of the calendar', () => {
    const first = factsFrom(
      completed('0001-01-01'),
      revoked('0001-01-01', { recordedAt: '0001-01-01T13:00:00Z' }),
    );
    const early = programmeWith({ effectiveFrom: '0001-01-01' });
    expect(timelineOf(early, first, END_OF_TIME)[0]!.answer.standing).toBe('revoked');
    const waiver = factsFrom(waived('9999-12-30', '9999-12-30'));
    expect(timelineOf(early, waiver, END_OF_TIME).map(({ from }) => from)).toEqual([
      '0001-01-01',
      '9999-12-30',
      '9999-12-31',
    ]);
    const earliest = standingOn(
      early,
      factsFrom(completed('0001-01-01')),
      civilDate('0001-01-01'),
      END_OF_TIME,
    );
    expect(earliest).toMatchObject({
      standing: 'valid',
      validFrom: '0001-01-01',
      validThrough: '0001-12-31',
    });
    const exact = standingOn(early, factsFrom(completed('9999-01-01')), civilDate('9999-12-31'), END_OF_TIME);
    expect(exact.validThrough).toBe('9999-12-31');
    const spans = timelineOf(early, factsFrom(completed('9999-01-01')), END_OF_TIME);
    expect(spans.at(-1)).toMatchObject({ through: '9999-12-31', answer: { standing: 'renewal-open' } });
    const last = factsFrom(completed('9999-12-31'), extended('9999-12-31', '9999-12-31'));
    const answer = standingOn(programmeWith({}), last, civilDate('9999-12-31'), END_OF_TIME);
    expect(answer).toMatchObject({ standing: 'valid', validThrough: null, opens: null, graceThrough: null });
  });
});

describe('The awards of a day', () => {
  it('are shown with their last valid days and the facts behind them', () => {
    const facts = factsFrom(
      completed('2023-02-12'),
      extended('2023-05-01', '2024-03-31'),
      renewed('2024-01-10'),
    );
    expect(awardsOn(programmeWith({}), facts, civilDate('2024-01-10'), END_OF_TIME)).toEqual([
      {
        id: 'f1',
        from: '2023-02-12',
        through: '2024-03-31',
        baselineThrough: '2024-02-11',
        policyVersion: 1,
        revokedFrom: null,
        isEmpty: false,
        facts: ['f1', 'f2'],
      },
      {
        id: 'f3',
        from: '2024-04-01',
        through: '2025-02-11',
        baselineThrough: '2025-02-11',
        policyVersion: 1,
        revokedFrom: null,
        isEmpty: false,
        facts: ['f1', 'f3'],
      },
    ]);
  });

  it('tell what was revoked, and what never began', () => {
    const facts = factsFrom(completed('2023-02-12'), renewed('2024-01-10'), revoked('2024-01-20'));
    const awards = awardsOn(programmeWith({}), facts, civilDate('2024-01-20'), END_OF_TIME);
    expect(
      awards.map(({ id, through, revokedFrom, isEmpty }) => [id, through, revokedFrom, isEmpty]),
    ).toEqual([
      ['f1', '2024-01-19', '2024-01-20', false],
      ['f2', '2025-02-11', '2024-01-20', true],
    ]);
    expect(awards[0]!.facts).toEqual(['f1', 'f3']);
  });
});
