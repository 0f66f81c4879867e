import { describe, expect, it } from '@jest/globals';
import { layPaper } from './paper.js';
import { orderingQuestion, poolQuestion, singleChoiceQuestion } from './questions.testing.js';

const drawn = [{ section: 0, question: poolQuestion('a'), stimulus: null }];

function layout(content: ReturnType<typeof singleChoiceQuestion>, seed: string) {
  return layPaper(drawn, () => content, seed).slots[0]!.layout;
}

describe('A paper', () => {
  it('gives options new ids in every attempt and keeps them for the same seed', () => {
    const ids = (seed: string) => layout(singleChoiceQuestion(), seed).map(({ id }) => id);
    expect(ids('one')).toEqual(ids('one'));
    expect(ids('one').filter((id) => ids('two').includes(id))).toEqual([]);
    expect(new Set(ids('one')).size).toBe(4);
    for (const id of ids('one')) expect(id).toMatch(/^[a-z2-9]{8}$/);
  });

  it('keeps the order of options that has a meaning, but never the right order of an ordering', () => {
    const inOrder = layout(singleChoiceQuestion({ shuffle: false }), 'one').map(({ ref }) => ref);
    expect(inOrder[0]).toBe('planted-right');
    const orders = ['1', '2', '3', '4'].map((seed) =>
      layout({ ...orderingQuestion(5), shuffle: false }, seed)
        .map(({ ref }) => ref)
        .join(),
    );
    expect(new Set(orders).size).toBeGreaterThan(1);
  });

  it('puts the right option in every place about equally often', () => {
    const places = [0, 0, 0, 0];
    for (let seed = 0; seed < 1200; seed++)
      places[layout(singleChoiceQuestion(), String(seed)).findIndex(({ ref }) => ref === 'planted-right')]! +=
        1;
    for (const count of places) expect(Math.abs(count - 300)).toBeLessThan(75);
  });
});
