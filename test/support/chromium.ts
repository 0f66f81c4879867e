import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe } from '@jest/globals';
import { type Browser, chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Where Chromium is: `CHROMIUM_PATH`, or the first of its usual names on the path; null where there is none. */
export function chromiumPath(): string | null {
  const given = process.env['CHROMIUM_PATH'];
  if (given) return given;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const places = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...places, ...PLACES].find(isExecutable) ?? null;
}

/** Starts the Chromium of this machine, headless and without any talk of its own to the network. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = chromiumPath();
  if (executablePath === null) throw new Error(MISSING);
  return chromium.launch({ executablePath, headless: true, args: FLAGS });
}

/**
 * `describe` for specs that need a browser: left out, with a word about it, where there is none; under `CI=true` they
 * run and fail, so that a build cannot pass without them.
 */
export const describeInBrowser = (name: string, body: () => void): void => {
  if (chromiumPath() !== null || process.env['CI'] === 'true') return describe(name, body);
  process.stderr.write(`Left out: ${name}. ${MISSING}\n`);
  describe.skip(name, body);
};

const MISSING = 'No Chromium was found: install one, or name it in CHROMIUM_PATH.';

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
