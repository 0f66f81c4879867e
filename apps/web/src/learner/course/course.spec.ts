import { describe, expect, it } from '@jest/globals';
import { checkTemplate } from '#ui/testing';
import { courseExamples } from './course.examples.js';

describe('The page course', () => {
  it('reads what its view gives', () => {
    expect(checkTemplate('course', courseExamples)).toEqual([]);
  });
});
