import 'reflect-metadata';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { analyse, Clock, Database, type DatabaseUrls } from '#database';
import type { LaunchConfig, Settings } from '#kernel';
import { entities } from '#migrations/entities.js';
import { Demonstration } from './demonstration/demonstration.js';
import type { PrepareReport } from './prepare-report.js';
import { prepareSchema } from './prepare-schema.js';
import { Publication } from './publication.js';
import { CommandModule } from './command.module.js';

export interface PrepareOptions {
  readonly urls: DatabaseUrls;
  readonly settings: Settings;
  readonly config: LaunchConfig;
  /** The project's folder, which holds `courses/`. */
  readonly folder: string;
  /** Told of what takes longer than a second. */
  readonly log: (line: string) => void;
}

/** Brings an installation up to date before its processes start: schema, courses, and the demonstration on first start. */
export async function prepare(options: PrepareOptions): Promise<PrepareReport> {
  await telling(options, 'Preparing the database …', () => prepareSchema(options.urls));
  const database = await Database.connect({
    url: options.urls.app,
    entities,
    poolSize: 4,
    statementTimeout: 120_000,
  });
  const clock = await Clock.synchronised(database.sql, options.config.zone, options.config.clockOffset);
  const app = await NestFactory.createApplicationContext(
    CommandModule.with({ config: options.config, database, clock }),
    { logger: false, abortOnError: false },
  );
  try {
    const publication = app.get(Publication);
    await telling(options, 'Publishing the courses …', () =>
      publication.publish(join(options.folder, 'courses')),
    );
    const size = options.settings.get('DEMO')?.value ?? 'full';
    if (size === 'none') return { isDemonstration: false, password: null, accounts: [] };
    const wanted = options.settings.get('DEMO_PASSWORD')?.value ?? null;
    return await app.get(Demonstration).ensure({
      size: size as 'full' | 'small',
      wanted,
      log: (line) => options.log(line),
      analyse: () => analyse(options.urls.owner),
    });
  } finally {
    await app.close();
  }
}

async function telling<T>({ log }: PrepareOptions, line: string, work: () => Promise<T>): Promise<T> {
  const slow = setTimeout(() => log(line), 1_000);
  try {
    return await work();
  } finally {
    clearTimeout(slow);
  }
}
