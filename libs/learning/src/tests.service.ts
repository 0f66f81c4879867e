import { Injectable } from '@nestjs/common';
import {
  AttemptsService,
  type Edition,
  type StartCommand,
  type StartOutcome,
  type SubmitCommand,
  type SubmittedAttempt,
} from '#assessment';
import { CatalogueService } from '#catalogue';
import type { Sql, Tx } from '#database';
import type { Instant, Moment, PersonId } from '#kernel';
import { RegisterService } from '#register';
import type { Enrolment } from './enrolment.js';
import { endEnrolment, latestEnrolment } from './enrolments.repository.js';
import { prerequisites, type TestRefusal } from './test-refusal.js';

export interface StartTestCommand {
  readonly person: PersonId;
  readonly quizSlug: string;
  readonly lang: string;
  readonly moment: Moment;
}

export type StartTestOutcome =
  | Exclude<StartOutcome, { outcome: 'refused' }>
  | { readonly outcome: 'refused'; readonly reasons: readonly TestRefusal[] };

/** A submitted test; `completes` says that this very call completed a course by passing it. */
export interface SubmittedTest {
  readonly submitted: SubmittedAttempt;
  readonly completes: boolean;
}

/** Tests of courses: who may begin one, and what passing one completes. */
@Injectable()
export class TestsService {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly register: RegisterService,
    private readonly attempts: AttemptsService,
  ) {}

  /** Begins the test, or goes on with the attempt that runs, with what the register grants the person. */
  async start(tx: Tx, command: StartTestCommand): Promise<StartTestOutcome> {
    const asked = await this.asked(tx, command);
    if (asked.refusals.length === 0) return this.attempts.start(tx, asked.start);
    const { running } = await this.attempts.standing(tx, command.person, command.quizSlug, command.moment);
    if (running === null) return { outcome: 'refused', reasons: asked.refusals };
    return { outcome: 'running', attempt: running };
  }

  /** Everything that stands against beginning now; none where an attempt goes on. */
  async refusals(sql: Sql, command: StartTestCommand): Promise<readonly TestRefusal[]> {
    const { running } = await this.attempts.standing(sql, command.person, command.quizSlug, command.moment);
    if (running !== null) return [];
    const asked = await this.asked(sql, command);
    return [...asked.refusals, ...(await this.attempts.startRefusals(sql, asked.start))];
  }

  /** Submits a test; passing it completes the person's enrolment. Null where the attempt is not theirs. */
  async submit(tx: Tx, command: SubmitCommand): Promise<SubmittedTest | null> {
    const submitted = await this.attempts.submit(tx, command);
    return submitted && this.complete(tx, submitted);
  }

  /** Settles tests whose time is over, each as if it had been submitted at its deadline. */
  async settleDue(tx: Tx, moment: Moment, zone: string, limit?: number): Promise<SubmittedTest[]> {
    const settled: SubmittedTest[] = [];
    for (const submitted of await this.attempts.settleDue(tx, moment, zone, limit))
      settled.push(await this.complete(tx, submitted));
    return settled;
  }

  private async complete(tx: Tx, submitted: SubmittedAttempt): Promise<SubmittedTest> {
    const { course, person, attempt, submittedAt } = submitted;
    if (course === null || !submitted.isNew || !submitted.passed) return { submitted, completes: false };
    await endEnrolment(tx, person, course, attempt, submittedAt);
    return { submitted, completes: true };
  }

  private async asked(
    sql: Sql,
    command: StartTestCommand,
  ): Promise<{ refusals: TestRefusal[]; start: StartCommand }> {
    const { person, quizSlug, lang, moment } = command;
    const edition = await this.attempts.newestEdition(sql, quizSlug);
    const enrolment = edition?.course == null ? null : await latestEnrolment(sql, person, edition.course);
    const granted = await this.register.accommodation(sql, person, moment.today);
    const accommodations = granted === null ? [] : [granted];
    const countFrom = startOf(enrolment);
    return {
      refusals: await this.courseRefusals(sql, edition, enrolment),
      start: { person, quizSlug, lang, moment, accommodations, countFrom },
    };
  }

  /** What its course asks first; a quiz without a course asks nothing. */
  private async courseRefusals(
    sql: Sql,
    edition: Edition | null,
    enrolment: Enrolment | null,
  ): Promise<TestRefusal[]> {
    if (edition === null) return [{ reason: 'unknown-quiz' }];
    if (edition.course === null) return [];
    const course =
      enrolment !== null
        ? await this.catalogue.revision(sql, enrolment.revision)
        : await this.courseOf(sql, edition.course);
    return course === null ? [{ reason: 'unknown-quiz' }] : prerequisites(course, enrolment);
  }

  private async courseOf(sql: Sql, id: string) {
    const entry = (await this.catalogue.courses(sql, 'en')).find((course) => course.id === id);
    return entry === undefined ? null : this.catalogue.course(sql, entry.slug);
  }
}

/** Attempts of an earlier time through the course do not count against this one. */
function startOf(enrolment: Enrolment | null): Instant | null {
  return enrolment?.startedAt ?? null;
}
