import { describe, expect, it } from '@jest/globals';
import { readSelfCheck } from './self-check-form.js';
import { moved, partsShown, tried, type SelfCheckQuestion } from './self-check.js';

const text = (en: string) => ({ en });
const single: SelfCheckQuestion = {
  ...{ id: 's1', type: 'single-choice', text: text('Which?'), feedback: text('Because') },
  options: ['a', 'b', 'c', 'd'].map((id) => ({
    id,
    text: text(id),
    right: id === 'a',
    feedback: text(`about ${id}`),
  })),
};
const many: SelfCheckQuestion = {
  ...single,
  id: 's2',
  options: single.options!.map((option) => ({ ...option, right: option.id !== 'd' })),
};
const order: SelfCheckQuestion = {
  ...{ id: 's3', type: 'ordering', text: text('In order?'), feedback: text('So') },
  items: ['a', 'b', 'c'].map((id) => ({ id, text: text(id) })),
};

describe('A self-check', () => {
  it('shows parts in an order that stays and never is the right one', () => {
    expect(partsShown(single)).toEqual(partsShown(single));
    for (let i = 0; i < 50; i++) expect(partsShown({ ...order, id: `o${i}` })).not.toEqual(['a', 'b', 'c']);
    const first = Array.from({ length: 200 }, (_, i) => partsShown({ ...single, id: `q${i}` })[0]);
    expect(first.filter((id) => id === 'a').length).toBeLessThan(90);
  });

  it('teaches about what was chosen, and only that', () => {
    expect(tried(single, ['b'], 'en')).toEqual({ isRight: false, notes: ['about b'] });
    expect(tried(single, ['a'], 'en').isRight).toBe(true);
    expect(tried(many, ['c', 'b', 'a'], 'en').isRight).toBe(true);
    expect(tried(many, ['a', 'b'], 'en').isRight).toBe(false);
    expect(tried(order, ['a', 'b', 'c'], 'en')).toEqual({ isRight: true, notes: [] });
    expect(tried(single, null, 'en')).toEqual({ isRight: false, notes: [] });
  });

  it('reads what the form offers and passes over everything else', () => {
    const positions = { 'position-s3.a': '2', 'position-s3.b': '1', 'position-s3.c': '3' };
    const { given, isChecked } = readSelfCheck([single, many, order], {
      s1: 'z',
      s2: ['a', 'c', 'x'],
      ...positions,
    });
    expect(given['s1']).toBeNull();
    expect([...given['s2']!].sort()).toEqual(['a', 'c']);
    expect(given['s3']).toEqual(['b', 'a', 'c']);
    expect(isChecked).toBe(true);
    expect(readSelfCheck([order], { ...positions, move: 'down:s3.a' }).given['s3']).toEqual(['b', 'c', 'a']);
    expect(readSelfCheck([order], { ...positions, move: 'down:s3.a' }).isChecked).toBe(false);
    expect(readSelfCheck([order], null).given['s3']).toBeNull();
  });

  it('moves nothing past an end', () => {
    expect(moved(['a', 'b'], 'a', -1)).toEqual(['a', 'b']);
    expect(moved(['a', 'b'], 'x', 1)).toEqual(['a', 'b']);
    expect(moved(['a', 'b'], 'a', 1)).toEqual(['b', 'a']);
  });
});
