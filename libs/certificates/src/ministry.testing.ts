import {
  CertificationService,
  type NewFact,
  type PublishedProgramme,
  publishProgramme,
} from '#certification';
import { testDatabase, type TestDatabase } from '#database/testing';
import { civilDate, type FactId, type Moment, type PersonId, toInstant } from '#kernel';
import { certificatesForTest } from './certificates.testing.js';

/** Noon of a day. */
export const noon = (day: string): Moment => ({ at: toInstant(`${day}T12:00:00Z`), today: civilDate(day) });

const FILE = {
  code: 'SCA',
  title: { en: 'Consular protection', id: 'Pelindungan konsuler' },
  level: 2,
  policies: [
    {
      version: '1',
      effectiveFrom: '2020-01-01',
      validity: 'P12M',
      renewalWindow: 'P60D',
      grace: 'P14D',
      lapseAfter: 'P12M',
      anchor: 'expiry',
      firstAward: { courses: ['dd110'] },
      renewal: { courses: ['dd110'] },
    },
  ],
};

/** A database with one programme, and people whose facts are recorded and issued one after the other. */
export async function ministry() {
  const test = await testDatabase();
  const certification = new CertificationService();
  await test.db.transaction((tx) =>
    publishProgramme(tx, FILE, 1, { moment: noon('2025-01-01'), zone: 'UTC' }),
  );
  const [programme] = (await certification.programmes(test.db.sql)) as [PublishedProgramme];
  const certificates = certificatesForTest();
  return {
    test,
    certification,
    certificates,
    programme,
    person: (name: string) => addPerson(test, name),
    rename: (person: PersonId, name: string, from: string) => renamePerson(test, person, name, from),
    record: async (person: PersonId, day: string, fact: Partial<NewFact>): Promise<FactId> => {
      const whole = {
        personId: person,
        programmeId: programme.id,
        effective: civilDate(day),
        ...fact,
      } as NewFact;
      const recorded = await test.db.transaction((tx) => certification.record(tx, whole, noon(day)));
      return recorded!.id;
    },
    reconcile: (person: PersonId, day: string) =>
      test.db.transaction((tx) => certificates.reconcile(tx, person, programme.id, noon(day))),
  };
}

export type TestMinistry = Awaited<ReturnType<typeof ministry>>;

let people = 0;

async function addPerson({ owner }: TestDatabase, name: string): Promise<PersonId> {
  const row = await owner.one<{ id: string }>('INSERT INTO people (staff_number) VALUES ($1) RETURNING id', [
    `S-${++people}`,
  ]);
  await addName(owner, row!.id, name, '2020-01-01', null);
  return row!.id as PersonId;
}

/** A new name from a day on, as after a marriage: the days before keep theirs. */
async function renamePerson({ owner }: TestDatabase, person: PersonId, name: string, from: string) {
  const old = await owner.one<{ name: string }>(
    'UPDATE person_details SET known_to = now() WHERE person_id = $1 AND known_to IS NULL RETURNING display_name AS name',
    [person],
  );
  await addName(owner, person, old!.name, '2020-01-01', from);
  await addName(owner, person, name, from, null);
}

async function addName(
  owner: TestDatabase['owner'],
  person: string,
  name: string,
  from: string,
  before: string | null,
) {
  await owner.run(
    `WITH change AS (INSERT INTO register_changes (recorded_at, source) VALUES (now(), 'test') RETURNING id)
     INSERT INTO person_details (person_id, display_name, sort_name, language, valid_from, valid_through, known_from, change_id)
     SELECT $1, $2, lower($2), 'en', $3::date, $4::date - 1, now(), id FROM change`,
    [person, name, from, before],
  );
}
