import { describe, expect, it } from '@jest/globals';
import { readSvg } from './svg.js';

const drawing = (inside: string, root = 'viewBox="0 0 640 292"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${root}>\n<title>Steps</title>\n${inside}</svg>\n`;
const faults = (text: string) => {
  const read = readSvg('media/a.svg', text);
  return read.ok ? [] : read.problems.map(({ place, message }) => `${place.line}:${place.column} ${message}`);
};

describe('A drawing', () => {
  it('gives its size by its viewBox', () => {
    const text = drawing(
      '<g><rect width="1" fill="url(#a)"/><text x="1">A &amp; B</text><use href="#a"/></g><!-- note -->',
    );
    expect(readSvg('media/a.svg', text)).toEqual({ ok: true, value: { width: 640, height: 292 } });
  });

  it.each([
    ['<script>alert(1)</script>', '3:1 the element <script> is not allowed'],
    ['<foreignObject/>', '3:1 the element <foreignObject> is not allowed'],
    ['<style>@import url(//x)</style>', '3:1 the element <style> is not allowed'],
    ['<image href="https://x.example/a.png"/>', '3:1 the element <image> is not allowed'],
    ['<a href="#x"/>', '3:1 the element <a> is not allowed'],
    ['<set attributeName="href"/>', '3:1 the element <set> is not allowed'],
    ['<rect onload="alert(1)"/>', '3:1 the event attribute "onload" is not allowed'],
    ['<rect ONCLICK="alert(1)"/>', '3:1 the event attribute "ONCLICK" is not allowed'],
    ['<rect style="fill:red"/>', '3:1 the attribute "style" is not allowed'],
    ['<use href="other.svg#a"/>', '3:1 "href" leads out of the file'],
    ['<use xlink:href="javascript:alert(1)"/>', '3:1 "xlink:href" leads out of the file'],
    ['<rect fill="url(https://x.example/)"/>', '3:1 "fill" leads out of the file'],
    ['<rect fill="&#117;rl(//x.example)"/>', '3:1 "fill" leads out of the file'],
    [
      '<rect xmlns:h="http://www.w3.org/1999/xhtml"/>',
      '3:1 the namespace "http://www.w3.org/1999/xhtml" is not allowed',
    ],
    ['<text>&xxe;</text>', '3:7 unknown entity'],
    ['<g>', '4:1 <svg> is not closed'],
  ])('with %s is refused', (inside, fault) => expect(faults(drawing(inside))).toContain(fault));

  it('is refused with a document type, an instruction or CDATA', () => {
    for (const text of [
      `<!DOCTYPE svg [<!ENTITY a "b">]>${drawing('')}`,
      drawing('<?php ?>'),
      drawing('<![CDATA[<script>]]>'),
    ])
      expect(faults(text).join()).toContain('markup that is not an element');
  });

  it('needs a viewBox, a title and one root', () => {
    expect(faults(drawing('', 'width="3"')).join()).toContain('viewBox');
    expect(faults(drawing('', 'viewBox="0 0 -1 5"')).join()).toContain('viewBox');
    expect(faults('<svg viewBox="0 0 1 1"/>')).toEqual(['1:1 the drawing has no <title>']);
    expect(faults(drawing('') + drawing('')).join()).toContain('one <svg>');
  });

  it('is refused when it is larger than its budget', () => {
    expect(faults(drawing('<g/>'.repeat(15_001))).join()).toContain('larger than 60 kB');
  });
});
