import { Injectable } from '@nestjs/common';
import { AttemptsService } from '#assessment';
import { Database } from '#database';
import { EnrolmentsService, type StartTestCommand, TestsService } from '#learning';
import { RegisterService } from '#register';
import { WebSettings } from '../../config.js';
import type { QuizStartFacts } from './quiz-start.view.js';

/** What the start page of a quiz tells a person. */
@Injectable()
export class QuizStarts {
  constructor(
    private readonly attempts: AttemptsService,
    private readonly tests: TestsService,
    private readonly enrolments: EnrolmentsService,
    private readonly register: RegisterService,
    private readonly database: Database,
    private readonly settings: WebSettings,
  ) {}

  /** Null where no quiz of that name was published. */
  async facts(command: StartTestCommand): Promise<QuizStartFacts | null> {
    const { person, quizSlug, moment } = command;
    const { sql } = this.database;
    const edition = await this.attempts.newestEdition(sql, quizSlug);
    if (edition === null) return null;
    const [reasons, past, accommodation, enrolments] = await Promise.all([
      this.tests.refusals(sql, command),
      this.attempts.attemptsOf(sql, person, quizSlug, moment),
      this.register.accommodation(sql, person, moment.today),
      this.enrolments.enrolmentsOf(sql, person),
    ]);
    const enrolment = enrolments.findLast(({ course }) => course === edition.course);
    return {
      edition,
      reasons,
      past,
      accommodation,
      since: enrolment?.startedAt ?? null,
      zone: this.settings.zone,
    };
  }
}
