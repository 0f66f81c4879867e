import 'reflect-metadata';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { Clock, Database, type DatabaseUrls, runningUrls } from '#database';
import { type IdentitySettings, identitySettingsFrom } from '#identity';
import { type LaunchConfig } from '#kernel';
import { entities } from '#migrations/entities.js';
import { type NotificationSettings, notificationSettingsFrom } from '#notifications';
import { CommandModule } from './command.module.js';
import { commandConfig } from './config.js';
import { Publication, type PublicationReport } from './publication.js';

/** The installation that a command works on. */
export interface Installation {
  readonly config: LaunchConfig;
  readonly database: Database;
  readonly clock: Clock;
  readonly identity: IdentitySettings;
  readonly notifications: NotificationSettings;
}

/** Where the installation's database is: as the settings say, or the embedded one while `npm start` runs. */
export function databaseUrls(): DatabaseUrls {
  const { config, ownerUrl } = commandConfig();
  if (config.databaseUrl) return { app: config.databaseUrl, owner: ownerUrl ?? config.databaseUrl };
  const running = runningUrls(join(config.dataDir, 'pg'), 'credence');
  if (!running)
    throw new NoInstallation('there is no database: set DATABASE_URL, or run npm start meanwhile');
  return running;
}

/** There is nothing to work on, and why. */
export class NoInstallation extends Error {}

/** Opens the installation as the product's role. */
export async function openInstallationForCommand(): Promise<Installation> {
  const { config } = commandConfig();
  const { app } = databaseUrls();
  try {
    const database = await Database.connect({ url: app, entities, poolSize: 4, statementTimeout: 600_000 });
    const clock = await Clock.synchronised(database.sql, config.zone);
    return {
      config,
      database,
      clock,
      identity: identitySettingsFrom(config),
      notifications: notificationSettingsFrom(config),
    };
  } catch (error) {
    throw new NoInstallation(`the database cannot be reached: ${(error as Error).message}`);
  }
}

/** What publishes courses into the installation. */
export async function openPublisher(): Promise<{
  publish(folder: string): Promise<PublicationReport>;
  close(): Promise<void>;
}> {
  const { config, database, clock } = await openInstallationForCommand();
  const app = await NestFactory.createApplicationContext(CommandModule.with({ config, database, clock }), {
    logger: false,
  });
  return { publish: (folder) => app.get(Publication).publish(folder), close: () => app.close() };
}
