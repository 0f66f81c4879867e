import { testDatabase, type TestDatabase } from '#database/testing';
import type { AccountId } from '#kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { assessmentServices, completeQuestion, courseBank, momentAt } from './banks.testing.js';
import type { CourseBank } from './course-bank.js';
import { singleChoiceQuestion } from './questions.testing.js';

const [author, reviewer] = ['1', '2'] as AccountId[];
const { banks, questions, attempts } = assessmentServices();
let test: TestDatabase;

beforeAll(async () => {
  test = await testDatabase();
});
afterAll(() => test.close());

const publish = (bank: CourseBank) =>
  test.db.transaction((tx) => banks.publishCourseBank(tx, bank, momentAt(0)));
const newest = () => attempts.newestEdition(test.db.sql, 'dd110-test');
const everything = {
  search: null,
  tag: null,
  competence: null,
  type: null,
  missingLanguage: null,
  state: null,
  course: null,
  after: null,
  limit: 50,
} as const;

beforeAll(async () => {
  const bank = courseBank(4, 2);
  const reworded = { code: 'q-1', content: completeQuestion('Reworded?') };
  await publish(bank);
  await publish({ ...bank, questions: [reworded, ...bank.questions.slice(1)] });
});

describe('A question of a trainer', () => {
  const draft = (code: string, text: string) =>
    test.db.transaction((tx) =>
      questions.saveDraft(
        tx,
        {
          code,
          course: null,
          content: completeQuestion(text),
          change: 'wording',
          author: author!,
          languages: ['en', 'id'],
        },
        momentAt(5),
      ),
    );
  const publishVersion = (version: string, approver: AccountId) =>
    test.db.transaction((tx) => questions.publish(tx, { version: version as never, approver }, momentAt(9)));

  it('is kept as a draft with what still blocks its publication, and once only', async () => {
    const saved = await draft('q-2', 'Better words?');
    expect(saved).toMatchObject({ ok: true, value: { number: 2 } });
    expect(saved.ok && saved.value.blockers.map(({ path }) => path.join('.'))).toContain('text.id');
    expect(await draft('q-2', 'Better words?')).toEqual(saved);
    expect((await questions.question(test.db.sql, 'q-2'))!).toMatchObject({
      state: 'changed',
      versions: [{ number: 2, publishedAt: null }, { number: 1 }],
    });
  });

  it('is refused when malformed, with the field', async () => {
    const content = { ...completeQuestion(), difficulty: 9 };
    const command = {
      code: 'bad',
      course: null,
      content,
      change: 'content' as const,
      author: author!,
      languages: ['en'],
    };
    const refused = await test.db.transaction((tx) => questions.saveDraft(tx, command, momentAt(5)));
    expect(refused).toMatchObject({ ok: false, problems: [{ path: ['difficulty'] }] });
  });

  it('is published by a second person only, and then is in a new edition of its quiz', async () => {
    const version = (await questions.question(test.db.sql, 'q-2'))!.version;
    expect(await publishVersion(version, author!)).toEqual({
      ok: false,
      problems: [{ reason: 'own-question' }],
    });
    expect((await newest())!.number).toBe(2);
    expect(await publishVersion(version, reviewer!)).toMatchObject({
      ok: true,
      value: [{ slug: 'dd110-test', isNew: true }],
    });
    expect([...(await newest())!.contents.keys()]).toContain(version);
    expect(await publishVersion(version, reviewer!)).toMatchObject({
      ok: false,
      problems: [{ reason: 'published-already' }],
    });
  });

  it('stays when its course is published again with the words of before', async () => {
    const { number } = (await newest())!;
    const bank = courseBank(4, 2);
    const changed = [{ code: 'q-1', content: completeQuestion('Reworded?') }, ...bank.questions.slice(1)];
    expect(await publish({ ...bank, questions: changed })).toMatchObject({ value: { isNew: false } });
    expect((await newest())!.number).toBe(number);
  });

  it('is not published where it lacks something or a newer version is out', async () => {
    const content = singleChoiceQuestion({ text: { en: 'No feedback' }, feedback: {} });
    const save = (text: string, body = content) =>
      test.db.transaction((tx) =>
        questions.saveDraft(
          tx,
          {
            code: 'q-3',
            course: null,
            content: { ...body, text: { en: text } },
            change: 'key',
            author: author!,
            languages: ['en'],
          },
          momentAt(5),
        ),
      );
    const older = await save('Older');
    const newer = await save('Newer', completeQuestion());
    if (!older.ok || !newer.ok) throw new Error('refused');
    expect(await publishVersion(older.value.version, reviewer!)).toMatchObject({
      problems: [{ reason: 'incomplete', finding: { path: ['feedback', 'en'] } }],
    });
    await publishVersion(newer.value.version, reviewer!);
    expect(await publishVersion(older.value.version, reviewer!)).toMatchObject({
      problems: [{ reason: 'superseded' }, { reason: 'incomplete' }],
    });
    expect(await publishVersion('999999', reviewer!)).toEqual({
      ok: false,
      problems: [{ reason: 'unknown' }],
    });
  });

  it('is found by words, tag, type, missing language and state, page by page', async () => {
    const codes = async (query: object) =>
      (await questions.list(test.db.sql, { ...everything, ...query })).map(({ code }) => code);
    await draft('q-9', 'About 100 % of a_ll');
    expect(await codes({ search: 'BETTER' })).toEqual(['q-2']);
    expect(await codes({ search: '100 %' })).toEqual(['q-9']);
    expect(await codes({ search: '%' })).toEqual(['q-9']);
    expect(await codes({ state: 'draft' })).toEqual(['q-9']);
    expect(await codes({ tag: 'none' })).toEqual([]);
    expect(await codes({ type: 'ordering' })).toEqual([]);
    expect(await codes({ missingLanguage: 'en' })).toEqual([]);
    expect(await codes({ limit: 2 })).toEqual(['q-1', 'q-2']);
    expect(await codes({ limit: 2, after: 'q-2' })).toEqual(['q-3', 'q-4']);
    expect(await questions.count(test.db.sql, { ...everything, competence: 'C1-2' })).toBe(5);
  });
});
