import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { presentPaper } from './attempt-view.js';
import { compareMarks, markText, ONE, ZERO } from './mark.js';
import type { QuestionContent } from './question-content.js';
import { findQuestionType, posed, questionType, questionTypeNames } from './question-types.js';
import {
  multipleResponseQuestion,
  orderingQuestion,
  PLANTED,
  shown,
  singleChoiceQuestion,
  sittingOf,
} from './questions.testing.js';

function ask(content: QuestionContent) {
  const sitting = sittingOf([content]);
  const question = posed(content, sitting.paper.slots[0]!.layout);
  const type = questionType(content.type);
  return {
    ids: (...refs: string[]) => shown(sitting, '1', ...refs),
    parse: (raw: unknown) => type.parseAnswer(raw, question),
    mark: (raw: unknown) => {
      const answer = type.parseAnswer(raw, question);
      if (!answer.ok) return answer.problems[0];
      return answer.value === null ? 'no answer' : markText(type.mark(question, answer.value));
    },
  };
}

describe('The registry of question types', () => {
  it('finds each type under its own name and nothing under another', () => {
    for (const name of questionTypeNames) expect(questionType(name).name).toBe(name);
    expect(findQuestionType('riddle')).toBeNull();
    expect(() => questionType('__proto__')).toThrow(RangeError);
  });
});

describe('single-choice', () => {
  const { ids, mark } = ask(singleChoiceQuestion());

  it('earns everything for the right option and nothing for another', () => {
    expect(mark(ids('planted-right')[0])).toBe('1');
    expect(mark(ids('planted-wrong-a')[0])).toBe('0');
  });

  it.each([
    ['an option of no paper', 'zzzzzzzz', 'not-offered'],
    ["the author's own id", 'planted-right', 'not-offered'],
    ['two options', ['a', 'b'], 'too-many'],
    ['a list of one', ['a'], 'wrong-shape'],
    ['a smuggled mark', { id: 'a', score: 1 }, 'wrong-shape'],
    ['a number', 1, 'wrong-shape'],
    ['nothing at all', undefined, 'wrong-shape'],
  ])('refuses %s', (_what, raw, reason) => {
    expect(mark(raw)).toBe(reason);
  });
});

describe('multiple-response', () => {
  it('earns everything or nothing when marked as a whole', () => {
    const { ids, mark } = ask(multipleResponseQuestion(2, 2));
    expect(mark(ids('r2', 'r1'))).toBe('1');
    expect(mark(ids('r1'))).toBe('0');
    expect(mark(ids('r1', 'r2', 'w1'))).toBe('0');
  });

  it('earns a share for each right option and loses one for each wrong option when marked in part', () => {
    const { ids, mark } = ask(multipleResponseQuestion(3, 3, 'partial'));
    expect(mark(ids('r1'))).toBe('0.333333');
    expect(mark(ids('r1', 'r2', 'r3'))).toBe('1');
    expect(mark(ids('r1', 'r2', 'w1'))).toBe('0.333333');
    expect(mark(ids('r1', 'w1', 'w2', 'w3'))).toBe('0');
  });

  it('refuses an option twice, more than the limit, and a smuggled field', () => {
    const { ids, mark } = ask(multipleResponseQuestion(2, 2, 'partial', 2));
    expect(mark(ids('r1', 'r1'))).toBe('twice');
    expect(mark(ids('r1', 'r2', 'w1'))).toBe('too-many');
    expect(mark([{ id: ids('r1')[0], isRight: true }])).toBe('wrong-shape');
    expect(mark([...ids('r1'), 'r2'])).toBe('not-offered');
  });

  it('reads a set in any order as the same answer, and an empty one as none', () => {
    const { ids, parse, mark } = ask(multipleResponseQuestion(3, 1));
    expect(parse(ids('r1', 'r3', 'r2'))).toEqual(parse(ids('r3', 'r2', 'r1')));
    expect(mark([])).toBe('no answer');
  });
});

describe('ordering', () => {
  it('earns everything only for the right order when marked exactly', () => {
    const { ids, mark } = ask(orderingQuestion(4));
    expect(mark(ids('i1', 'i2', 'i3', 'i4'))).toBe('1');
    expect(mark(ids('i2', 'i1', 'i3', 'i4'))).toBe('0');
  });

  it('earns the share of right neighbours when marked by pairs', () => {
    const { ids, mark } = ask(orderingQuestion(4, 'adjacent-pairs'));
    expect(mark(ids('i2', 'i3', 'i4', 'i1'))).toBe('0.666667');
    expect(mark(ids('i4', 'i3', 'i2', 'i1'))).toBe('0');
  });

  it('refuses what is not a permutation of what was offered', () => {
    const { ids, mark } = ask(orderingQuestion(3));
    expect(mark(ids('i1', 'i2'))).toBe('incomplete');
    expect(mark(ids('i1', 'i2', 'i2'))).toBe('twice');
    expect(mark('i1')).toBe('wrong-shape');
  });
});

const questions = fc.oneof(
  fc.constant(singleChoiceQuestion()),
  fc
    .tuple(
      fc.integer({ min: 1, max: 4 }),
      fc.nat(4),
      fc.constantFrom('all-or-nothing' as const, 'partial' as const),
    )
    .map(([right, wrong, marking]) => multipleResponseQuestion(right, wrong + 1, marking)),
  fc
    .tuple(fc.integer({ min: 2, max: 6 }), fc.constantFrom('exact' as const, 'adjacent-pairs' as const))
    .map(([items, marking]) => orderingQuestion(items, marking)),
);

describe('Every type', () => {
  it('gives any input a mark from 0 to 1 or a reason why it is refused', () => {
    fc.assert(
      fc.property(questions, fc.oneof(fc.jsonValue(), fc.array(fc.nat(9))), (content, raw) => {
        const sitting = sittingOf([content]);
        const layout = sitting.paper.slots[0]!.layout;
        const isPicks =
          Array.isArray(raw) && raw.every((each) => Number.isInteger(each) && Number(each) >= 0);
        const input = isPicks ? raw.map((at) => layout[Number(at) % layout.length]!.id) : raw;
        const type = questionType(content.type);
        const answer = type.parseAnswer(input, posed(content, layout));
        if (!answer.ok) return expect(answer.problems).toHaveLength(1);
        if (answer.value === null) return;
        const share = type.mark(posed(content, layout), answer.value);
        expect(compareMarks(share, ZERO)).toBeGreaterThanOrEqual(0);
        expect(compareMarks(share, ONE)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('earns everything for the answer that it reveals as right', () => {
    fc.assert(
      fc.property(questions, (content) => {
        const question = posed(content, sittingOf([content]).paper.slots[0]!.layout);
        const type = questionType(content.type);
        const answer = type.parseAnswer(type.reveal(question, 'en').right, question);
        expect(answer.ok && answer.value !== null && markText(type.mark(question, answer.value))).toBe('1');
      }),
    );
  });

  it('shows a learner nothing of the key, only texts under ids of this paper', () => {
    const sitting = sittingOf([singleChoiceQuestion(), multipleResponseQuestion(2, 2), orderingQuestion(4)]);
    const page = JSON.stringify(presentPaper(sitting, 'en'));
    for (const planted of [...PLANTED, '"right"', 'feedback', '"ref"', '"i1"', '"r1"'])
      expect(page).not.toContain(planted);
    expect(page).toContain('Option a');
  });
});
