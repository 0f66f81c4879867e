import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '#i18n';
import { checkTemplate } from '#ui/testing';
import { guidancePage } from './guidance.view.js';

const NAMES = ['help', 'accessibility', 'privacy'] as const;

describe('Help, accessibility and privacy', () => {
  it.each(NAMES)('read what the view of %s gives', (name) => {
    expect(checkTemplate('guidance', { [name]: guidancePage(name, 'en').view })).toEqual([]);
  });

  it('say in every language what they say in English, section by section', () => {
    for (const lang of LANGUAGES)
      for (const name of NAMES) {
        const { sections } = guidancePage(name, lang).view;
        const english = guidancePage(name, 'en').view.sections;
        expect(sections.map(({ id }) => id)).toEqual(english.map(({ id }) => id));
        const texts = sections.map(({ text }) => text);
        expect(texts.filter((text, i) => lang !== 'en' && text === english[i]!.text)).toEqual([]);
      }
  });
});
