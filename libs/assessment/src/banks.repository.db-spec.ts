import { testDatabase, type TestDatabase } from '#database/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { assessmentServices, completeQuestion, courseBank, momentAt } from './banks.testing.js';
import type { CourseBank } from './course-bank.js';
import { section, singleChoiceQuestion } from './questions.testing.js';

const { banks, attempts } = assessmentServices();
let test: TestDatabase;

beforeAll(async () => {
  test = await testDatabase();
});
afterAll(() => test.close());

const publish = (bank: CourseBank) =>
  test.db.transaction((tx) => banks.publishCourseBank(tx, bank, momentAt(0)));
const count = async (table: string) => (await test.owner.rows(`SELECT 1 FROM ${table}`)).length;
const newest = () => attempts.newestEdition(test.db.sql, 'dd110-test');

describe('Publishing the bank of a course', () => {
  it('refuses, with nothing written, a test that its pool cannot fill', async () => {
    expect(await publish(courseBank(3, 5))).toEqual({
      ok: false,
      problems: [
        { kind: 'shortfall', shortfall: { section: 1, wanted: 5, available: 3, reason: 'too-few' } },
      ],
    });
    expect(await count('question_versions')).toBe(0);
  });

  it('names the field of a question that lacks something', async () => {
    const bank = courseBank(3, 2);
    const broken = {
      ...bank.questions[0]!,
      content: singleChoiceQuestion({ feedback: {}, stimulus: 'lost' }),
    };
    const refused = await publish({ ...bank, questions: [broken, ...bank.questions.slice(1)] });
    expect(
      refused.ok ? [] : refused.problems.map((each) => each.kind === 'question' && each.finding.message),
    ).toEqual(['unknown-stimulus', 'missing-translation']);
  });

  it('makes versions and an edition once, and nothing when repeated', async () => {
    const first = await publish(courseBank(4, 2));
    expect(first).toMatchObject({ ok: true, value: { isNew: true, slug: 'dd110-test' } });
    const before = [await count('question_versions'), await count('quiz_editions')];
    expect(await publish(courseBank(4, 2))).toMatchObject({ ok: true, value: { isNew: false } });
    expect([await count('question_versions'), await count('quiz_editions')]).toEqual(before);
    expect(before).toEqual([4, 1]);
  });

  it('makes a new edition when a question changes, and leaves the old one as it was', async () => {
    const bank = courseBank(4, 2);
    const changed = [{ code: 'q-1', content: completeQuestion('Reworded?') }, ...bank.questions.slice(1)];
    expect(await publish({ ...bank, questions: changed })).toMatchObject({ value: { isNew: true } });
    expect(await newest()).toMatchObject({ number: 2 });
    const sizes = await test.owner.rows(
      'SELECT count(*)::int AS size FROM edition_questions GROUP BY edition_id',
    );
    expect(sizes).toEqual([{ size: 4 }, { size: 4 }]);
    expect(await count('question_versions')).toBe(5);
  });

  it('draws a stimulus with its questions', async () => {
    const stimulus = {
      code: 'inbox',
      content: { kind: 'triage', tags: ['triage'], title: { en: 'Inbox' }, text: { en: 'Five messages' } },
    };
    const within = ['m-1', 'm-2'].map((code) => ({
      code,
      content: singleChoiceQuestion({ text: { en: code }, stimulus: 'inbox' }),
    }));
    const sections = [section(1, { stimuli: true, tags: ['triage'] })];
    const bank = courseBank(0, 0, { slug: 'triage-test', blueprint: { sections } });
    await publish({ ...bank, questions: within, stimuli: [stimulus] });
    await test.owner.run(`INSERT INTO people (staff_number) VALUES ('T-1')`);
    const person = (await test.owner.one<{ id: never }>('SELECT id FROM people'))!.id;
    const command = {
      person,
      quizSlug: 'triage-test',
      lang: 'en',
      moment: momentAt(0),
      accommodations: [],
      countFrom: null,
    };
    const outcome = await test.db.transaction((tx) => attempts.start(tx, command));
    if (outcome.outcome === 'refused') throw new Error('refused');
    const view = await attempts.attempt(test.db.sql, outcome.attempt, person, momentAt(1));
    expect(view!.stimuli).toMatchObject([{ kind: 'triage', title: 'Inbox', text: 'Five messages' }]);
    expect(view!.questions.map(({ text }) => text)).toEqual(['m-1', 'm-2']);
    expect(view!.questions.every(({ stimulus: id }) => id === view!.stimuli[0]!.id)).toBe(true);
  });
});
