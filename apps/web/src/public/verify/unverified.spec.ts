import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '#i18n';
import { checkTemplate } from '#ui/testing';
import { unverifiedPage } from './unverified.view.js';

describe('The page of a certificate that cannot be shown', () => {
  it('reads what its view gives, in every language', () => {
    for (const lang of LANGUAGES) {
      const views = (['not-found', 'mistyped', 'too-many'] as const).map(
        (each) => unverifiedPage(each, lang).view,
      );
      expect(checkTemplate('unverified', Object.fromEntries(Object.entries(views)))).toEqual([]);
      expect(new Set(views.map(({ heading }) => heading)).size).toBe(3);
    }
  });
});
