import { describe, expect, it } from '@jest/globals';
import { checkTemplate } from '#ui/testing';
import { verifyExamples } from './verify.examples.js';

describe('The page where a certificate is checked', () => {
  it('reads what its view gives', () => {
    expect(checkTemplate('verify', verifyExamples)).toEqual([]);
  });
});
