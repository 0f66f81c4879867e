import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { gunzipSync } from 'node:zlib';
import { testDatabase, type TestDatabase } from '#database/testing';
import { civilDate, toInstant, type RevisionId } from '#kernel';
import { CatalogueService } from './catalogue.service.js';
import type { CourseFiles } from './course-files.js';
import { CourseRevisionsRepository } from './course-revisions.repository.js';
import { gzipAround } from './gzip-segment.js';
import { LessonTextsRepository } from './lesson-texts.repository.js';
import { MediaFilesRepository } from './media-files.repository.js';
import { PublishingService } from './publishing.service.js';
import { sampleCourse, sampleWith } from './sample-course.testing.js';

const repositories = [
  new CourseRevisionsRepository(),
  new LessonTextsRepository(),
  new MediaFilesRepository(),
] as const;
const moment = { at: toInstant('2026-11-22T09:00:00Z'), today: civilDate('2026-11-22') };
const LESSON = 'lessons/en/01-first.md';

describe('Publishing courses', () => {
  let test: TestDatabase;
  const publishing = new PublishingService(...repositories);
  const publish = (files: CourseFiles) => test.db.transaction((tx) => publishing.publish(tx, files, moment));
  const catalogue = () => new CatalogueService(...repositories);
  const count = async (table: string) =>
    Number((await test.db.sql.one<{ count: string }>(`SELECT count(*) FROM ${table}`))?.count);

  beforeAll(async () => {
    test = await testDatabase();
  });
  afterAll(() => test.close());

  it('makes one revision of one content, also when two publish it at the same time', async () => {
    const both = await Promise.all([publish(sampleCourse()), publish(sampleCourse())]);
    expect(both.map(({ courses }) => courses[0]?.change).sort()).toEqual(['new-revision', 'none']);
    expect(new Set(both.map(({ courses }) => courses[0]?.revision)).size).toBe(1);
    expect(
      await Promise.all(['courses', 'course_revisions', 'course_publications', 'lesson_texts'].map(count)),
    ).toEqual([1, 1, 1, 2]);
  });

  it('changes nothing when the same is published again', async () => {
    const again = await publish(sampleCourse());
    expect(again.courses[0]).toMatchObject({ slug: 'dd900', code: 'DD900', number: 1, change: 'none' });
    expect(
      await Promise.all(['course_revisions', 'course_publications', 'media_files', 'self_checks'].map(count)),
    ).toEqual([1, 1, 1, 1]);
  });

  it('hands the test and its bank to whoever publishes quizzes', async () => {
    const bank = (await publish(sampleCourse())).courses[0]?.bank;
    expect(bank?.test).toMatchObject({ slug: 'dd900-test', passMark: '0.80' });
    expect(bank?.questions).toHaveLength(4);
    expect(bank?.stimuli).toEqual([expect.objectContaining({ id: 'inbox' })]);
  });

  it('makes a new revision of a changed lesson, and leaves the old one byte for byte', async () => {
    const before = await catalogue().course(test.db.sql, 'dd900');
    const old = await catalogue().lesson(test.db.sql, before!.revisionId, 'start', '01-first', 'en');
    const changed = await publish(sampleWith(LESSON, '## Begin', '## Start'));
    expect(changed.courses[0]).toMatchObject({ number: 2, change: 'new-revision' });
    const now = await catalogue().course(test.db.sql, 'dd900');
    expect(now?.revisionId).toBe(changed.courses[0]?.revision);
    const lesson = await catalogue().lesson(test.db.sql, now!.revisionId, 'start', '01-first', 'en');
    expect(lesson?.html).toContain('<h2>Start</h2>');
    expect(lesson?.etag).not.toBe(old?.etag);
    expect(await catalogue().lesson(test.db.sql, before!.revisionId, 'start', '01-first', 'en')).toEqual(old);
  });

  it('returns to an earlier revision when its content is published again', async () => {
    expect((await publish(sampleCourse())).courses[0]).toMatchObject({
      number: 1,
      change: 'earlier-revision',
    });
    expect((await catalogue().course(test.db.sql, 'dd900'))?.number).toBe(1);
    expect(await count('course_revisions')).toBe(2);
  });

  it('leaves a course with a fault as it is and names the fault', async () => {
    const result = await publish(sampleWith(LESSON, '01-first.md', '09-gone.md'));
    expect(result.courses).toEqual([]);
    expect(result.problems.map(({ message }) => message)).toEqual(['dead link "09-gone.md"']);
    expect((await catalogue().course(test.db.sql, 'dd900'))?.number).toBe(1);
  });

  it('publishes a course although a review date has passed', async () => {
    const result = await publish(
      sampleWith(LESSON, 'as_of: 2026-11-22, review: 2027-11-22', 'as_of: 2020-01-01, review: 2021-01-01'),
    );
    expect(result).toMatchObject({ problems: [], courses: [{ change: 'new-revision' }] });
    await publish(sampleCourse());
  });

  it('knows the folder that was published whole the last time, and no other', async () => {
    expect(await publishing.isPublished(test.db.sql, sampleCourse())).toBe(false);
    await test.db.transaction((tx) => publishing.remember(tx, sampleCourse(), moment));
    expect(await publishing.isPublished(test.db.sql, sampleCourse())).toBe(true);
    expect(await publishing.isPublished(test.db.sql, sampleWith(LESSON, '## Begin', '## Start'))).toBe(false);
  });

  it.each([
    ['courses', 'slug'],
    ['course_revisions', 'content'],
    ['course_publications', 'revision_id'],
    ['lesson_texts', 'html'],
    ['self_checks', 'questions'],
    ['media_files', 'bytes'],
    ['published_folders', 'fingerprint'],
  ])('lets the product neither change nor delete rows of %s', async (table, column) => {
    await expect(test.db.sql.run(`DELETE FROM ${table}`)).rejects.toThrow('permission denied');
    await expect(test.db.sql.run(`UPDATE ${table} SET ${column} = ${column}`)).rejects.toThrow(
      'permission denied',
    );
  });
});

