import { Injectable } from '@nestjs/common';
import { CertificatesService } from '#certificates';
import { CertifiedSubmissions } from '#certification';
import { Clock, Database } from '#database';
import { FollowupService } from '#followup';
import { Sessions, Throttle } from '#identity';
import type { JobHandlers } from '#jobs';
import { LetterSender } from '#notifications';
import { secondsToNextSweep } from './next-sweep.js';
import type { TimedWork } from './timed-work.js';
import { WorkerSettings } from './worker-settings.js';

/** Letters and attempts of one round. */
const LETTERS = 50;
const ATTEMPTS = 50;

/** What the worker does: each piece calls one command of one lib and holds no rule. */
@Injectable()
export class Work {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly settings: WorkerSettings,
    private readonly letters: LetterSender,
    private readonly sessions: Sessions,
    private readonly throttle: Throttle,
    private readonly submissions: CertifiedSubmissions,
    private readonly certificates: CertificatesService,
    private readonly followup: FollowupService,
  ) {}

  /** Jobs that a change adds in its own transaction, so that they are done at once. */
  handlers(): JobHandlers {
    return {
      'send-letters': () => this.sendLetters(),
      'issue-certificates': () => this.issueCertificates(),
      'follow-up': () => this.followUp(),
    };
  }

  /** The same and more in a rhythm: nothing depends on a job that was never added. */
  timed(): TimedWork[] {
    const nextSweep = () => secondsToNextSweep(this.clock.moment().at, this.settings.zone);
    return [
      { name: 'overdue attempts', every: 5, run: () => this.settleAttempts() },
      { name: 'certificates', every: 5, run: () => this.issueCertificates() },
      { name: 'letters', every: 5, run: () => this.sendLetters() },
      { name: 'certificates of the day', every: 3_600, after: 120, run: () => this.recheckCertificates() },
      { name: 'follow-up', every: nextSweep, after: 60, run: () => this.followUp() },
      { name: 'ended sessions', every: 300, run: () => this.prune() },
    ];
  }

  private async settleAttempts(): Promise<void> {
    const settle = () =>
      this.database.transaction((tx) =>
        this.submissions.settleDue(tx, this.clock.moment(), this.settings.zone, ATTEMPTS),
      );
    while ((await settle()).length === ATTEMPTS);
  }

  private async issueCertificates(): Promise<void> {
    await this.certificates.catchUp(this.database, this.clock.moment());
  }

  private async recheckCertificates(): Promise<void> {
    await this.certificates.recheck(this.database, this.clock.moment());
  }

  private async followUp(): Promise<void> {
    await this.followup.run(this.database, this.clock.moment());
  }

  private async sendLetters(): Promise<void> {
    while ((await this.letters.sendDue(LETTERS, this.clock.moment())).sent === LETTERS);
  }

  private async prune(): Promise<void> {
    const moment = this.clock.moment();
    await this.sessions.prune(this.database.sql, moment);
    await this.throttle.prune(moment);
  }
}
