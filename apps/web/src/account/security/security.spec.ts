import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '#i18n';
import { checkTemplate } from '#ui/testing';
import { factorExamples } from './factor.examples.js';
import { factorPage } from './factor.view.js';
import { recoveryCodesExamples } from './recovery-codes.examples.js';
import { securityExamples } from './security.examples.js';

describe('The pages of the account’s security', () => {
  it('read what their views give', () => {
    expect(checkTemplate('security', securityExamples)).toEqual([]);
    expect(checkTemplate('factor', factorExamples)).toEqual([]);
    expect(checkTemplate('recovery-codes', recoveryCodesExamples)).toEqual([]);
  });

  it('end every session but the one they are read in', () => {
    const ends = securityExamples['enrolled']!.sessions.map(({ end }) => end);
    expect(ends).toEqual([null, '/account/security/sessions/5/end']);
  });

  it('show the secret in groups that can be typed', () => {
    for (const lang of LANGUAGES) {
      const { view } = factorPage(
        { proposal: { secret: 'ABCDEFGHIJ', uri: 'otpauth://totp/x' }, isWrong: false },
        lang,
      );
      expect(view.proposal!.secret).toBe('ABCD EFGH IJ');
    }
  });
});
