import { Injectable } from '@nestjs/common';
import { Clock, Database } from '#database';
import { Sessions } from '#identity';
import type { JobHandlers } from '#jobs';
import { LetterSender } from '#notifications';
import type { TimedWork } from './timed-work.js';

/** Letters sent in one round. */
const LETTERS = 50;

/** What the worker does: each piece calls one command of one lib and holds no rule. */
@Injectable()
export class Work {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly letters: LetterSender,
    private readonly sessions: Sessions,
  ) {}

  handlers(): JobHandlers {
    return { 'send-letters': () => this.sendLetters() };
  }

  timed(): TimedWork[] {
    return [
      { name: 'letters', every: 5, run: () => this.sendLetters() },
      { name: 'ended sessions', every: 300, run: () => this.pruneSessions() },
    ];
  }

  private async sendLetters(): Promise<void> {
    while ((await this.letters.sendDue(LETTERS, this.clock.moment())).sent === LETTERS);
  }

  private async pruneSessions(): Promise<void> {
    await this.sessions.prune(this.database.sql, this.clock.moment());
  }
}
