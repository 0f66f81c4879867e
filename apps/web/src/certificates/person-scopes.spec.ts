import { describe, expect, it } from '@jest/globals';
import type { PersonRecord } from '#register';
import { personScopes } from './person-scopes.js';

const row = (values: object) => ({ values }) as unknown as PersonRecord['posting'];

describe('What a person lies within', () => {
  it('is the post of the day and the unit of the day, where there are any', () => {
    expect(personScopes({ posting: row({ post: 'JKT' }), employment: row({ unit: 'CONS' }) })).toEqual([
      { kind: 'post', id: 'JKT' },
      { kind: 'unit', id: 'CONS' },
    ]);
    expect(personScopes({ posting: null, employment: row({ unit: null }) })).toEqual([]);
  });
});
