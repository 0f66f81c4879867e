import { describe, expect, it } from '@jest/globals';
import { checkTemplate } from '#ui/testing';
import { signInCodeExamples } from './sign-in-code.examples.js';

describe('The page that asks for a code', () => {
  it('reads what its view gives', () => {
    expect(checkTemplate('sign-in-code', signInCodeExamples)).toEqual([]);
  });
});
