import { describe, expect, it } from '@jest/globals';
import { isDatabaseAway } from './database-away.js';

describe('An error', () => {
  it.each([
    { code: 'ECONNREFUSED' },
    { code: '57P01' },
    new Error('Connection terminated unexpectedly'),
    new Error('Connection terminated due to connection timeout'),
    new Error('timeout exceeded when trying to connect'),
    new Error('Client has encountered a connection error and is not queryable'),
  ])('says that the database is away: %p', (error) => {
    expect(isDatabaseAway(error)).toBe(true);
  });

  it.each([null, undefined, 'text', { code: '23505' }, new Error('a Connection terminated elsewhere')])(
    'says something else: %p',
    (error) => {
      expect(isDatabaseAway(error)).toBe(false);
    },
  );
});
