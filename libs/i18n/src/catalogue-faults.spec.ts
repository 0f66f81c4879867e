import { allCatalogueFaults, catalogueFaults } from './catalogue-faults.js';
import type { CatalogueFile } from './catalogue-files.js';
import type { Lang } from './languages.js';

const file = (lang: Lang, entries: Record<string, string>): CatalogueFile => ({
  name: 'page',
  lang,
  path: `page.${lang}.json`,
  entries: new Map(Object.entries(entries)),
});

describe('the faults of a page’s catalogues', () => {
  it('finds none where the languages agree', () => {
    const days = { days_one: 'a day', days_other: '{{count}} days' };
    const forms = ['zero', 'one', 'two', 'few', 'many', 'other'];
    const arabic = Object.fromEntries(forms.map((form) => [`days_${form}`, `${form} {{count}}`]));
    const files = [file('en', days), file('id', { days_other: '{{count}} hari' }), file('ar', arabic)];
    expect(catalogueFaults(files)).toEqual([]);
  });

  it('names languages, keys, places, forms and texts that are wrong', () => {
    const files = [
      file('en', { a: 'Hello {{name}}', b: 'Same', c: 'Same', d_one: 'one', d_other: '{{count}}' }),
      file('ar', { a: 'x {{nam}}', b: 'y', c: ' ', d_one: 'z', d_other: '{{count}}', e: 'w' }),
    ];
    expect(catalogueFaults(files)).toEqual([
      'page.en.json: there is no file in id',
      'page.en.json: b and c say the same',
      'page.ar.json: e is not in English',
      'page.ar.json: a has the places [nam] instead of [name]',
      'page.ar.json: d has the forms one, other; ar needs few, many, one, other, two, zero',
      'page.ar.json: c is empty',
    ]);
  });

  it('finds none in the catalogues of the product', () => {
    expect(allCatalogueFaults()).toEqual([]);
  });
});
