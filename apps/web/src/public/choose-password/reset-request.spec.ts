import { describe, expect, it } from '@jest/globals';
import { checkTemplate } from '#ui/testing';
import { resetRequestExamples } from './reset-request.examples.js';

describe('The page for a forgotten password', () => {
  it('reads what its view gives', () => {
    expect(checkTemplate('reset-request', resetRequestExamples)).toEqual([]);
  });
});
