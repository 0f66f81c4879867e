import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countWords, renderMarkdown, type MarkdownTargets } from './markdown.js';

const targets: MarkdownTargets = {
  picture: (path) =>
    path === 'media/steps.svg' ? { address: '/media/ab.svg', width: 640, height: 292 } : null,
  page: (path) => (path === '02-next.md' ? '/courses/dd110/why/02-next' : null),
};
const html = (text: string) => renderMarkdown(text, targets);

/** The elements and attributes that a lesson may consist of. */
const HARMLESS =
  /^<\/?(h[2-6]|p|ul|ol|li|blockquote|pre|code|em|strong|s|hr|br|table|thead|tbody|tr|th|td|div|figure|figcaption|img|a)((?: (?:href|rel|title|src|alt|width|height|loading|decoding|class|scope|start|tabindex)="[^"<>]*")*)>$/;

describe('Lesson text', () => {
  it('lowers headings below the heading of the page, keeping their distance', () => {
    expect(html('# One\n\n## Two')).toBe('<h2>One</h2>\n<h3>Two</h3>\n');
    expect(html('## One\n\n### Two')).toBe('<h2>One</h2>\n<h3>Two</h3>\n');
  });

  it('makes a picture that stands alone a figure with its size, loaded late', () => {
    expect(html('![Five boxes](media/steps.svg "Steps")')).toBe(
      '<figure><img src="/media/ab.svg" alt="Five boxes" width="640" height="292" loading="lazy" decoding="async">' +
        '<figcaption>Steps</figcaption></figure>\n',
    );
  });

  it('shows the words of a picture that the course lacks', () => {
    expect(html('See ![a chart](https://elsewhere.example/x.png)')).toBe('<p>See a chart</p>\n');
  });

  it('leads to other lessons by their file and marks links that leave the site', () => {
    expect(html('[next](02-next.md)')).toBe('<p><a href="/courses/dd110/why/02-next">next</a></p>\n');
    expect(html('[law](https://un.example/)')).toBe(
      '<p><a href="https://un.example/" rel="noopener noreferrer external">law</a></p>\n',
    );
    expect(html('[gone](09-gone.md) and [more](02-next.md)')).toContain('<p>gone and <a');
  });

  it('frames tables so that they scroll on a telephone', () => {
    const table = html('| a | b |\n| --- | --: |\n| 1 | 2 |');
    expect(table).toMatch(/^<div class="scroll" tabindex="0">\n<table>[\s\S]*<\/table>\n<\/div>\n$/);
    expect(table).toContain('<th scope="col">a</th>');
    expect(table).toContain('<td class="align-right">2</td>');
  });

  it('marks a quote that begins with a bold word as a case', () => {
    expect(html('> **Example.** A call.')).toMatch(/^<blockquote class="case">/);
    expect(html('> A call.')).toMatch(/^<blockquote>/);
  });

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg><foreignObject><iframe src="javascript:alert(1)"></iframe></foreignObject></svg>',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](java\nscript:alert(1))',
    '[x](&#106;avascript:alert(1))',
    '[x](data:text/html;base64,PHNjcmlwdD4=)',
    '[x](vbscript:x)',
    '[x](//elsewhere.example/)',
    '[x](http://elsewhere.example/)',
    '[x](\\\\elsewhere.example)',
    '![x](data:image/svg+xml;base64,PHN2Zz4=)',
    '![x](javascript:alert(1))',
    '![x](media/../../../etc/passwd)',
    '<https://x.example/"onmouseover="alert(1)>',
    '<javascript:alert(1)>',
    '[x](https://a.example/ "t" onclick="alert(1)")',
    '![" onerror="alert(1)](media/steps.svg)',
    '``` "><script>\ncode\n```',
    '[r]: javascript:alert(1)\n\n[r]',
    '<math><mtext><mglyph><style><!--</style><img src onerror=alert(1)>',
  ])('renders %j without anything that acts', (hostile) => expectHarmless(html(hostile)));

  it('consists of known elements and attributes whatever is written', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '&',
      '[',
      ']',
      '(',
      ')',
      '!',
      '`',
      '#',
      '\n',
      '|',
      '---',
      '\\',
      ':',
      'javascript:',
      'data:',
      'https://x.example',
      'media/steps.svg',
      'onclick=',
      'style=',
      '<script>',
      '<!--',
      '**',
      '_',
      '~~',
      '> ',
      '- ',
      '1. ',
      ' ',
      'x',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => expectHarmless(html(pieces.join('')))),
      { numRuns: 300 },
    );
  });

  it('answers at once for text that nests without end', () => {
    const started = performance.now();
    for (const opener of ['> ', '- ', '[', '*', '`']) html(opener.repeat(20_000));
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('counts words as a reader does', () => {
    expect(countWords('<p>The third secretary’s <em>five</em> e-mails, 2026.</p>')).toBe(6);
  });
});

function expectHarmless(output: string): void {
  for (const [tag] of output.matchAll(/<[^>]*>?/g)) {
    expect(tag).toMatch(HARMLESS);
    expect(/ href="(?!https:\/\/|mailto:|\/courses\/dd110\/)/i.test(tag)).toBe(false);
    expect(/ src="(?!\/media\/ab\.svg")/.test(tag)).toBe(false);
  }
}
