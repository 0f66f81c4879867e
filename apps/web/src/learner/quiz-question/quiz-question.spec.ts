import { describe, expect, it } from '@jest/globals';
import { checkTemplate } from '#ui/testing';
import { quizQuestionExamples } from './quiz-question.examples.js';

describe('The page quiz question', () => {
  it('reads what its view gives', () => {
    expect(checkTemplate('quiz-question', quizQuestionExamples)).toEqual([]);
  });
});
