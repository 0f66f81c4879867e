import { fileURLToPath } from 'node:url';
import { readCourseFiles } from '#catalogue';
import { publishProgramme } from '#certification';
import { DemonstrationAccounts } from '#identity';
import type { PersonId } from '#kernel';
import { CoursesPublishingService } from '#learning';
import type { Visitor } from '../../support/visitor.js';
import { testWeb, type TestWeb } from '../../support/web-app.js';

export const PASSWORD = 'amber lantern over the harbour 21';
export const QUIZ = '/quizzes/dd110-test';

const COURSES = fileURLToPath(new URL('../../../courses', import.meta.url));
const SLUGS = { courses: ['dd110'] };
const PROGRAMME = {
  ...{ code: 'CYB', title: { en: 'Cyber Hygiene', id: 'Higiene Siber', ar: 'النظافة السيبرانية' } },
  policies: [
    {
      ...{
        version: '1',
        effectiveFrom: '2015-01-01',
        validity: 'P24M',
        renewalWindow: 'P60D',
        grace: 'P14D',
      },
      ...{ lapseAfter: 'P12M', anchor: 'expiry', firstAward: SLUGS, renewal: SLUGS },
    },
  ],
};

/** One right answer for each question of an attempt, with the ids of its paper; read by the owner of the database. */
const KEY = `
  SELECT s ->> 'slot' AS slot, v.content ->> 'type' AS type,
    ARRAY(SELECT part ->> 'id' FROM jsonb_array_elements(
            coalesce(v.content #> '{body,options}', v.content #> '{body,items}')) WITH ORDINALITY o(option, place)
          JOIN jsonb_array_elements(s -> 'layout') part ON part ->> 'ref' = option ->> 'id'
          WHERE coalesce(option ->> 'right', 'true') = 'true' ORDER BY place) AS ids, v.content
    FROM attempts a, jsonb_array_elements(a.paper -> 'slots') WITH ORDINALITY p(s, at)
    JOIN question_versions v ON v.id = (s ->> 'question')::bigint WHERE a.id = $1 ORDER BY at`;

export interface KeyLine {
  readonly slot: string;
  readonly type: string;
  readonly ids: readonly string[];
  readonly content: {
    readonly type: string;
    readonly feedback: Record<string, string>;
    readonly body: { readonly options?: readonly { readonly feedback: Record<string, string> }[] };
  };
}

/** A web app with the course dd110, a certificate that it leads to, and learners with accounts. @param release of marks */
export async function school(
  names: readonly string[],
  release = 'after-submission',
  options: Parameters<typeof testWeb>[0] = {},
): Promise<School> {
  const web = await testWeb(options);
  const [moment, { db, owner }] = [web.clock.moment(), web.test];
  const publishing = web.app.get(CoursesPublishingService, { strict: false });
  const accounts = web.app.get(DemonstrationAccounts, { strict: false });
  const files = new Map(await readCourseFiles(COURSES));
  const outline = files.get('dd110/course.yaml')!;
  files.set('dd110/course.yaml', outline.replace('marks: after-submission', `marks: ${release}`));
  await db.transaction((tx) => publishing.publish(tx, files, moment));
  await db.transaction((tx) => publishProgramme(tx, PROGRAMME, 1, { moment, zone: 'Asia/Jakarta' }));
  const people = await owner.rows<{ id: PersonId }>(
    'INSERT INTO people (staff_number) SELECT unnest($1::text[]) RETURNING id',
    [names.map((_, at) => `48-000${at}`)],
  );
  const rows = names.map((name, at) => ({
    ...{ person: people[at]!.id, email: `${name}@mfa.example`, name, lang: 'en' },
    roles: [{ role: 'learner', scope: { kind: 'all', id: null } }] as const,
  }));
  const hash = await accounts.hashOf(PASSWORD);
  await db.transaction((tx) => accounts.create(tx, rows, hash, moment));
  return new School(web);
}

export class School {
  constructor(readonly web: TestWeb) {}

  async signedIn(name: string): Promise<Visitor> {
    const visitor = this.web.visitor();
    await visitor.signIn(`${name}@mfa.example`, PASSWORD);
    return visitor;
  }

  /** Enrols and marks every lesson as done, by the forms of the pages. */
  async throughLessons(visitor: Visitor): Promise<void> {
    await visitor.get('/courses/dd110');
    let at = await visitor.follow(await visitor.post('/courses/dd110/enrolment'));
    for (let i = 0; i < 30; i++) {
      const next = /class="btn" href="(\/courses\/dd110\/[^"]+)"/.exec(at.body)?.[1];
      if (next) at = await visitor.get(next);
      const form = /action="([^"]+\/completion)"/.exec(at.body)?.[1];
      if (!form) return;
      at = await visitor.follow(await visitor.post(form));
    }
  }

  /** Begins an attempt as a script does, and gives its id. */
  async started(visitor: Visitor): Promise<string> {
    await visitor.get(QUIZ);
    const reply = await visitor.postJson(`${QUIZ}/attempts`, {});
    return (JSON.parse(reply.body) as { attempt: string }).attempt;
  }

  keyOf(attempt: string): Promise<KeyLine[]> {
    return this.web.test.owner.rows<KeyLine>(KEY, [attempt]);
  }

  /** Everything stored of an attempt, to see that nothing changed. */
  stored(attempt: string): Promise<unknown[]> {
    return this.web.test.owner.rows('SELECT * FROM attempt_steps WHERE attempt_id = $1 ORDER BY seq', [
      attempt,
    ]);
  }
}

export const rightAnswer = ({ type, ids }: KeyLine): string | readonly string[] =>
  type === 'single-choice' ? ids[0]! : ids;

/** The fields by which a form sends an answer. */
export function fieldsOf({ type, ids }: KeyLine): Record<string, string | string[]> {
  if (type !== 'ordering') return { answer: [...ids] };
  return Object.fromEntries(ids.map((id, at) => [`position-${id}`, String(at + 1)]));
}
