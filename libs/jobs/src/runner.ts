import { EventEmitter } from 'node:events';
import { sqlOn } from '#database';
import type { Runner, TaskList } from 'graphile-worker';
import pg from 'pg';
import { beat, freeSilent, signOff } from './leases.repository.js';

/** A handler may run twice for one job (at least once is the promise), so it must be idempotent. */
export type JobHandlers = Readonly<Record<string, (payload: unknown) => Promise<void>>>;

export interface RunnerOptions {
  readonly url: string;
  readonly handlers: JobHandlers;
  /** Lines of graphile-worker's crontab (UTC), for what is due by the clock. */
  readonly crontab?: string;
  readonly concurrency?: number;
  /** Seconds between heartbeats, and of silence after which another worker's jobs are freed. */
  readonly heartbeat?: number;
  readonly silence?: number;
  log(level: string, message: string): void;
}

export interface JobRunner {
  stop(): Promise<void>;
}

/** Starts working jobs off; only who does loads the queue's library, which costs a start. Every loop reports its heartbeat; a process that was killed loses its lease, not its job. */
export async function runJobs(options: RunnerOptions): Promise<JobRunner> {
  const pool = new pg.Pool({ connectionString: options.url, max: 10, application_name: 'credence-worker' });
  const lost = (error: Error) => options.log('warning', `database connection lost: ${error.message}`);
  pool.on('error', lost).on('connect', (client) => void client.on('error', lost));
  const sql = sqlOn(pool);
  const loops = new Set<string>();
  const events = new EventEmitter();
  events.on('worker:create', ({ worker }: { worker: { workerId: string } }) => loops.add(worker.workerId));
  const { Logger, run } = await import('graphile-worker');
  const runner = await run({
    pgPool: pool,
    events,
    taskList: handlersOf(options.handlers),
    crontab: options.crontab ?? '',
    concurrency: options.concurrency ?? 4,
    noHandleSignals: true,
    pollInterval: 2000,
    logger: new Logger(() => (level, message) => level === 'debug' || options.log(level, message)),
  });
  const pulse = async () => {
    await beat(sql, [...loops]);
    const freed = await freeSilent(sql, options.silence ?? 45);
    if (freed.length > 0) options.log('warning', `freed the jobs of ${freed.length} silent worker loops`);
  };
  await pulse();
  const timer = setInterval(
    () => {
      pulse().catch((error: Error) => options.log('warning', `heartbeat failed: ${error.message}`));
    },
    (options.heartbeat ?? 10) * 1000,
  );
  return { stop: () => stop(runner, timer, pool, [...loops]) };
}

async function stop(runner: Runner, timer: NodeJS.Timeout, pool: pg.Pool, loops: string[]): Promise<void> {
  clearInterval(timer);
  await runner.stop().catch(() => undefined);
  await signOff(sqlOn(pool), loops).catch(() => undefined);
  await pool.end();
}

function handlersOf(handlers: JobHandlers): TaskList {
  return Object.fromEntries(
    Object.entries(handlers).map(([task, handle]) => [task, (payload: unknown) => handle(payload)]),
  );
}
