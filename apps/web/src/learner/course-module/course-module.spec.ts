import { describe, expect, it } from '@jest/globals';
import { checkTemplate } from '#ui/testing';
import { courseModuleExamples } from './course-module.examples.js';

describe('The page course module', () => {
  it('reads what its view gives', () => {
    expect(checkTemplate('course-module', courseModuleExamples)).toEqual([]);
  });
});
