import { describe, expect, it } from '@jest/globals';
import type { PresentedQuestion } from '#assessment';
import { isSameAnswer, readQuestionForm } from './question-form.js';

const options = ['x', 'y', 'z'].map((id) => ({ id, text: id }));
const question = (type: string): PresentedQuestion => ({
  slot: 's',
  type,
  text: 't',
  options,
  stimulus: null,
  section: 0,
});
const positions = { 'position-x': '1', 'position-y': '2', 'position-z': '3' };

describe('The form of a question', () => {
  it('keeps what was chosen and goes where the button says', () => {
    expect(
      readQuestionForm(question('single-choice'), null, { answer: 'x', go: 'previous', basis: '4' }),
    ).toEqual({
      ...{ answer: 'x', go: 'previous', basis: 4 },
    });
    expect(readQuestionForm(question('multiple-response'), null, { answer: 'x' })?.answer).toEqual(['x']);
    expect(readQuestionForm(question('multiple-response'), ['x'], {})?.answer).toEqual([]);
  });

  it('keeps nothing where nothing was chosen', () => {
    for (const type of ['single-choice', 'multiple-response'])
      expect(readQuestionForm(question(type), null, { go: 'next' })?.answer).toBeUndefined();
  });

  it('takes a list that nobody touched as an answer only on the way forward', () => {
    const read = (go: string) => readQuestionForm(question('ordering'), null, { ...positions, go })?.answer;
    expect(read('next')).toEqual(['x', 'y', 'z']);
    expect(read('flag')).toBeUndefined();
  });

  it('orders by numbers and by moves, and stays after a move', () => {
    const read = (body: object) => readQuestionForm(question('ordering'), null, { ...positions, ...body });
    expect(read({ 'position-z': '0', go: 'flag' })?.answer).toEqual(['z', 'x', 'y']);
    expect(read({ move: 'down:x' })).toEqual({ answer: ['y', 'x', 'z'], go: 'stay', basis: null });
  });

  it('refuses fields that the page did not offer, and reads no time', () => {
    for (const name of ['score', 'correct', 'points', 'isRight', 'position-w', 'answers'])
      expect(readQuestionForm(question('ordering'), null, { ...positions, [name]: '1' })).toBeNull();
    expect(readQuestionForm(question('single-choice'), null, { answer: 'x', timeSpent: '-5' })?.answer).toBe(
      'x',
    );
  });

  it('compares several options without regard to their order, and lists with it', () => {
    expect(isSameAnswer('multiple-response', ['x', 'y'], ['y', 'x'])).toBe(true);
    expect(isSameAnswer('ordering', ['x', 'y'], ['y', 'x'])).toBe(false);
    expect(isSameAnswer('single-choice', 'x', 'x')).toBe(true);
  });
});
