import { describe, expect, it } from '@jest/globals';
import { checkTemplate } from '#ui/testing';
import { homeExamples } from './home.examples.js';

describe('The page home', () => {
  it('reads what its view gives', () => {
    expect(checkTemplate('home', homeExamples)).toEqual([]);
  });
});
