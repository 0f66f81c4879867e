import { describe, expect, it } from '@jest/globals';
import { checkTemplate } from '#ui/testing';
import { questionExamples } from './question.examples.js';

describe('The page of a question', () => {
  it('reads what its view gives', () => {
    expect(checkTemplate('question', questionExamples)).toEqual([]);
  });

  it('says what the newest version changes', () => {
    const { items } = questionExamples['ready for review']!.versions[0]!.differences;
    expect(items.map(({ term }) => term)).toEqual(['Question text: en', 'Question text: id']);
    expect(items[0]!.was).toBe('Your password is asked for. And now?');
  });

  it('asks for a review only of what could be published, once, by whoever writes', () => {
    expect(questionExamples['ready for review']!.review).not.toBeNull();
    expect(questionExamples['under review']!.review).toBeNull();
    expect(questionExamples['an unfinished one for a reader']).toMatchObject({ review: null, edit: null });
    expect(questionExamples['an unfinished one for a reader']!.obstacles).toEqual([
      'Option: 1 · text · id: this is not written yet',
    ]);
  });

  it('shows the question without its key', () => {
    const [shown] = questionExamples['ready for review']!.shown;
    expect(JSON.stringify(shown)).not.toContain('right');
    expect(questionExamples['an unfinished one for a reader']!.shown[0]!.items).toEqual(['First', 'Then']);
  });
});
