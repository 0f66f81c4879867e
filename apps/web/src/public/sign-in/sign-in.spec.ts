import { describe, expect, it } from '@jest/globals';
import { checkTemplate } from '#ui/testing';
import { signInExamples } from './sign-in.examples.js';

describe('The sign-in page', () => {
  it('reads what its view gives', () => {
    expect(checkTemplate('sign-in', signInExamples)).toEqual([]);
  });
});
