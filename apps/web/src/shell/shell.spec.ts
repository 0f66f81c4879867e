import { ROLES } from '#kernel';
import { LANGUAGES, words } from '#i18n';
import { renderPage } from '#ui';
import { homeOf, navOf } from './nav.js';
import { initialsOf, shellOf, type ShellFacts } from './shell.js';

const facts: ShellFacts = {
  ...{
    actor: { name: 'Amina Okafor', role: 'hr' },
    lang: 'en',
    url: '/hr/people?q=a&lang=en',
    csrf: 'token',
  },
  ...{ ministry: 'Foreign Service Academy', isDemo: true, isLite: false, hasKeys: true },
};
const page = {
  template: 'notice',
  title: 'People',
  view: { kind: 'ok', icon: 'valid', text: 'Saved', detail: null, action: null },
};

describe('the navigation', () => {
  it('has words in every language, five places at most and a home for every role', () => {
    for (const role of ROLES) {
      for (const lang of LANGUAGES) expect(navOf(role, '/', words(lang)).length).toBeLessThanOrEqual(5);
      expect(words('en').has(`role.${role}`)).toBe(true);
      expect(homeOf(role)).toMatch(/^\/[a-z]*$/);
    }
  });

  it('marks the nearest place as the current one', () => {
    const current = (path: string) =>
      navOf('hr', path, words('en'))
        .filter((item) => item.current)
        .map(({ href }) => href);
    expect(current('/hr/people/48-2210')).toEqual(['/hr/people']);
    expect(current('/hr')).toEqual(['/hr']);
    expect(current('/hrx')).toEqual([]);
  });
});

describe('the frame of a page', () => {
  it('links to the same address in the other languages', () => {
    const { langs, liteHref } = shellOf(facts);
    expect(langs.map(({ href }) => href)).toEqual([
      '/hr/people?q=a&lang=en',
      '/hr/people?q=a&lang=id',
      '/hr/people?q=a&lang=ar',
    ]);
    expect(liteHref).toBe('/hr/people?q=a&lang=en&lite=on');
  });

  it('takes initials from the first and the last name', () => {
    expect(['Amina Okafor', 'Siti', 'أمينة أحمد', ''].map(initialsOf)).toEqual(['AO', 'S', 'أأ', '']);
  });

  it('gives the same bytes for the same visit, in every language and layout', () => {
    for (const lang of LANGUAGES) {
      for (const layout of ['page', 'quiz', 'sheet', 'bare'] as const) {
        const shell = shellOf({ ...facts, lang });
        const html = renderPage({ ...page, layout }, shell);
        expect(html).toBe(renderPage({ ...page, layout }, shell));
        expect(html).toContain(`<html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}">`);
        expect(html.match(/<main|<\/html>/g)).toHaveLength(layout === 'quiz' ? 1 : 2);
      }
    }
  });

  it('signs out with a form that carries the token, and shows neither to a visitor', () => {
    expect(renderPage(page, shellOf(facts))).toMatch(
      /action="\/sign-out"><input type="hidden" name="_csrf" value="token">/,
    );
    const visitor = renderPage(page, shellOf({ ...facts, actor: null, csrf: null }));
    expect(visitor).not.toMatch(/sign-out|csrf|<nav/);
  });

  it('keeps the frame of an error under three kilobytes', () => {
    expect(
      Buffer.byteLength(renderPage({ ...page, layout: 'bare' }, shellOf({ ...facts, lang: 'ar' }))),
    ).toBeLessThan(2500);
  });
});
