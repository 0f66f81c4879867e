import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { Tour } from '../pages/tour.js';
import type { Who } from '../pages/guide.js';
import { chromiumPath } from '../support/chromium.js';
import { listeningDemoWeb } from '../support/demo.js';

/** The measuring tool that may lie beside the project. */
const TOOL = fileURLToPath(new URL('../../../shared/tools/slow-link.mjs', import.meta.url));

/** Pages by who opens them. */
const PAGES: readonly (readonly [Who, string])[] = [
  ['visitor', '/sign-in'],
  ['diplomat', '/home'],
  ['diplomat', '/courses/dd110/phishing/04-eight-cues'],
  ['hr', '/hr/people'],
];

const missing = missingPart();
if (missing !== null) process.stderr.write(`Skipped: pages over the slow link. ${missing}\n`);

describe('A page over 64 kbit/s and 600 ms', () => {
  (missing === null ? it : it.skip)(
    'is painted, usable and loaded within the ceilings of any page',
    async () => {
      const web = await listeningDemoWeb();
      try {
        const tour = new Tour(web);
        for (const [who, path] of PAGES) {
          const cookies = (await tour.as(who)).cookies();
          const loads = await measured(web.origin + path, cookies);
          expect([path, loads.map(over)]).toEqual([path, [[]]]);
        }
      } finally {
        await web.close();
      }
    },
    300_000,
  );
});

/** One load as the tool tells it: milliseconds, bytes and requests. */
type Load = Readonly<Record<string, unknown>>;

const CEILINGS: Readonly<Record<string, number>> = { fcp: 4_000, interactive: 6_000, requests: 6 };

function over(load: Load): string[] {
  return Object.entries(CEILINGS)
    .filter(([name, most]) => !(Number(load[name]) <= most))
    .map(([name, most]) => `${name}: ${String(load[name])} > ${most}`);
}

function measured(url: string, cookies: string): Promise<Load[]> {
  const flags = [
    '--json',
    '--mobile',
    '--chrome',
    chromiumPath() ?? '',
    ...(cookies ? ['--cookie', cookies] : []),
  ];
  const tool = spawn(process.execPath, [TOOL, ...flags, url], { stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((resolve, reject) => {
    let text = '';
    tool.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
    tool.on('error', reject);
    tool.on('close', () => {
      const lines = text.split('\n').filter((line) => line.startsWith('{'));
      resolve(lines.map((line) => JSON.parse(line) as Load));
    });
  });
}

function missingPart(): string | null {
  if (process.env['CREDENCE_LONG'] !== '1') return 'They are measured by npm run test:long.';
  if (chromiumPath() === null) return 'There is no Chromium.';
  return existsSync(TOOL) ? null : 'There is no measuring tool.';
}
