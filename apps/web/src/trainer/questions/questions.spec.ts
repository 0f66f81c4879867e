import { describe, expect, it } from '@jest/globals';
import { checkTemplate } from '#ui/testing';
import { questionsExamples } from './questions.examples.js';

describe('The question list', () => {
  it('reads what its view gives', () => {
    expect(checkTemplate('questions', questionsExamples)).toEqual([]);
  });

  it('shows code, text, coverage and state, and leads to the question', () => {
    const [row] = questionsExamples['all on one page']!.table.rows;
    expect(row).toMatchObject({ title: 'dd110-q-101', href: '/trainer/questions/dd110-q-101' });
    expect(row!.cells.map(({ text }) => text)).toEqual(['Single choice', 'C1-2', 'en, id', '2', 'Changed']);
  });

  it('keeps its filters on the way to the next page and takes one away by a chip', () => {
    const { pager, filter } = questionsExamples['filtered, a later page']!;
    expect(pager!.next).toBe('/trainer/questions?search=password&state=changed&after=dd110-q-150');
    expect(filter.chips[0]).toEqual({
      label: 'Words or code: password',
      href: '/trainer/questions?state=changed',
    });
  });
});
