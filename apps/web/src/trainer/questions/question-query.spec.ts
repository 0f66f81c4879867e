import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CourseId } from '#kernel';
import { listAddress, questionQuery, readFilters } from './question-query.js';

const [a, b] = ['1', '2'] as [CourseId, CourseId];

describe('the filters of the question list', () => {
  it('leave out what is not offered', () => {
    const strange = {
      type: 'drop',
      missing: "'",
      state: ['draft'],
      course: '1;--',
      search: { a: 1 },
      tag: ' x ',
    };
    expect(readFilters(strange)).toMatchObject({
      type: '',
      missing: '',
      state: '',
      course: '',
      search: '',
      tag: 'x',
    });
  });

  it('never reach another course than the trainer has', () => {
    const filters = readFilters({ course: b });
    expect(questionQuery(filters, null, [a])?.course).toBe(a);
    expect(questionQuery(filters, null, null)?.course).toBe(b);
    expect(questionQuery(filters, null, [])).toBeNull();
  });

  it('survive the way through an address', () => {
    const words = fc.string({ maxLength: 30 }).map((text) => text.trim());
    fc.assert(
      fc.property(words, words, (search, tag) => {
        const filters = readFilters({ search, tag, state: 'draft' });
        const address = new URL(listAddress(filters), 'http://x');
        expect(readFilters(Object.fromEntries(address.searchParams))).toEqual(filters);
      }),
    );
  });
});
