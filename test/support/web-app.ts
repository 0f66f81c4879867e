import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createWebApp } from '../../apps/web/src/server.js';
import type { WebConfig } from '../../apps/web/src/config.js';
import type { WebParts } from '../../apps/web/src/web-parts.js';
import { Clock } from '#database';
import { testDatabase, type TestDatabase } from '#database/testing';
import { entities } from '../../migrations/entities.js';
import { Visitor } from './visitor.js';

/** The web app on a database of its own, with a clock that the test may advance. */
export interface TestWeb {
  readonly app: NestFastifyApplication;
  readonly test: TestDatabase;
  readonly clock: Clock;
  /** A new client without cookies. */
  visitor(headers?: Record<string, string>): Visitor;
  close(): Promise<void>;
}

export const TEST_CONFIG: WebConfig = {
  port: 0,
  host: '127.0.0.1',
  databaseUrl: '',
  publicUrl: 'http://127.0.0.1',
  isHttps: false,
  ministry: 'Ministry of Foreign Affairs of the Republic of Arunika',
  zone: 'Asia/Jakarta',
  dataDir: '.data/test',
  secretKey: 'uWq3zLr8TnB6yPk1VxM4sHd9JcG2fE7a',
  metricsToken: null,
  sessionIdle: 7_200,
  sessionAbsolute: 43_200,
  trustedProxies: new Set(['127.0.0.1']),
  smtpUrl: null,
  logLevel: 'silent',
  isDemonstration: false,
  clockOffset: 0,
};

export async function testWeb(
  options: {
    config?: Partial<WebConfig>;
    /** Another database than an empty one. */
    database?: () => Promise<TestDatabase>;
    fill?: (test: TestDatabase, clock: Clock) => Promise<void>;
    timeLimits?: NonNullable<WebParts['timeLimits']>;
  } = {},
): Promise<TestWeb> {
  const test = await (options.database?.() ?? testDatabase(entities));
  const config = { ...TEST_CONFIG, ...options.config };
  const clock = await Clock.synchronised(test.db.sql, config.zone, config.clockOffset);
  await options.fill?.(test, clock);
  const { timeLimits } = options;
  const parts = { config, database: test.db, clock, maximumLag: 0, ...(timeLimits ? { timeLimits } : {}) };
  const app = await createWebApp(parts);
  const send = (request: object) => app.inject(request as never);
  return {
    app,
    test,
    clock,
    visitor: (headers = {}) => new Visitor(send, headers),
    close: async () => {
      await app.close();
      await test.close();
    },
  };
}
