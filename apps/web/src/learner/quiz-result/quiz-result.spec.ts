import { describe, expect, it } from '@jest/globals';
import { checkTemplate } from '#ui/testing';
import { quizResultExamples } from './quiz-result.examples.js';

describe('The page quiz result', () => {
  it('reads what its view gives', () => {
    expect(checkTemplate('quiz-result', quizResultExamples)).toEqual([]);
  });
});
