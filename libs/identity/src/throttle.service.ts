import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { Moment } from '#kernel';
import { after } from './lapse.js';
import { SignInFailuresRepository } from './sign-in-failures.repository.js';
import { secondsToWait, SUBJECTS_AN_ADDRESS, TRIES_A_SUBJECT, WINDOW } from './throttle.js';

/** Something that is guessed at: an account, or an account on one trusted device. */
export interface GuessedAt {
  readonly subject: Buffer;
  readonly address: string;
  /** Whether wrong tries for many subjects from this address count too. */
  readonly byAddress: boolean;
}

/** `T` is what a try gives when it was right; null when it was wrong. */
export type Tried<T> =
  | { readonly outcome: 'right'; readonly value: T }
  | { readonly outcome: 'wrong' }
  | { readonly outcome: 'throttled'; readonly retryAfter: number };

/**
 * Slows guessing (AUTH-07). Counts stand in the database, outside the caller's transaction: a rollback forgets no
 * wrong try, and all processes count together.
 */
@Injectable()
export class Throttle {
  constructor(
    private readonly database: Database,
    private readonly failures: SignInFailuresRepository,
  ) {}

  async guard<T>(guessed: GuessedAt, moment: Moment, judge: () => Promise<T | null>): Promise<Tried<T>> {
    const sql = this.database.sql;
    const id = await this.failures.begin(sql, guessed.subject, guessed.address, moment.at);
    try {
      const wait = await this.wait(guessed, id, moment);
      const value = wait === null ? await judge() : null;
      if (wait === null && value === null) return await this.wrong(id);
      if (value === null) await this.failures.withdraw(sql, id);
      else await this.failures.clear(sql, guessed.subject);
      return value === null ? { outcome: 'throttled', retryAfter: wait! } : { outcome: 'right', value };
    } catch (error) {
      await this.failures.withdraw(sql, id);
      throw error;
    }
  }

  /** Deletes what no longer counts; for the worker. */
  async prune(moment: Moment): Promise<number> {
    return this.failures.prune(this.database.sql, after(moment.at, -2 * WINDOW));
  }

  private async wait(
    { subject, address, byAddress }: GuessedAt,
    id: string,
    { at }: Moment,
  ): Promise<number | null> {
    const [sql, since] = [this.database.sql, after(at, -WINDOW)];
    const own = await this.failures.timesOfSubject(sql, subject, id, since, TRIES_A_SUBJECT);
    const ofSubject = secondsToWait(own, TRIES_A_SUBJECT, at);
    if (!byAddress) return ofSubject;
    const others = await this.failures.timesOfAddress(sql, address, subject, since, SUBJECTS_AN_ADDRESS);
    return ofSubject ?? secondsToWait(others, SUBJECTS_AN_ADDRESS, at);
  }

  private async wrong(id: string): Promise<{ outcome: 'wrong' }> {
    await this.failures.settle(this.database.sql, id);
    return { outcome: 'wrong' };
  }
}
