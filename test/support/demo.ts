import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AddressInfo } from 'node:net';
import type { WebConfig } from '../../apps/web/src/config.js';
import { testDatabase, type TestDatabase } from '#database/testing';
import { entities } from '../../migrations/entities.js';
import { TEST_CONFIG, testWeb, type TestWeb } from './web-app.js';

/** The password of every demonstration account in tests. */
export const DEMO_PASSWORD = 'amber-cedar-harbour-417';

/** When the demonstration of the tests takes place: a Monday morning in Jakarta. Its five years end on this day. */
export const DEMO_INSTANT = '2026-11-16T02:00:00Z';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What the demonstration is made of, and by which code. */
const MADE_OF = ['courses', 'migrations', 'libs', 'apps/cli/src'];
const ONLY_SHOWN = /libs\/(ui|i18n)\/|[.-]spec\.ts$|\.testing\.ts$|\.md$/;

/** A database of its own with the small demonstration: courses, about 200 people, five years of facts and certificates. */
export async function demoDatabase(): Promise<TestDatabase> {
  return testDatabase(entities, demoTemplate());
}

/** The web app on the small demonstration, at {@link DEMO_INSTANT}. */
export async function demoWeb(config: Partial<WebConfig> = {}): Promise<TestWeb> {
  const clockOffset = Date.parse(DEMO_INSTANT) - Date.now();
  return testWeb({ config: { isDemonstration: true, clockOffset, ...config }, database: demoDatabase });
}

/** A web app that listens on a free port of the loopback address, for browsers. */
export interface ListeningWeb extends TestWeb {
  /** Without a slash at its end. */
  readonly origin: string;
}

export async function listeningDemoWeb(config: Partial<WebConfig> = {}): Promise<ListeningWeb> {
  const web = await demoWeb(config);
  await web.app.listen(0, '127.0.0.1');
  const { port } = web.app.getHttpServer().address() as AddressInfo;
  return { ...web, origin: `http://127.0.0.1:${port}` };
}

let template: string | null = null;

/** The name of the template of this demonstration, made by whoever asks first. */
function demoTemplate(): string {
  if (template !== null) return template;
  const name = `demo_${contentHash()}`;
  const server = JSON.parse(process.env['CREDENCE_TEST_SERVER'] ?? '{}') as { template: string };
  const input = { server, template: name, config: TEST_CONFIG, password: DEMO_PASSWORD, at: DEMO_INSTANT };
  const done = spawnSync(process.execPath, [join(root, 'test/support/demo-template.mjs')], {
    input: JSON.stringify(input),
    encoding: 'utf8',
    cwd: root,
  });
  if (done.status !== 0) throw new Error(`The demonstration could not be prepared:\n${done.stderr}`);
  return (template = name);
}

function contentHash(): string {
  const hash = createHash('sha256').update(DEMO_INSTANT).update(DEMO_PASSWORD);
  for (const folder of MADE_OF) {
    const names = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => !ONLY_SHOWN.test(path))
      .sort();
    for (const path of names) hash.update(path).update(readFileSync(path));
  }
  return hash.digest('hex').slice(0, 16);
}
