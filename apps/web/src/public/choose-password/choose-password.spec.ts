import { describe, expect, it } from '@jest/globals';
import { LANGUAGES, words } from '#i18n';
import { checkTemplate } from '#ui/testing';
import { choosePasswordExamples } from './choose-password.examples.js';
import { passwordProblemTexts } from './new-password.js';

const REASONS = [
  'too-short',
  'too-long',
  'common',
  'names-product',
  'names-ministry',
  'names-person',
] as const;

describe('The page where a password is chosen', () => {
  it('reads what its view gives', () => {
    expect(checkTemplate('choose-password', choosePasswordExamples)).toEqual([]);
  });

  it('has a sentence of its own for each reason, in every language', () => {
    for (const lang of LANGUAGES) {
      expect(words(lang).has('choose-password.common')).toBe(true);
      expect(new Set(passwordProblemTexts(REASONS, { minimum: 15, lang })).size).toBe(REASONS.length);
    }
  });
});
