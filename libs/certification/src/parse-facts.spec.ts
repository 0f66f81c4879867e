import { parseFacts } from '../rules.js';

const AT = '2026-01-01T09:00:00+07:00';
const messages = (value: unknown): string[] => {
  const parsed = parseFacts(value);
  return parsed.ok ? [] : parsed.problems.map(({ path, message }) => `${path.join('.')} ${message}`);
};

describe('Facts are read', () => {
  it('each with its own fields, instants in UTC, a null end as open', () => {
    const parsed = parseFacts([
      { id: 'a', type: 'suspended', from: '2026-01-01', through: null, recordedAt: AT, reason: 'inquiry' },
      { id: 'b', type: 'suspended', from: '2026-01-01', recordedAt: AT },
      { id: 'c', type: 'waived', from: '2026-01-01', through: '2026-02-01', rules: ['R1'], recordedAt: AT },
      { id: 'd', type: 'voided', voids: 'a', recordedAt: AT },
    ]);
    const recordedAt = '2026-01-01T02:00:00.000000Z';
    expect(parsed).toEqual({
      ok: true,
      value: [
        { id: 'a', type: 'suspended', from: '2026-01-01', through: null, recordedAt },
        { id: 'b', type: 'suspended', from: '2026-01-01', through: null, recordedAt },
        { id: 'c', type: 'waived', from: '2026-01-01', through: '2026-02-01', rules: ['R1'], recordedAt },
        { id: 'd', type: 'voided', voids: 'a', recordedAt },
      ],
    });
  });

  it.each([
    [{ type: 'completed', path: 'first' }, '0 on is missing'],
    [{ type: 'completed', on: '2026-01-01' }, '0 path is missing'],
    [{ type: 'recognised', on: '2026-01-01' }, '0 through is missing'],
    [{ type: 'extended', on: '2026-01-01' }, '0 through is missing'],
    [{ type: 'suspended', on: '2026-01-01' }, '0 from is missing'],
    [
      { type: 'suspended', from: '2026-01-01', through: '2026-02-31' },
      '0.through through: not a day of the calendar',
    ],
    [{ type: 'reinstated', from: '2026-01-01' }, '0 suspension is missing'],
    [{ type: 'revoked' }, '0 from is missing'],
    [{ type: 'waived', from: '2026-01-01', through: '2026-01-01' }, '0 rules is missing'],
    [{ type: 'waived', from: '2026-01-01', through: '2026-01-01', rules: 'R1' }, '0.rules rules: not a list'],
    [{ type: 'voided' }, '0 voids is missing'],
    [{}, '0 type is missing'],
  ])('%j is refused', (fact, problem) => {
    expect(messages([{ id: 'a', recordedAt: AT, ...fact }]).join('\n')).toContain(problem);
  });

  it('everything that is wrong is found at once', () => {
    expect(
      messages([{ type: 'revoked' }, 7, { id: '', type: 'revoked', from: 'x', recordedAt: 'y' }]),
    ).toHaveLength(7);
  });

  it.each([['a b'], [''], [' '], ['a\n'], ['\ud800'], [7], [null], ['x'.repeat(201)]])(
    '%j is no id',
    (id) => {
      expect(messages([{ id, type: 'revoked', from: '2026-01-01', recordedAt: AT }])[0]).toContain(
        'not an id',
      );
    },
  );

  it('ids may be in any script', () => {
    expect(messages([{ id: '\u{1F600}-٣', type: 'revoked', from: '2026-01-01', recordedAt: AT }])).toEqual(
      [],
    );
  });
});
