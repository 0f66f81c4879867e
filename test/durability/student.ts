import { randomUUID } from 'node:crypto';

export type Answers = Readonly<Record<string, unknown>>;

/** Who a student is to the server: the cookie and anti-forgery token of a session. */
export interface Pass {
  readonly cookie: string;
  readonly csrf: string;
}

/** Counts of what the server answered while it was killed. */
export interface Tally {
  acknowledged: number;
  repeated: number;
  /** Replies of 500 and above other than 503 with `Retry-After`. */
  broken: string[];
}

/** Milliseconds after which somebody would call for help. */
const PATIENCE = 90_000;

/**
 * One person at a test, as a patient client: each request is sent again, the same, until it is acknowledged or refused.
 */
export class Student {
  /** The last acknowledged answer to each slot. */
  readonly acknowledged = new Map<string, unknown>();
  /** Every acknowledged step. */
  readonly steps: string[] = [];

  constructor(
    private readonly origin: string,
    private readonly pass: Pass,
    private readonly tally: Tally,
  ) {}

  /** Saves one answer under a step of its own. */
  async save(attempt: string, slot: string, answer: unknown): Promise<void> {
    const stepId = randomUUID();
    await this.insist('POST', `${attempt}/answers`, { stepId, answers: { [slot]: answer } });
    this.acknowledged.set(slot, answer);
    this.steps.push(stepId);
  }

  submit(attempt: string): Promise<{ passed: boolean | null }> {
    return this.insist('POST', `${attempt}/submission`, {});
  }

  start(
    quiz: string,
  ): Promise<{ attempt: string; questions: { slot: string; options: { id: string }[] }[] }> {
    return this.insist('POST', `${quiz}/attempts`, {});
  }

  /** The saved answers as the server shows them. */
  look(attempt: string): Promise<{ answers: Answers }> {
    return this.insist('GET', attempt);
  }

  private async insist<T>(method: string, path: string, body?: unknown): Promise<T> {
    const until = performance.now() + PATIENCE;
    for (;;) {
      if (performance.now() > until) throw new Error(`${method} ${path}: no answer`);
      const reply = await this.send(method, path, body);
      if (reply !== null && reply.status < 300) {
        this.tally.acknowledged++;
        return (await reply.json()) as T;
      }
      if (reply !== null && reply.status < 500)
        throw new Error(`${method} ${path}: ${reply.status} ${await reply.text()}`);
      if (reply !== null && (reply.status !== 503 || !reply.headers.has('retry-after')))
        this.tally.broken.push(`${method} ${path}: ${reply.status} ${await reply.text()}`);
      this.tally.repeated++;
      await new Promise((done) => setTimeout(done, 200 + Math.random() * 200));
    }
  }

  /** The reply, or null where none came. */
  private async send(method: string, path: string, body: unknown): Promise<Response | null> {
    const headers = {
      accept: 'application/json',
      'content-type': 'application/json',
      cookie: this.pass.cookie,
      'x-csrf-token': this.pass.csrf,
    };
    try {
      const signal = AbortSignal.timeout(8_000);
      const sent = body === undefined ? {} : { body: JSON.stringify(body) };
      const reply = await fetch(`${this.origin}${path}`, {
        method,
        headers,
        signal,
        redirect: 'manual',
        ...sent,
      });
      const text = await reply.text();
      return new Response(text, { status: reply.status, headers: reply.headers });
    } catch {
      return null;
    }
  }
}
