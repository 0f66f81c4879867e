import fc from 'fast-check';
import i18next from 'i18next';
import { makeWords } from './catalogue.js';
import type { CatalogueFile } from './catalogue-files.js';
import type { Lang } from './languages.js';

const file = (lang: Lang, entries: Record<string, string>): CatalogueFile => ({
  name: 'page',
  lang,
  path: `page.${lang}.json`,
  entries: new Map(Object.entries(entries)),
});
const english = {
  title: 'Home',
  due_one: '{{count}} course for {{name}}',
  due_other: '{{count}} courses for {{name}}',
};
const arabic = Object.fromEntries(
  ['zero', 'one', 'two', 'few', 'many', 'other'].map((form) => [`due_${form}`, `${form} {{name}}`]),
);
const files = [file('en', english), file('ar', arabic)];
const refuse = (key: string): string => {
  throw new Error(`no ${key}`);
};

describe('the words of a language', () => {
  const en = makeWords('en', files, refuse);
  const ar = makeWords('ar', files, refuse);

  it('answers a plain text by its page and key', () => {
    expect(en.t('page.title')).toBe('Home');
  });

  it('writes numbers as the language does and leaves texts as they are', () => {
    expect(en.t('page.due', { count: 12000, name: '$t(page.title) <b> {{count}}' })).toBe(
      '12,000 courses for $t(page.title) <b> {{count}}',
    );
  });

  it('falls back to English and says so', () => {
    expect(ar.text('page.title')).toEqual({ text: 'Home', lang: 'en', dir: 'ltr' });
    expect(ar.text('page.due', { count: 1, name: 'x' })).toEqual({ text: 'one x', lang: 'ar', dir: 'rtl' });
  });

  it('throws for a missing word, a missing place and a missing count', () => {
    expect(() => en.t('page.nothing')).toThrow('no page.nothing');
    expect(() => en.t('page.due', { count: 1 })).toThrow('need name');
    expect(() => en.t('page.due', { name: 'x' })).toThrow('need a count');
  });

  it('chooses the same plural form as i18next does for the same files', async () => {
    const oracle = i18next.createInstance();
    const resources = { en: { page: english }, ar: { page: arabic } };
    const interpolation = { escapeValue: false };
    await oracle.init({ lng: 'en', resources, ns: ['page'], defaultNS: 'page', interpolation });
    fc.assert(
      fc.property(fc.nat(999), fc.constantFrom<Lang>('en', 'ar'), (count, lang) => {
        const ours = (lang === 'en' ? en : ar).t('page.due', { count, name: 'x' });
        expect(ours).toBe(oracle.t('due', { lng: lang, count, name: 'x' }));
      }),
    );
  });
});