describe('The catalogue', () => {
  let test: TestDatabase;
  let revision: RevisionId;
  const service = new CatalogueService(...repositories);

  beforeAll(async () => {
    test = await testDatabase();
    const publishing = new PublishingService(...repositories);
    const published = await test.db.transaction((tx) => publishing.publish(tx, sampleCourse(), moment));
    revision = published.courses[0]!.revision;
  });
  afterAll(() => test.close());

  it('lists courses in the language of the reader, and in English for others', async () => {
    expect((await service.courses(test.db.sql, 'id'))[0]).toMatchObject({
      slug: 'dd900',
      title: 'Contoh',
      lang: 'id',
      level: 1,
      hours: 3,
      jp: 4,
      modules: [{ slug: 'start', title: 'Mulai', lessons: 1 }],
      languages: [
        { lang: 'en', kilobytes: 1 },
        { lang: 'id', kilobytes: 1 },
      ],
      test: { slug: 'dd900-test', title: 'Ujian' },
    });
    expect((await service.courses(test.db.sql, 'ar'))[0]).toMatchObject({ title: 'Sample', lang: 'en' });
  });

  it('gives a lesson with its own language and direction', async () => {
    const lesson = await service.lesson(test.db.sql, revision, 'start', '01-first', 'ar');
    expect(lesson).toMatchObject({
      lang: 'en',
      dir: 'ltr',
      title: 'First',
      minutes: 12,
      summary: ['One', 'Two', 'Three'],
      facts: [{ text: 'Ten states', asOf: '2026-11-22', review: '2027-11-22' }],
      sources: [{ title: 'Law', publisher: 'Press', year: 2024, url: 'https://law.example/' }],
    });
    const page = gzipAround('<main>', lesson!.segment, '</main>');
    expect(gunzipSync(page).toString()).toBe(`<main>${lesson!.html}</main>`);
  });

  it('asks the database nothing for a lesson that it has given before', async () => {
    const silent = {
      ...test.db.sql,
      one: () => Promise.reject(new Error('asked')),
      named: () => Promise.reject(new Error('asked')),
    };
    const lesson = await service.lesson(silent, revision, 'start', '01-first', 'en');
    expect(lesson?.title).toBe('First');
  });

  it('knows no lesson under another module, and no revision that is not a number', async () => {
    expect(await service.lesson(test.db.sql, revision, 'end', '01-first', 'en')).toBeNull();
    expect(await service.lesson(test.db.sql, 'x' as RevisionId, 'start', '01-first', 'en')).toBeNull();
    expect(await service.revision(test.db.sql, '999999' as RevisionId)).toBeNull();
    expect(await service.course(test.db.sql, 'dd999')).toBeNull();
  });

  it('serves the drawing that a lesson shows', async () => {
    const lesson = await service.lesson(test.db.sql, revision, 'start', '01-first', 'en');
    const hash = /src="\/media\/([0-9a-f]{64})\.svg" alt="Three steps" width="64" height="32"/.exec(
      lesson!.html,
    )?.[1];
    const media = await service.media(test.db.sql, hash!);
    expect(media?.mediaType).toBe('image/svg+xml');
    expect(media?.bytes.toString()).toContain('<title>Steps</title>');
    expect(await service.media(test.db.sql, '../etc')).toBeNull();
  });

  it('gives the self-check of a module', async () => {
    expect(await service.selfCheck(test.db.sql, revision, 'start')).toHaveLength(3);
    expect(await service.selfCheck(test.db.sql, revision, 'end')).toBeNull();
  });
});
