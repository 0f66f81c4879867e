import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '#database';
import type { AttemptId, Moment, PersonId } from '#kernel';
import type { AttemptRecord } from './attempt-record.js';
import { type AttemptSummary, summaryOf } from './attempt-summary.js';
import { AttemptRecords } from './attempt-records.service.js';
import { type AttemptResult, attemptResult } from './attempt-result.js';
import { type AttemptView, attemptView } from './attempt-view.js';
import { attemptIdsOf } from './attempts.repository.js';
import { contentHash } from './canonical-json.js';
import type { Edition } from './edition.js';
import { attemptLines, passedAttempts, type PassedAttempt } from './gradings.repository.js';
import { presentInstant } from './present-instant.js';
import { quizStanding, type QuizStanding } from './quiz-standing.js';
import { type Replay, replay } from './replay.js';
import { saveOutcome, type SaveOutcome } from './save-outcome.js';
import { checkedSave, type SaveRequest, slotOf } from './save-request.js';
import { type StartCommand, type StartOutcome, StartsService } from './starts.service.js';
import type { StartRefusal } from './start-refusals.js';
import { saveStep, stepsOf } from './steps.repository.js';
import { SubmissionsService, type SubmitCommand, type SubmittedAttempt } from './submissions.service.js';

export interface SaveCommand extends SaveRequest {
  readonly attempt: AttemptId;
  readonly person: PersonId;
  readonly moment: Moment;
}

export interface FlagCommand {
  readonly attempt: AttemptId;
  readonly person: PersonId;
  readonly moment: Moment;
  readonly stepId: string;
  readonly slot: string;
  readonly flagged: boolean;
}

/** Attempts from start to result (specification of assessment, section 3). Times are the server's, given by the door. */
@Injectable()
export class AttemptsService {
  constructor(
    private readonly records: AttemptRecords,
    private readonly starts: StartsService,
    private readonly submissions: SubmissionsService,
  ) {}

  /** Begins an attempt or finds the one that runs. */
  start(tx: Tx, command: StartCommand): Promise<StartOutcome> {
    return this.starts.start(tx, command);
  }

  /** What stands against a start now; none where one may begin or goes on. */
  startRefusals(sql: Sql, command: StartCommand): Promise<readonly StartRefusal[]> {
    return this.starts.refusals(sql, command);
  }

  /** The newest edition of a quiz: title, settings, blueprint; null where it was never published. */
  newestEdition(sql: Sql, slug: string): Promise<Edition | null> {
    return this.starts.newestEdition(sql, slug);
  }

  /** Keeps answers; they are acknowledged when this resolves outside a transaction. */
  async save(sql: Sql, command: SaveCommand): Promise<SaveOutcome> {
    const { attempt, person, stepId, basis, moment } = command;
    const record = await this.records.own(sql, attempt, person);
    if (record === null) return { outcome: 'unknown' };
    const checked = checkedSave(record.sitting, command.answers);
    if (!checked.ok) return { outcome: 'invalid', refusals: checked.problems };
    const { answers, hash } = checked.value;
    const slots = Object.keys(answers);
    const step = {
      attempt,
      person,
      kind: 'saved' as const,
      stepId,
      hash,
      data: { answers },
      slots,
      basis,
      at: moment.at,
    };
    return saveOutcome(await saveStep(sql, step), slots);
  }

  /** Marks a question for another look, or takes the mark off. */
  async flag(sql: Sql, command: FlagCommand): Promise<SaveOutcome> {
    const { attempt, person, stepId, slot, flagged, moment } = command;
    const record = await this.records.own(sql, attempt, person);
    if (record === null) return { outcome: 'unknown' };
    if (slotOf(record.sitting.paper, slot) === null)
      return { outcome: 'invalid', refusals: [{ slot, reason: 'unknown-slot' }] };
    const data = { slot, flagged };
    const step = {
      attempt,
      person,
      kind: 'flagged' as const,
      stepId,
      hash: contentHash(data),
      data,
      slots: [],
      basis: null,
      at: moment.at,
    };
    return saveOutcome(await saveStep(sql, step), [slot]);
  }

  /** Whether an attempt is this person's and of this quiz; without looking at its steps. */
  async isOf(sql: Sql, id: AttemptId, person: PersonId, quizSlug: string): Promise<boolean> {
    return (await this.records.own(sql, id, person))?.edition.slug === quizSlug;
  }

  /** The attempt as its learner may see it, without anything of the key; null where it is not theirs. */
  async attempt(sql: Sql, id: AttemptId, person: PersonId, moment: Moment): Promise<AttemptView | null> {
    const record = await this.records.own(sql, id, person);
    if (record === null) return null;
    return attemptView(record, await this.replayed(sql, record, moment), moment.at);
  }

  /** Ends an attempt; a repetition gets the same result, and an attempt whose time is over ends at its deadline. */
  submit(tx: Tx, command: SubmitCommand): Promise<SubmittedAttempt | null> {
    return this.submissions.submit(tx, command);
  }

  /** Settles attempts whose time is over and which nobody submitted. */
  settleDue(tx: Tx, moment: Moment, zone: string, limit?: number): Promise<SubmittedAttempt[]> {
    return this.submissions.settleDue(tx, moment, zone, limit);
  }

  /** What its learner may see of a submitted attempt; null where it runs or is not theirs. */
  async result(
    sql: Sql,
    id: AttemptId,
    person: PersonId,
    moment: Moment,
    lang: string,
  ): Promise<AttemptResult | null> {
    const record = await this.records.own(sql, id, person);
    if (record === null) return null;
    return attemptResult(record.sitting, await this.replayed(sql, record, moment), lang);
  }

  /** A person's attempts in a quiz, oldest first. */
  async attemptsOf(sql: Sql, person: PersonId, quizSlug: string, moment: Moment): Promise<AttemptSummary[]> {
    const summaries: AttemptSummary[] = [];
    for (const id of await attemptIdsOf(sql, person, quizSlug)) {
      const record = await this.records.own(sql, id, person);
      if (record !== null) summaries.push(summaryOf(record, await this.replayed(sql, record, moment)));
    }
    return summaries;
  }

  /** Where a person stands in a quiz, in one query and without anything that is not released. */
  async standing(sql: Sql, person: PersonId, quizSlug: string, moment: Moment): Promise<QuizStanding> {
    const lines = await attemptLines(sql, person, quizSlug);
    const last = lines.at(-1);
    const edition = last === undefined ? null : await this.records.edition(sql, last.edition);
    return quizStanding(lines, edition?.settings ?? null, moment.at);
  }

  /** Everything that a person has passed, whether or not they were told; for rules, not for pages. */
  passed(sql: Sql, person: PersonId): Promise<PassedAttempt[]> {
    return passedAttempts(sql, person);
  }

  private async replayed(sql: Sql, record: AttemptRecord, { at }: Moment): Promise<Replay> {
    const steps = await stepsOf(sql, record.id);
    return replay(record.sitting, steps, presentInstant(steps, at));
  }
}
