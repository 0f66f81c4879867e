import { Injectable } from '@nestjs/common';
import { AttemptsService, type PassedAttempt } from '#assessment';
import { CatalogueService } from '#catalogue';
import type { Sql } from '#database';
import type { AttemptId, CivilDate, CourseId, EditionId, Instant, PersonId, RevisionId } from '#kernel';
import type { Enrolment } from './enrolment.js';
import { enrolmentsOf } from './enrolments.repository.js';

/** A course that a person completed by passing its test: evidence for an award. Decimals are strings. */
export interface CourseCompletion {
  readonly course: CourseId;
  readonly courseSlug: string;
  readonly revision: RevisionId;
  readonly quiz: string;
  readonly edition: EditionId;
  readonly attempt: AttemptId;
  /** The civil day of the submission in the ministry's zone. */
  readonly passedOn: CivilDate;
  readonly submittedAt: Instant;
  readonly mark: string;
  readonly max: string;
  readonly language: string;
}

/** What people have completed; for rules, not for pages: it does not wait for marks to be released. */
@Injectable()
export class CompletionsService {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly attempts: AttemptsService,
  ) {}

  /** Everything that a person has completed, oldest first; a course passed twice stands twice. */
  async courseCompletions(sql: Sql, person: PersonId): Promise<CourseCompletion[]> {
    const passed = await this.attempts.passed(sql, person);
    const enrolments = passed.length === 0 ? [] : await enrolmentsOf(sql, person);
    const completions: CourseCompletion[] = [];
    for (const attempt of passed) {
      const enrolment = enrolmentFor(attempt, enrolments);
      const course = enrolment && (await this.catalogue.revision(sql, enrolment.revision));
      if (enrolment !== null && course !== null)
        completions.push(completion(attempt, enrolment, course.slug));
    }
    return completions;
  }
}

/** The enrolment that the attempt completed; where it had been withdrawn meanwhile, the last one before. */
function enrolmentFor(attempt: PassedAttempt, enrolments: readonly Enrolment[]): Enrolment | null {
  const own = enrolments.filter(({ course }) => course === attempt.course);
  const completed = own.find((enrolment) => enrolment.attempt === attempt.attempt);
  return completed ?? own.filter(({ startedAt }) => startedAt <= attempt.submittedAt).at(-1) ?? null;
}

function completion(passed: PassedAttempt, enrolment: Enrolment, courseSlug: string): CourseCompletion {
  const { attempt, quiz, edition, passedOn, submittedAt, mark, max, language } = passed;
  const { course, revision } = enrolment;
  return { course, courseSlug, revision, quiz, edition, attempt, passedOn, submittedAt, mark, max, language };
}
