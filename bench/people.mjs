// Who asks: distinct people, signed in, with all lessons of a course done and a test begun, all made through the
// product's own services.
import { NestFactory } from '@nestjs/core';
import { AttemptsService } from '../dist/libs/assessment/index.js';
import { CatalogueService } from '../dist/libs/catalogue/index.js';
import { CertificationService } from '../dist/libs/certification/index.js';
import { Clock, Database } from '../dist/libs/database/index.js';
import { Sessions } from '../dist/libs/identity/index.js';
import { EnrolmentsService, ProgressService, TestsService } from '../dist/libs/learning/index.js';
import { entities } from '../dist/migrations/entities.js';
import { CommandModule } from '../dist/apps/cli/src/command.module.js';

const COURSE = 'dd110';

/** The product's services on the installation's database, without a web door. */
export async function openServices({ config, urls }) {
  const database = await Database.connect({
    url: urls.app,
    entities,
    poolSize: 4,
    statementTimeout: 120_000,
  });
  const clock = await Clock.synchronised(database.sql, config.zone, 0);
  const module = CommandModule.with({ config, database, clock });
  const app = await NestFactory.createApplicationContext(module, { logger: false, abortOnError: false });
  return { app, database, clock, config, of: (type) => app.get(type, { strict: false }) };
}

/**
 * `learners` people with `{cookie, csrf, attempt, answers}`, the cookie of a session of `hr`, a certificate's number,
 * and the lesson that is read.
 */
export async function gather(services, learners) {
  const { sql } = services.database;
  const course = await services.of(CatalogueService).course(sql, COURSE);
  const [module] = course.modules;
  const accounts = await sql.rows(
    `SELECT id, person_id AS person FROM accounts
      WHERE person_id IS NOT NULL AND disabled_at IS NULL ORDER BY id DESC LIMIT $1`,
    [learners],
  );
  const people = [];
  for (const account of accounts) people.push(await learner(services, course, account));
  const officer = await sql.one("SELECT id FROM accounts WHERE email = 'hr@mfa.example'");
  const { number } = await sql.one('SELECT number FROM certificates ORDER BY id LIMIT 1');
  return {
    people,
    officer: await signedIn(services, officer.id),
    certificate: number,
    quiz: course.testSlug,
    lesson: `/courses/${COURSE}/${module.slug}/${module.lessons[0].slug}`,
    text: await services
      .of(CatalogueService)
      .lesson(sql, course.revisionId, module.slug, module.lessons[0].slug, 'en'),
  };
}

async function learner(services, course, { id, person }) {
  const session = await signedIn(services, id);
  const moment = services.clock.moment();
  const attempt = await services.database.transaction(async (tx) => {
    const order = { person, courseSlug: COURSE, source: 'self', account: null, moment };
    await services.of(EnrolmentsService).enrol(tx, order);
    for (const { slug } of course.modules.flatMap(({ lessons }) => lessons))
      await services
        .of(ProgressService)
        .completeLesson(tx, { person, courseSlug: COURSE, lesson: slug, moment });
    const started = await services
      .of(TestsService)
      .start(tx, { person, quizSlug: course.testSlug, lang: 'en', moment });
    if (started.outcome === 'refused')
      throw new Error(`no test for ${person}: ${JSON.stringify(started.reasons)}`);
    return started.attempt;
  });
  const view = await services.of(AttemptsService).attempt(services.database.sql, attempt, person, moment);
  return { ...session, attempt, answers: answersTo(view.questions) };
}

/** A first option for each question that takes one, as a client would send them, one question a save. */
function answersTo(questions) {
  return questions
    .filter(({ type }) => type === 'single-choice')
    .map(({ slot, options }) => JSON.stringify({ [slot]: options[0].id }));
}

async function signedIn(services, account) {
  const order = { account, device: 'benchmark', place: '', secondFactor: false };
  const { value, csrf } = await services.database.transaction((tx) =>
    services.of(Sessions).open(tx, order, services.clock.moment()),
  );
  return { cookie: `sid=${value}; lang=en`, csrf };
}

export { AttemptsService, CertificationService };
