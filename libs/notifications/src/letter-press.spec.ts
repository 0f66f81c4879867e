import { describe, expect, it } from '@jest/globals';
import { LetterPress } from './letter-press.js';
import { LETTER_LANGUAGES, LETTER_TEMPLATES, letterLanguage } from './letter-words.js';

const ITEM = {
  ...{ holder: 'Bo Example', programme: 'Digital <Diplomacy>', date: '3 March 2027' },
  ...{ until: '10 March 2027', count: '4' },
};
const facts = {
  name: 'Ayu Example',
  ministry: 'Ministry of Examples',
  link: 'https://credence.example/invitations/abc?x=1&y=2',
  until: '30 November 2026',
  device: 'Firefox on Linux',
  when: '22 November 2026, 09:00',
  about: 'Digital Diplomacy, 3 March 2027',
  items: [],
  unsubscribe: null,
};
const press = new LetterPress();

describe('Letters', () => {
  for (const template of LETTER_TEMPLATES) {
    it.each(LETTER_LANGUAGES)(`%s: ${template} says the name and the link in text and in HTML`, (lang) => {
      const letter = press.print(template, lang, facts);
      expect(letter.text).toContain('Ayu Example');
      expect(letter.text).toContain(facts.link);
      expect(letter.html).toContain('href="https://credence.example/invitations/abc?x&#x3D;1&amp;y&#x3D;2"');
      expect(letter.html).toContain(`lang="${lang}"`);
      expect(`${letter.subject}${letter.text}${letter.html}`).not.toMatch(/\{\{|undefined|null/);
    });
  }

  it('are printed from right to left in Arabic', () => {
    expect(press.print('new-device', 'ar-EG', facts).html).toContain('dir="rtl"');
  });

  it('escape a hostile name in HTML and never read it as a template', () => {
    const name = '"><svg onload=alert(1)>{{7*7}}{{constructor}}';
    const letter = press.print('invitation', 'en', { ...facts, name });
    expect(letter.html).not.toContain('<svg');
    expect(letter.text).toContain('{{7*7}}{{constructor}}');
  });

  it('keep line breaks out of the subject', () => {
    const letter = press.print('invitation', 'en', { ...facts, ministry: 'M\r\nBcc: everyone@example.org' });
    expect(letter.subject).toBe('Your invitation to M Bcc: everyone@example.org training');
  });

  it('load nothing from anywhere', () => {
    for (const template of LETTER_TEMPLATES) {
      expect(press.print(template, 'en', facts).html).not.toMatch(/<img|<script|<style|<link|src=/);
    }
  });

  it('list what is due, and offer to stop only where that is allowed', () => {
    const items = ['window-opens', 'expired-in-grace'].map((kind) => ({ kind, ...ITEM }));
    const unsubscribe = 'https://credence.example/unsubscribe/t0ken';
    const letter = press.print('follow-up', 'en', { ...facts, items, unsubscribe });
    expect(letter.subject).toBe('Your certificate: Digital Diplomacy, 3 March 2027');
    expect(letter.text).toContain(
      '- Digital <Diplomacy> was valid through 3 March 2027 and has expired. You may',
    );
    expect(letter.html).toContain('<li>Digital &lt;Diplomacy&gt; is valid through 3 March 2027.');
    expect(letter.html).toContain(`<a href="${unsubscribe}">Stop early reminders`);
    expect(press.print('follow-up', 'en', facts).text).not.toContain('Stop early');
  });

  it.each(LETTER_LANGUAGES)('%s: have words for every line', (lang) => {
    const kinds = [
      'window-opens',
      'notice-90',
      'notice-30',
      'notice-7',
      'expired',
      'expired-in-grace',
      'lapsed',
    ];
    const items = kinds.map((kind) => ({ kind, ...ITEM }));
    const letter = press.print('follow-up', lang, { ...facts, items });
    expect(letter.text.match(/^- .*3 March 2027/gm)).toHaveLength(kinds.length);
    const figures = ['opened', 'expired', 'lapsed'].map((kind) => ({ kind, ...ITEM }));
    expect(press.print('digest', lang, { ...facts, items: figures }).text.match(/: 4$/gm)).toHaveLength(3);
  });

  it('refuse a line that they have no words for', () => {
    const items = [{ kind: 'constructor' }];
    expect(() => press.print('digest', 'en', { ...facts, items })).toThrow('constructor');
  });

  it('fall back to English', () => {
    expect(letterLanguage('fr')).toBe('en');
    expect(letterLanguage('ID')).toBe('id');
  });
});
