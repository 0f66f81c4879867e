import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import {
  type AttemptId,
  civilDateIn,
  type CourseId,
  type EditionId,
  type Instant,
  type Moment,
  type PersonId,
  type QuizId,
} from '#kernel';
import type { Accommodation } from './accommodations.js';
import type { AttemptRecord } from './attempt-record.js';
import { AttemptRecords } from './attempt-records.service.js';
import type { Grade } from './grade.js';
import type { QuestionVersionId } from './ids.js';
import { markText } from './mark.js';
import { presentInstant } from './present-instant.js';
import { type AttemptState, type Replay, replay } from './replay.js';
import type { Step, SubmittedBy, SubmittedStep } from './steps.js';
import { insertEnding, lockAttempt, lockOverdue, stepsOf } from './steps.repository.js';

/** Which attempt ends. `zone` is the ministry's IANA zone, in which the day of the end is told. */
export interface SubmitCommand {
  readonly attempt: AttemptId;
  readonly person: PersonId;
  readonly moment: Moment;
  readonly zone: string;
}

/**
 * A submitted attempt, for the rules above: `passed` and `mark` are the truth whether or not they are released.
 * `shown` is what its learner may be told now.
 */
export interface SubmittedAttempt {
  readonly attempt: AttemptId;
  readonly person: PersonId;
  readonly quiz: QuizId;
  readonly quizSlug: string;
  /** The course whose test it is. */
  readonly course: CourseId | null;
  readonly edition: EditionId;
  readonly editionNumber: number;
  readonly number: number;
  readonly language: string;
  readonly accommodation: Accommodation;
  readonly questionVersions: readonly QuestionVersionId[];
  readonly submittedAt: Instant;
  readonly submittedBy: SubmittedBy;
  readonly passed: boolean;
  readonly mark: string;
  readonly max: string;
  /** Whether this call ended it; a repeated one gets the same result with false. */
  readonly isNew: boolean;
  readonly shown: ShownOutcome;
}

/** The reply to a submission: `passed` and `mark` are null before release. */
export interface ShownOutcome {
  readonly state: AttemptState;
  readonly passed: boolean | null;
  readonly mark: string | null;
  readonly max: string;
}

/** Ends attempts, each once: by the person, or at the deadline whoever notices first. */
@Injectable()
export class SubmissionsService {
  constructor(private readonly records: AttemptRecords) {}

  /** Submits a person's attempt, or gives the result of its first submission; null where it is not theirs. */
  async submit(tx: Tx, { attempt, person, moment, zone }: SubmitCommand): Promise<SubmittedAttempt | null> {
    const record = await this.records.own(tx, attempt, person);
    return record && this.end(tx, record, moment, zone);
  }

  /** Settles attempts whose time is over, at most `limit`; each is dated at its deadline and told once. */
  async settleDue(tx: Tx, moment: Moment, zone: string, limit = 50): Promise<SubmittedAttempt[]> {
    const settled: SubmittedAttempt[] = [];
    for (const id of await lockOverdue(tx, moment.at, limit)) {
      const record = await this.records.record(tx, id);
      const ended = record && (await this.end(tx, record, moment, zone));
      if (ended?.isNew === true) settled.push(ended);
    }
    return settled;
  }

  private async end(tx: Tx, record: AttemptRecord, moment: Moment, zone: string): Promise<SubmittedAttempt> {
    await lockAttempt(tx, record.id);
    const steps = await stepsOf(tx, record.id);
    if (steps.some(({ kind }) => kind === 'submitted'))
      return submittedAttempt(record, steps, moment.at, false);
    const ending = endingStep(record, steps, moment.at);
    const ended = submittedAttempt(record, [...steps, ending], moment.at, true);
    const { submittedAt: at, submittedBy: by, mark, max, passed } = ended;
    const on = civilDateIn(at, zone);
    await insertEnding(tx, { attempt: record.id, at, on, by, recordedAt: moment.at, mark, max, passed });
    return ended;
  }
}

/** The submission as it will be numbered: after everything that was kept, and no later than the deadline. */
function endingStep({ sitting }: AttemptRecord, steps: readonly Step[], now: Instant): SubmittedStep {
  const isOver = sitting.deadline !== null && now >= sitting.deadline;
  const at = isOver ? sitting.deadline : presentInstant(steps, now);
  const data = { by: isOver ? ('deadline' as const) : ('person' as const), recordedAt: now };
  return { seq: Number.MAX_SAFE_INTEGER, stepId: null, kind: 'submitted', at, data };
}

function submittedAttempt(
  record: AttemptRecord,
  steps: readonly Step[],
  now: Instant,
  isNew: boolean,
): SubmittedAttempt {
  const { edition, sitting, id, person, number, language, accommodation } = record;
  const replayed = replay(sitting, steps, presentInstant(steps, now));
  const { grade, submittedAt, submittedBy } = replayed;
  if (grade === null || submittedAt === null || submittedBy === null)
    throw new Error(`attempt ${id} still runs`);
  return {
    attempt: id,
    person,
    quiz: edition.quiz,
    quizSlug: edition.slug,
    course: edition.course,
    edition: edition.id,
    editionNumber: edition.number,
    number,
    language,
    accommodation,
    questionVersions: sitting.paper.slots.map(({ question }) => question),
    submittedAt,
    submittedBy,
    passed: grade.passed,
    mark: markText(grade.mark),
    max: markText(grade.max),
    isNew,
    shown: shownOutcome(replayed, grade),
  };
}

function shownOutcome({ state, released }: Replay, grade: Grade): ShownOutcome {
  const isShown = released.marks;
  return {
    state,
    passed: isShown ? grade.passed : null,
    mark: isShown ? markText(grade.mark) : null,
    max: markText(grade.max),
  };
}
