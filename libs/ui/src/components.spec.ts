import { LANGUAGES, sourceRoot, words } from '#i18n';
import { checkTemplate, templateFaults } from './check-template.js';
import { componentExamples } from './components/examples.js';
import { renderTemplate } from './render-page.js';
import { iconFiles, templateFiles } from './template-files.js';

const files = templateFiles(sourceRoot());
const components = files.filter(({ path }) => path.startsWith('libs/ui/src/components/'));
const data = { words: words('en'), csrf: 'token', lite: false };

describe('the components', () => {
  it('each have examples', () => {
    const inner = new Set(['field-notes']);
    const names = components.map(({ name }) => name).filter((name) => !inner.has(name));
    expect(Object.keys(componentExamples).sort()).toEqual(names.sort());
  });

  it.each(Object.entries(componentExamples))(
    '%s reads what its examples hold, and no more',
    (name, examples) => {
      expect(checkTemplate(name, examples)).toEqual([]);
    },
  );

  it.each(Object.entries(componentExamples))(
    '%s writes well-formed markup in every language',
    (name, examples) => {
      for (const lang of LANGUAGES) {
        for (const view of Object.values(examples)) {
          const html = renderTemplate(name, view, { ...data, words: words(lang) });
          expect(unbalanced(html)).toEqual([]);
          expect(repeatedIds(html)).toEqual([]);
          expect(html).not.toMatch(/undefined|\[object|NaN/);
        }
      }
    },
  );

  it('escape what people wrote', () => {
    const html = renderTemplate(
      'option-card',
      { ...componentExamples['option-card']!.checked, text: '<b>x</b>' },
      data,
    );
    expect(html).toContain('&lt;b&gt;x&lt;/b&gt;');
  });
});

describe('every template of the product', () => {
  it('keeps to what the content security policy and the escaping allow', () => {
    expect(files.flatMap(({ name, source }) => templateFaults(name, source))).toEqual([]);
  });

  it('is refused with raw output, styles, handlers, scripts, foreign addresses and bare POST forms', () => {
    const source =
      '{{{x}}}<p style="" onclick="x"></p><script>1</script><a href="https://x"></a><form method="post">';
    expect(templateFaults('bad', source)).toHaveLength(6);
  });

  it('has icons that carry no colour of their own', () => {
    for (const [name, svg] of iconFiles(sourceRoot())) {
      expect(svg).toMatch(/^<svg[^>]*aria-hidden="true"/);
      if (name !== 'certificate-frame') expect(svg).not.toMatch(/fill="#|style=/);
    }
  });
});

const VOID = new Set(['input', 'br', 'img', 'meta', 'link', 'rect', 'path', 'circle', 'hr']);

/** Tags that are closed without being open, or stay open. */
function unbalanced(html: string): string[] {
  const open: string[] = [];
  for (const [, close, tag, self] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*?(\/?)>/g)) {
    if (VOID.has(tag!) || self === '/') continue;
    if (close === '') open.push(tag!);
    else if (open.pop() !== tag) return [`</${tag!}> in ${html}`];
  }
  return open;
}

function repeatedIds(html: string): string[] {
  const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id!);
  return ids.filter((id, i) => ids.indexOf(id) !== i);
}
