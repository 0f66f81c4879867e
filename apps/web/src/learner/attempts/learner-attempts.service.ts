import { Injectable } from '@nestjs/common';
import { AttemptsService, type AttemptView, type SaveCommand, type SaveOutcome } from '#assessment';
import { CertificatesService } from '#certificates';
import { CertifiedSubmissions, type CertifiedSubmission } from '#certification';
import { Database } from '#database';
import type { AttemptId, Moment, PersonId } from '#kernel';
import { WebSettings } from '../../config.js';
import { notFound } from '../../http/denials.js';
import { attemptIn, slugIn } from '../ids.js';

/** An attempt as an address names it. */
export interface AttemptPlace {
  readonly quiz: string;
  readonly n: string;
}

/** Attempts as their own learner reaches them; those of others are nowhere. */
@Injectable()
export class LearnerAttempts {
  constructor(
    private readonly attempts: AttemptsService,
    private readonly submissions: CertifiedSubmissions,
    private readonly certificates: CertificatesService,
    private readonly database: Database,
    private readonly settings: WebSettings,
  ) {}

  /** The attempt of an address. @throws Denial where it is not theirs, or not of this quiz */
  async view(person: PersonId, { quiz, n }: AttemptPlace, moment: Moment): Promise<AttemptView> {
    const [slug, id] = [slugIn(quiz), attemptIn(n)];
    const attempt = await this.attempts.attempt(this.database.sql, id, person, moment);
    if (attempt?.quiz !== slug) throw notFound('no-attempt');
    return attempt;
  }

  /** The id of the attempt of an address. @throws Denial where it is not theirs, or not of this quiz */
  async idOf(person: PersonId, { quiz, n }: AttemptPlace): Promise<AttemptId> {
    const [slug, id] = [slugIn(quiz), attemptIn(n)];
    if (!(await this.attempts.isOf(this.database.sql, id, person, slug))) throw notFound('no-attempt');
    return id;
  }

  /** Keeps answers; an attempt that turns out to be over is settled on the way. */
  async save(command: SaveCommand): Promise<SaveOutcome> {
    return this.settled(command, await this.attempts.save(this.database.sql, command));
  }

  async flag(command: Parameters<AttemptsService['flag']>[1]): Promise<SaveOutcome> {
    return this.settled(command, await this.attempts.flag(this.database.sql, command));
  }

  /** Submits, and makes the certificate where one is due; the worker does so where this process cannot. */
  async submit(attempt: AttemptId, person: PersonId, moment: Moment): Promise<CertifiedSubmission> {
    const command = { attempt, person, moment, zone: this.settings.zone };
    const submission = await this.database.transaction((tx) => this.submissions.submit(tx, command));
    if (submission === null) throw notFound('no-attempt');
    if (submission.facts.length > 0) await this.certificates.catchUp(this.database, moment).catch(() => 0);
    return submission;
  }

  private async settled(
    command: Omit<SaveCommand, 'answers' | 'basis'>,
    outcome: SaveOutcome,
  ): Promise<SaveOutcome> {
    const isOver = outcome.outcome === 'conflict' && outcome.reason === 'time-over';
    if (isOver) await this.submit(command.attempt, command.person, command.moment);
    return outcome;
  }
}
