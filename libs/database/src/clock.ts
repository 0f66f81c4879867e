import { Injectable } from '@nestjs/common';
import { type CivilDate, civilDateIn, type Instant, type Moment } from '#kernel';
import type { Sql } from './sql.js';

/**
 * Product time: the database's clock plus a fixed offset. It ticks by this process's monotonic clock and is compared
 * with the database again every few seconds, so that a jump of the machine's wall clock moves no deadline.
 * Only doors ask it; everything below gets the {@link Moment} as an argument.
 */
@Injectable()
export class Clock {
  private base = 0;
  /** The day of the minute asked last: days change with a minute, and asking the calendar is dear. */
  private day = { minute: -1, today: '' as CivilDate };

  private constructor(
    private readonly zone: string,
    private readonly offset: number,
  ) {}

  /** @param offset milliseconds between product time and the database's clock (0 in production) */
  static async synchronised(sql: Sql, zone: string, offset = 0): Promise<Clock> {
    const clock = new Clock(zone, offset);
    await clock.synchronise(sql);
    return clock;
  }

  /** A clock that starts at an instant and ticks; for tests and commands. */
  static startingAt(at: Instant, zone: string): Clock {
    const clock = new Clock(zone, 0);
    clock.base = Date.parse(at) - performance.now();
    return clock;
  }

  /** Reads the database's clock; the middle of the round trip is the best estimate of when it was read. */
  async synchronise(sql: Sql): Promise<void> {
    const before = performance.now();
    const row = await sql.one<{ ms: string }>(
      'SELECT (extract(epoch FROM clock_timestamp()) * 1000)::text AS ms',
    );
    const after = performance.now();
    this.base = Number(row?.ms) + this.offset - (before + after) / 2;
  }

  /** This instant and its civil day in the installation's zone; read once a request. */
  moment(): Moment {
    const ms = this.base + performance.now();
    const micros = Math.floor((ms % 1) * 1000);
    const at = `${new Date(ms).toISOString().slice(0, 23)}${String(micros).padStart(3, '0')}Z` as Instant;
    return { at, today: this.today(at, Math.floor(ms / 60_000)) };
  }

  private today(at: Instant, minute: number): CivilDate {
    if (minute !== this.day.minute) this.day = { minute, today: civilDateIn(at, this.zone) };
    return this.day.today;
  }

  /** Moves the clock on; for tests that wait for a day without waiting. */
  advance(milliseconds: number): void {
    this.base += milliseconds;
  }
}
