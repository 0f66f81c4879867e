import { sampleCourse } from '#catalogue/testing';
import type { TestDatabase } from '#database/testing';
import type { AttemptId, CivilDate, Instant, Moment, PersonId } from '#kernel';
import { learningServices } from './learning.testing.js';

export const ZONE = 'Asia/Jakarta';

/** A time of a day in UTC; the day is taken as the ministry's too. */
export function on(day: string, time = '09:00:00'): Moment {
  return { at: `${day}T${time}.000000Z` as Instant, today: day as CivilDate };
}

export const monday = on('2026-11-23');

/** A database in which the sample course `dd900` is published, and short words for what people do in it. */
export async function courseRoom(test: TestDatabase) {
  const services = await learningServices();
  let people = 0;
  const { db, owner } = test;

  const publish = () => db.transaction((tx) => services.publishing.publish(tx, sampleCourse(), monday));
  const start = (person: PersonId, moment = monday) =>
    db.transaction((tx) => services.tests.start(tx, { person, quizSlug: 'dd900-test', lang: 'en', moment }));
  const enrol = (person: PersonId, moment = monday, courseSlug = 'dd900') =>
    db.transaction((tx) =>
      services.enrolments.enrol(tx, { person, courseSlug, source: 'self', account: null, moment }),
    );
  const completeLesson = (person: PersonId, lesson = '01-first', courseSlug = 'dd900') =>
    db.transaction((tx) =>
      services.progress.completeLesson(tx, { person, courseSlug, lesson, moment: monday }),
    );
  const newPerson = async () => {
    const row = await owner.one<{ id: PersonId }>(
      'INSERT INTO people (staff_number) VALUES ($1) RETURNING id',
      [`L-${(people += 1)}`],
    );
    return row!.id;
  };

  await publish();
  return {
    ...services,
    publish,
    start,
    enrol,
    completeLesson,
    newPerson,
    submit: (attempt: AttemptId, person: PersonId, moment = monday) =>
      db.transaction((tx) => services.tests.submit(tx, { attempt, person, moment, zone: ZONE })),
    courseProgress: (person: PersonId, moment = monday) =>
      services.progress.courseProgress(db.sql, person, 'dd900', moment),
    /** Somebody who has done every lesson. */
    readyPerson: async () => {
      const person = await newPerson();
      await enrol(person);
      await completeLesson(person);
      return person;
    },
    started: async (person: PersonId, moment = monday): Promise<AttemptId> => {
      const outcome = await start(person, moment);
      if (outcome.outcome !== 'started') throw new Error(JSON.stringify(outcome));
      return outcome.attempt;
    },
    /** Answers everything right, with the key read from the database. */
    answerAll: async (attempt: AttemptId, person: PersonId, moment = monday) => {
      const rows = await owner.rows<{ slot: string; type: string; ids: string[] }>(KEY, [attempt]);
      const answers = Object.fromEntries(
        rows.map(({ slot, type, ids }) => [slot, type === 'single-choice' ? ids[0] : ids]),
      );
      return services.attempts.save(db.sql, { attempt, person, stepId: 'all', answers, basis: null, moment });
    },
  };
}

const KEY = `
  SELECT s ->> 'slot' AS slot, v.content ->> 'type' AS type,
    ARRAY(SELECT part ->> 'id' FROM jsonb_array_elements(
            coalesce(v.content #> '{body,options}', v.content #> '{body,items}')) WITH ORDINALITY o(option, place)
          JOIN jsonb_array_elements(s -> 'layout') part ON part ->> 'ref' = option ->> 'id'
          WHERE coalesce(option ->> 'right', 'true') = 'true' ORDER BY place) AS ids
    FROM attempts a, jsonb_array_elements(a.paper -> 'slots') s
    JOIN question_versions v ON v.id = (s ->> 'question')::bigint WHERE a.id = $1`;
