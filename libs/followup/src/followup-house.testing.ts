import { Test } from '@nestjs/testing';
import { sampleCourse } from '#learning/testing';
import {
  CertificationService,
  loadHistory,
  type NewFact,
  type PastFact,
  publishProgramme,
} from '#certification';
import { Clock, type Database, DatabaseModule, type Sql } from '#database';
import { testDatabase } from '#database/testing';
import { type CivilDate, civilDate, type FactId, type Instant, type Moment, type PersonId } from '#kernel';
import { CoursesPublishingService } from '#learning';
import { NotificationsModule } from '#notifications';
import { notificationSettings } from '#notifications/testing';
import { FollowupModule } from './followup.module.js';
import { FollowupService } from './followup.service.js';
import { UnsubscribeLinks } from './unsubscribe-links.service.js';

/** Noon of a day. */
export const noonOf = (day: string): Moment => ({
  at: `${day}T12:00:00.000000Z` as Instant,
  today: day as CivilDate,
});

/** Twelve months with a window of 120 days and 30 days of grace; the renewal is the sample course. */
const programmeFile = (code: string, renewal: string, policy: object = {}) => ({
  ...{ code, level: 1, title: { en: `Programme ${code}`, id: `Program ${code}`, ar: `برنامج ${code}` } },
  policies: [
    {
      ...{ version: '1', effectiveFrom: '2020-01-01', validity: 'P12M', renewalWindow: 'P120D' },
      ...{ grace: 'P30D', lapseAfter: 'P12M', anchor: 'expiry' },
      ...{ firstAward: { courses: ['dd900'] }, renewal: { courses: [renewal] }, ...policy },
    },
  ],
});

/** Adds staff with a name, an address and employment since 2020, in one statement. */
export async function staff(owner: Sql, count: number, prefix = 'F'): Promise<PersonId[]> {
  const rows = await owner.rows<{ id: PersonId }>(
    `WITH change AS (INSERT INTO register_changes (recorded_at, source) VALUES ('2020-01-01Z', 'test') RETURNING id),
       new AS (INSERT INTO people (staff_number) SELECT $2 || n FROM generate_series(1, $1) n RETURNING id, staff_number),
       named AS (INSERT INTO person_details
           (person_id, display_name, sort_name, email, language, valid_from, known_from, change_id)
         SELECT new.id, staff_number, lower(staff_number), lower(staff_number) || '@mfa.example', 'en',
                '2020-01-01', '2020-01-01Z', change.id FROM new, change),
       employed AS (INSERT INTO employments (person_id, basis, cadre, has_account, valid_from, known_from, change_id)
         SELECT new.id, 'home-based', 'diplomat', true, '2020-01-01', '2020-01-01Z', change.id FROM new, change)
     SELECT id FROM new ORDER BY id`,
    [count, prefix],
  );
  return rows.map(({ id }) => id);
}

/** A database with programmes, staff and the services of this lib. */
export async function followupHouse() {
  const test = await testDatabase();
  const house = await followupHouseOn(test.db, test.owner);
  return { ...house, test, close: () => test.close() };
}

export type FollowupHouse = Awaited<ReturnType<typeof followupHouse>>;

/** The services of this lib on a database, with short words for what happens in it. */
export async function followupHouseOn(db: Database, owner: Sql) {
  const module = await Test.createTestingModule({
    imports: [
      DatabaseModule.with(db, Clock.startingAt('2026-01-01T00:00:00.000000Z' as Instant, 'UTC')),
      NotificationsModule.with(notificationSettings()),
      FollowupModule.with({ ministry: 'Ministry of Examples', publicUrl: 'https://credence.example' }),
    ],
  }).compile();
  const certification = module.get(CertificationService, { strict: false });
  const followup = module.get(FollowupService);
  const publishing = module.get(CoursesPublishingService, { strict: false });
  const publish = () => db.transaction((tx) => publishing.publish(tx, sampleCourse(), noonOf('2024-01-01')));
  const programme = async (code: string, { renewal = 'dd900', policy = {} } = {}) => {
    const options = { moment: noonOf('2024-01-01'), zone: 'UTC' };
    const done = await db.transaction((tx) =>
      publishProgramme(tx, programmeFile(code, renewal, policy), 1, options),
    );
    if (!done.ok) throw new Error(JSON.stringify(done.problems));
    return (await certification.programmes(db.sql)).find((each) => each.code === code)!;
  };
  const record = async (person: PersonId, programmeId: string, day: string, fact: Partial<NewFact> = {}) => {
    const whole = { personId: person, programmeId, effective: civilDate(day), type: 'completed', ...fact };
    const path = whole.type === 'completed' ? (fact.path ?? 'first') : null;
    const moment = noonOf(fact.effective === undefined ? day : day);
    const recorded = await db.transaction((tx) =>
      certification.record(tx, { ...whole, path } as NewFact, moment),
    );
    return recorded!.id;
  };
  /** First awards of many at once, into an empty register. */
  const awards = async (people: readonly PersonId[], programmeId: string, dayOf: (i: number) => string) => {
    const facts = people.map((personId, i): PastFact => ({
      ...{ id: `award-${personId}` as FactId, personId, programmeId, type: 'completed', path: 'first' },
      ...{ effective: civilDate(dayOf(i)), recordedAt: noonOf(dayOf(i)).at },
    }));
    const programmes = await certification.programmes(db.sql);
    await db.transaction((tx) => loadHistory(tx, programmes, facts));
  };
  return {
    ...{ db, owner, certification, followup, publish, programme, record, awards },
    links: module.get(UnsubscribeLinks),
    run: (day: string) => followup.run(db, noonOf(day)),
    letters: () =>
      owner.rows<{ to: string; subject: string; text: string; template: string; key: string }>(
        'SELECT recipient AS to, subject, text_body AS text, template, message_id AS key FROM outbox ORDER BY id',
      ),
    ledger: () =>
      owner.rows<{ person: PersonId; action: string; end: string; reason: string | null }>(
        `SELECT person_id AS person, action, end_shown AS end, reason FROM followup_actions ORDER BY id`,
      ),
    enrolments: () =>
      owner.rows<{ person: PersonId; source: string; course: string }>(
        `SELECT e.person_id AS person, e.source, c.slug AS course FROM enrolments e JOIN courses c ON c.id = e.course_id
          ORDER BY e.id`,
      ),
  };
}
