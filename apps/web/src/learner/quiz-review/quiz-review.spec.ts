import { describe, expect, it } from '@jest/globals';
import { checkTemplate } from '#ui/testing';
import { quizReviewExamples } from './quiz-review.examples.js';

describe('The page quiz review', () => {
  it('reads what its view gives', () => {
    expect(checkTemplate('quiz-review', quizReviewExamples)).toEqual([]);
  });
});
