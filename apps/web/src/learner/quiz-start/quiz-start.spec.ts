import { describe, expect, it } from '@jest/globals';
import { checkTemplate } from '#ui/testing';
import { quizStartExamples } from './quiz-start.examples.js';

describe('The page quiz start', () => {
  it('reads what its view gives', () => {
    expect(checkTemplate('quiz-start', quizStartExamples)).toEqual([]);
  });
});
