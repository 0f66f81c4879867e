import { describe, expect, it } from '@jest/globals';
import { checkTemplate } from '#ui/testing';
import { lessonExamples } from './lesson.examples.js';

describe('The page lesson', () => {
  it('reads what its view gives', () => {
    expect(checkTemplate('lesson', lessonExamples)).toEqual([]);
  });
});
