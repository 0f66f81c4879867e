import { describe, expect, it } from '@jest/globals';
import { AUDIT_FILTERS, readFilters, unreadableFilters } from './audit-filters.js';

describe('The filters of the audit page', () => {
  it('leave blank texts out', () => {
    expect(readFilters({ actor: ' ', action: '' })).toEqual([]);
    expect(unreadableFilters({ actor: ' ', action: '' })).toEqual([]);
  });

  it('read what is offered and trim it', () => {
    const read = readFilters({ actor: ' 42', from: '2026-02-28', subject: 'DD110:3' });
    expect(read.map(({ filter, value }) => [filter.name, value])).toEqual([
      ['actor', '42'],
      ['subject', 'DD110:3'],
      ['from', '2026-02-28'],
    ]);
  });

  it.each([
    ['actor', "1' OR 1=1"],
    ['actor', '99999999999999999999'],
    ['action', 'pg_sleep(5)'],
    ['kind', 'Kind'],
    ['subject', "a'; --"],
    ['from', '2026-02-30'],
    ['through', 'tomorrow'],
  ])('name %s as unreadable for %s', (name, text) => {
    expect(unreadableFilters({ [name]: text })).toEqual([name]);
    expect(readFilters({ [name]: text })).toEqual([]);
  });

  it('each hold exactly one place for a parameter', () => {
    for (const { sql } of AUDIT_FILTERS) expect(sql.split('$')).toHaveLength(2);
  });
});
