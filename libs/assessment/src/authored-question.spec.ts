import { describe, expect, it } from '@jest/globals';
import { contentProblems, publicationProblems, readAuthoredQuestion } from './authored-question.js';
import { readAuthoredTest } from './authored-test.js';
import { multipleResponseQuestion, singleChoiceQuestion } from './questions.testing.js';

const authored = {
  id: 'dd110-q-101',
  type: 'single-choice',
  module: 'why-a-target',
  objective: 'dd110-o11',
  competence: 'C1-2',
  difficulty: 2,
  bloom: 'understand',
  reviewBy: '2027-11-22',
  text: { en: 'Which?' },
  options: [
    { id: 'a', right: true, text: { en: 'This' } },
    { id: 'b', text: { en: 'That' } },
  ],
  feedback: { en: 'Because' },
};

describe('A question as its author writes it', () => {
  it('is read with what it leaves unsaid', () => {
    expect(readAuthoredQuestion(authored)).toMatchObject({
      ok: true,
      value: {
        code: 'dd110-q-101',
        content: { critical: false, shuffle: true, tags: [], enemies: [], stimulus: null },
      },
    });
  });

  it.each([
    ['a type that nobody knows', { type: 'riddle' }, 'type'],
    ['a difficulty of 6', { difficulty: 6 }, 'difficulty'],
    ['a day that does not exist', { reviewBy: '2027-02-30' }, 'reviewBy'],
    ['a field of another type', { items: [] }, ''],
  ])('is refused with %s', (_what, change, field) => {
    const read = readAuthoredQuestion({ ...authored, ...change });
    expect(read.ok ? [] : read.problems.map(({ path }) => path.join('.'))).toContain(field);
  });
});

describe('What keeps a question from being published', () => {
  const fields = (content: ReturnType<typeof singleChoiceQuestion>, languages: string[]) =>
    publicationProblems(content, languages).map(({ path, message }) => `${path.join('.')}: ${message}`);

  it('is nothing where all is there', () => {
    expect(fields(singleChoiceQuestion(), ['en'])).toEqual([]);
  });

  it('names each missing translation by its field', () => {
    expect(fields(singleChoiceQuestion({ text: { en: 'Only', id: ' ' } }), ['en', 'id'])).toContain(
      'text.id: missing-translation',
    );
    expect(fields(singleChoiceQuestion(), ['en', 'id'])).toContain(
      'options.0.feedback.id: missing-translation',
    );
  });

  it('names missing feedback and a missing right option', () => {
    const options = [1, 2].map((id) => ({ id: String(id), right: false, text: { en: 'x' }, feedback: {} }));
    expect(fields(singleChoiceQuestion({ feedback: {}, body: { options } }), ['en'])).toEqual([
      'feedback.en: missing-translation',
      'options: no-right-option',
    ]);
  });

  it('names a limit below the number of right options', () => {
    expect(fields(multipleResponseQuestion(3, 1, 'partial', 2), ['en'])).toEqual(['limit: limit-below-key']);
  });

  it('is found in content that a form put together wrongly', () => {
    const content = singleChoiceQuestion({ body: { options: 'none' } });
    expect(contentProblems(content, ['en']).map(({ path }) => path[0])).toEqual(['options']);
  });
});

describe('A test as its author writes it', () => {
  const test = {
    slug: 'dd110-test',
    title: { en: 'Test' },
    timeLimit: 'PT40M',
    passMark: '0.80',
    attempts: 2,
    wait: 'PT24H',
    sections: [{ title: { en: 'One' }, draw: 4, from: { tags: ['module:x'] } }],
  };

  it('is read with durations in seconds', () => {
    expect(readAuthoredTest(test, ['en'])).toMatchObject({
      ok: true,
      value: {
        settings: {
          timeLimit: 2400,
          wait: 86_400,
          behaviour: 'deferred-feedback',
          release: { answers: 'never' },
        },
      },
    });
  });

  it.each([
    ['a pass mark above the maximum', { passMark: '1.01' }, 'passMark'],
    ['a pass mark in percent', { passMark: '80 %' }, 'passMark'],
    ['a duration in words', { timeLimit: '40 minutes' }, 'timeLimit'],
    ['no time at all', { timeLimit: 'PT0S' }, 'timeLimit'],
    ['no sections', { sections: [] }, 'sections'],
  ])('is refused with %s', (_what, change, field) => {
    const read = readAuthoredTest({ ...test, ...change }, ['en']);
    expect(read.ok ? [] : read.problems.map(({ path }) => path[0])).toContain(field);
  });
});
