import { describe, expect, it } from '@jest/globals';
import { checkedSave, formStepId, readSaveRequest } from './save-request.js';
import { multipleResponseQuestion, shown, singleChoiceQuestion, sittingOf } from './questions.testing.js';

const sitting = sittingOf([singleChoiceQuestion(), multipleResponseQuestion(2, 2)]);

describe('The body of a save', () => {
  it('is a step id and answers by slot', () => {
    expect(readSaveRequest({ stepId: 's1', answers: { '1': 'x' } })).toEqual({
      ok: true,
      value: { stepId: 's1', answers: { '1': 'x' }, basis: null },
    });
  });

  it.each([
    ['a mark', { stepId: 's', answers: {}, score: 1 }, 'unexpected-field'],
    ['a verdict', { stepId: 's', answers: {}, isRight: true }, 'unexpected-field'],
    ['no step id', { answers: {} }, 'no-step-id'],
    ['a step id with a line break', { stepId: 'a\nb', answers: {} }, 'no-step-id'],
    ['a list of answers', { stepId: 's', answers: [] }, 'wrong-shape'],
    ['text', 'stepId', 'wrong-shape'],
  ])('is refused with %s', (_what, raw, reason) => {
    expect(readSaveRequest(raw)).toEqual({ ok: false, problems: [{ slot: null, reason }] });
  });

  it('may claim times, which nobody reads', () => {
    const read = readSaveRequest({
      stepId: 's',
      answers: {},
      startedAt: 'x',
      elapsed: 1,
      timeSpent: -5,
      deadline: '2099',
    });
    expect(read).toEqual({ ok: true, value: { stepId: 's', answers: {}, basis: null } });
  });
});

describe('The answers of a save', () => {
  it('are refused all together where one is for a slot of another paper', () => {
    const answers = { '1': shown(sitting, '1', 'planted-right')[0], '3': 'x' };
    expect(checkedSave(sitting, answers)).toEqual({
      ok: false,
      problems: [{ slot: '3', reason: 'unknown-slot' }],
    });
  });

  it('are refused for every slot at once', () => {
    expect(checkedSave(sitting, { '1': 'x', '2': 'y', __proto__x: 'z' })).toMatchObject({
      problems: [{ slot: '1' }, { slot: '2' }, { slot: '__proto__x' }],
    });
  });

  it('have the same hash however they are ordered, and another when they change', () => {
    const [a, b] = shown(sitting, '2', 'r1', 'w1');
    const [right] = shown(sitting, '1', 'planted-right');
    const hash = (answers: Record<string, unknown>) => {
      const checked = checkedSave(sitting, answers);
      return checked.ok && checked.value.hash;
    };
    expect(hash({ '1': right, '2': [a, b] })).toBe(hash({ '2': [b, a], '1': right }));
    expect(hash({ '2': [a] })).not.toBe(hash({ '2': [b] }));
  });
});

describe('The step id of a form without script', () => {
  it('is the same for an identical resend and another for a change', () => {
    expect(formStepId('at', 'token', { '1': 'x' })).toBe(formStepId('at', 'token', { '1': 'x' }));
    expect(formStepId('at', 'token', { '1': 'x' })).not.toBe(formStepId('at', 'token', { '1': 'y' }));
    expect(formStepId('at', 'token', { '1': 'x' })).not.toBe(formStepId('at', 'other', { '1': 'x' }));
  });
});
