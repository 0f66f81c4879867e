import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { Tour, VISIT_ROWS } from '../pages/tour.js';
import { describeInBrowser, launchChromium } from '../support/chromium.js';
import { listeningDemoWeb, type ListeningWeb } from '../support/demo.js';
import { runs } from '../support/runs.js';
import { Inspection, type Look, LOOKS } from './pages-in-browser.js';

/** How many looks a page gets: one, another for each page and each build; all of them under `npm run test:long`. */
const LOOKS_A_PAGE = runs(1, LOOKS.length);

describeInBrowser('A page in Chromium', () => {
  let browser: Browser;
  let web: ListeningWeb;
  let inspection: Inspection;

  beforeAll(async () => {
    [browser, web] = await Promise.all([launchChromium(), listeningDemoWeb()]);
    inspection = new Inspection(browser, web, new Tour(web));
  });
  afterAll(async () => {
    await browser?.close();
    await web?.close();
  });

  const rows = VISIT_ROWS.flatMap(([name, visit], i) =>
    looksFor(i).map(
      (look) => [`${name}, ${look.lang}, ${look.theme}, ${look.width} px`, visit, look] as const,
    ),
  );

  it.each(rows)('has nothing to complain about: %s', async (_, visit, look) => {
    expect(await inspection.complaints(visit, look)).toEqual([]);
  });
});

/** The looks of the page at a place in the list: they rotate from page to page and from build to build. */
function looksFor(place: number): Look[] {
  const first = (buildNumber() + place * 7) % LOOKS.length;
  return Array.from({ length: LOOKS_A_PAGE }, (_, i) => LOOKS[(first + i) % LOOKS.length] as Look);
}

/** A number that changes with what is built, so that each build looks from another side. */
function buildNumber(): number {
  const manifest = readFileSync('dist/assets/manifest.json');
  return createHash('sha256').update(manifest).digest().readUInt16BE();
}
