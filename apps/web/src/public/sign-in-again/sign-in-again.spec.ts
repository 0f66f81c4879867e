import { describe, expect, it } from '@jest/globals';
import { checkTemplate } from '#ui/testing';
import { signInAgainExamples } from './sign-in-again.examples.js';

describe('The page that asks who it is before a dangerous act', () => {
  it('reads what its view gives', () => {
    expect(checkTemplate('sign-in-again', signInAgainExamples)).toEqual([]);
  });

  it('asks for a code where there is a second factor, and for the password elsewhere', () => {
    const { 'by password': byPassword, 'wrong code': byCode } = signInAgainExamples;
    expect([byPassword!.proof.type, byCode!.proof.autocomplete]).toEqual(['password', 'one-time-code']);
  });
});
