import { describe, expect, it } from '@jest/globals';
import { LANGUAGES, words } from '#i18n';
import { checkTemplate } from '#ui/testing';
import { certificateExamples, heldExample } from './certificate.examples.js';
import { certificatePage } from './certificate.view.js';

const facts = { publicUrl: 'https://training.example', zone: 'UTC', isOwn: true, done: null };

describe('The certificate page', () => {
  it('reads what its view gives', () => {
    expect(checkTemplate('certificate', certificateExamples)).toEqual([]);
  });

  it('has a banner over everything that does not count, and none over what does', () => {
    for (const lang of LANGUAGES)
      for (const verdict of ['expired', 'revoked', 'suspended', 'superseded'] as const) {
        const { view } = certificatePage({ ...facts, certificate: { ...heldExample, verdict } }, lang);
        expect(view.banner!.text).toContain(
          words(lang).t(`certificate.banner-${verdict}`, { day: '' }).trim(),
        );
      }
    for (const verdict of ['valid', 'not-yet-valid'] as const)
      expect(
        certificatePage({ ...facts, certificate: { ...heldExample, verdict } }, 'en').view.banner,
      ).toBeNull();
  });

  it('shows others no share setting', () => {
    expect(certificateExamples['revoked, read by others']!.sharing).toBeNull();
    expect(certificateExamples['valid']!.sharing).toMatchObject({ isOn: false, link: null });
  });
});
