import type { Database, Sql } from '#database';
import type { Instant, Moment, PersonId } from '#kernel';
import { AttemptRecords } from './attempt-records.service.js';
import { AttemptsService } from './attempts.service.js';
import type { CourseBank } from './course-bank.js';
import { CourseBanksService } from './course-banks.service.js';
import { EditionsService } from './editions.service.js';
import { noon, section, settings, singleChoiceQuestion, today } from './questions.testing.js';
import { QuestionsService } from './questions.service.js';
import { StartsService } from './starts.service.js';
import { SubmissionsService } from './submissions.service.js';
import { addSeconds } from './time-limit.js';

/** The services of one process; make them twice to stand for two. */
export function assessmentServices() {
  const records = new AttemptRecords();
  const editions = new EditionsService();
  return {
    attempts: new AttemptsService(records, new StartsService(records), new SubmissionsService(records)),
    banks: new CourseBanksService(editions),
    questions: new QuestionsService(editions),
  };
}

/** So many seconds after noon on the day of the tests. */
export function momentAt(seconds: number): Moment {
  const at: Instant = addSeconds(noon, seconds);
  return { at, today };
}

/** A bank of single-choice questions `q-1`, `q-2`, … whose test draws `draw` of them. */
export function courseBank(
  size: number,
  draw: number,
  changes: Partial<CourseBank['test']> = {},
): CourseBank {
  return {
    course: null,
    questions: Array.from({ length: size }, (_, at) => ({
      code: `q-${at + 1}`,
      content: completeQuestion(),
    })),
    stimuli: [],
    test: {
      slug: 'dd110-test',
      title: { en: 'Test', id: 'Ujian' },
      settings: { ...settings, languages: ['en'] },
      blueprint: { sections: [section(draw, { tags: ['cues'] })] },
      ...changes,
    },
  };
}

export function completeQuestion(text = 'What do you do?') {
  return singleChoiceQuestion({ text: { en: text } });
}

/** A person of the register with this staff number. */
export async function personNamed(owner: Sql, staffNumber: string): Promise<PersonId> {
  const row = await owner.one<{ id: PersonId }>(
    'INSERT INTO people (staff_number) VALUES ($1) RETURNING id',
    [staffNumber],
  );
  return row!.id;
}

/** Publishes a bank and returns the database to go on with. */
export async function publishBank(db: Database, bank: CourseBank): Promise<void> {
  const { banks } = assessmentServices();
  const published = await db.transaction((tx) => banks.publishCourseBank(tx, bank, momentAt(0)));
  if (!published.ok) throw new Error(JSON.stringify(published.problems));
}
