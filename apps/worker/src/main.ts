import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { openInstallation } from '#database';
import { runJobs } from '#jobs';
import { entities } from '#migrations/entities.js';
import { migrations } from '#migrations/index.js';
import { workerConfig } from './config.js';
import { keepDoing } from './timed-work.js';
import { WorkerModule } from './worker.module.js';
import { Work } from './work.js';

/** Starts the worker: the queue's jobs, and what is due by the clock. Any number may run against one database. */
async function main(): Promise<void> {
  const { config, problems } = workerConfig();
  if (problems.length > 0) refuse(problems);
  const { databaseUrl: url, zone, clockOffset: offset } = config;
  const opened = await openInstallation({ url, entities, migrations, poolSize: 6 }, { zone, offset });
  if (!opened.ok) return refuse(opened.problems);
  const app = await NestFactory.createApplicationContext(WorkerModule.with({ config, ...opened }), {
    logger: false,
  });
  const work = app.get(Work);
  const log = (message: string) => console.error(`worker: ${message}`);
  const jobs = await runJobs({
    url,
    handlers: work.handlers(),
    log: (level, message) => level === 'info' || log(message),
  });
  const timed = keepDoing(work.timed(), log);
  process.send?.({ ready: true, address: null });
  const stop = async () => {
    await Promise.all([jobs.stop(), timed.stop()]);
    await app.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
  process.on('disconnect', () => void stop());
}

function refuse(problems: readonly string[]): never {
  for (const problem of problems) console.error(problem);
  process.exit(2);
}

main().catch((error: Error) => {
  console.error(error.stack ?? error.message);
  process.exit(1);
});
