import { epochMilliseconds, type Instant } from '#kernel';

interface Count {
  readonly until: number;
  times: number;
}

/**
 * Counts what happened under a key within a window, in this process alone and in bounded room: where there are too many
 * keys the oldest is forgotten. For guesses of visitors, who have no row to count in; several processes give each its own.
 */
export class RateLimit {
  private readonly counts = new Map<string, Count>();

  /** @param times how often in `window` milliseconds; @param room how many keys are kept at most */
  constructor(
    private readonly times: number,
    private readonly window: number,
    private readonly room = 10_000,
  ) {}

  /** Seconds to wait before the next try under a key, or null where none is needed. */
  wait(key: string, at: Instant): number | null {
    const count = this.counts.get(key);
    const left = count === undefined ? 0 : count.until - epochMilliseconds(at);
    return count === undefined || left <= 0 || count.times < this.times ? null : Math.ceil(left / 1_000);
  }

  count(key: string, at: Instant): void {
    const now = epochMilliseconds(at);
    const known = this.counts.get(key);
    if (known !== undefined && known.until > now) return void known.times++;
    this.counts.delete(key);
    if (this.counts.size >= this.room) this.counts.delete(this.counts.keys().next().value!);
    this.counts.set(key, { until: now + this.window, times: 1 });
  }
}
