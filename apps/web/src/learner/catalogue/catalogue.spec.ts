import { describe, expect, it } from '@jest/globals';
import { checkTemplate } from '#ui/testing';
import { catalogueExamples } from './catalogue.examples.js';

describe('The page catalogue', () => {
  it('reads what its view gives', () => {
    expect(checkTemplate('catalogue', catalogueExamples)).toEqual([]);
  });
});
