import { describe, expect, it } from '@jest/globals';
import { plainText, proseOf } from './prose.js';

const styles = (line: string) =>
  proseOf(line)[0]!.runs!.map((run) => Object.entries(run).find(([, text]) => text !== null));

describe('The text of a case', () => {
  it('is read as paragraphs and lists, with lines that go on', () => {
    const [first, list, last] = proseOf('One\nline\n\n- a\n- b\n  goes on\n\n1. x\n');
    expect(first!.runs!.map(({ plain }) => plain)).toEqual(['One line']);
    expect(list!.items!.map(({ runs }) => runs[0]!.plain)).toEqual(['a', 'b goes on']);
    expect(last!.items).toHaveLength(1);
  });

  it('keeps emphasis and code apart from plain text', () => {
    expect(styles('a **b** *c* `d*e*`')).toEqual([
      ['plain', 'a '],
      ['strong', 'b'],
      ['plain', ' '],
      ['em', 'c'],
      ['plain', ' '],
      ['code', 'd*e*'],
    ]);
  });

  it('leaves everything else as it was written', () => {
    expect(plainText('5 * 3 * 2, <b>, “**x**” and\n`y`')).toBe('5 * 3 * 2, <b>, “x” and y');
    expect(proseOf('<script>alert(1)</script>')[0]!.runs![0]!.plain).toBe('<script>alert(1)</script>');
  });
});
