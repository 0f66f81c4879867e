import { Injectable } from '@nestjs/common';
import type { Database, Sql, Tx } from '#database';
import type { AccountId, Moment } from '#kernel';
import { Digests } from './digests.service.js';
import { LapseAlerts, type OwnAlert } from './lapse-alerts.service.js';
import { type FollowupRun, RunsRepository } from './runs.repository.js';
import { Sweep } from './sweep.service.js';

/** The door of the lib: doing what is due, and telling what was done. */
@Injectable()
export class FollowupService {
  constructor(
    private readonly sweep: Sweep,
    private readonly alerts: LapseAlerts,
    private readonly digests: Digests,
    private readonly runs: RunsRepository,
  ) {}

  /** Does everything that is due; doing it again, or twice at once, does nothing more. */
  async run(db: Database, moment: Moment): Promise<void> {
    await this.sweep.run(db, moment);
    await this.alerts.send(db, moment);
    await this.digests.send(db, moment);
  }

  /** The newest runs with their accounts, at most 100. */
  newestRuns(sql: Sql, limit: number): Promise<FollowupRun[]> {
    return this.runs.newest(sql, Math.min(Math.max(1, Math.trunc(limit)), 100));
  }

  /** Lapses that an account was told of, those that are not acknowledged first. */
  alertsOf(sql: Sql, account: AccountId): Promise<OwnAlert[]> {
    return this.alerts.of(sql, account);
  }

  /** False where there is nothing of theirs to acknowledge. */
  acknowledge(tx: Tx, account: AccountId, action: string, moment: Moment): Promise<boolean> {
    return this.alerts.acknowledge(tx, account, action, moment);
  }
}
