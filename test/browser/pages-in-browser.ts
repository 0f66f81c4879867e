import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { ListeningWeb } from '../support/demo.js';
import type { Tour } from '../pages/tour.js';
import type { PageVisit } from '../pages/visits.js';

/** How a page is looked at. */
export interface Look {
  readonly lang: 'en' | 'id' | 'ar';
  readonly theme: 'light' | 'dark';
  readonly width: 1280 | 390 | 320;
}

export const LANGS = ['en', 'id', 'ar'] as const;
export const THEMES = ['light', 'dark'] as const;
export const WIDTHS = [1280, 390, 320] as const;

/** All eighteen looks. */
export const LOOKS: readonly Look[] = LANGS.flatMap((lang) =>
  THEMES.flatMap((theme) => WIDTHS.map((width) => ({ lang, theme, width }))),
);

/** What a person with a keen eye or a screen reader would complain about, one line a complaint. */
export type Complaints = readonly string[];

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What the functions that run inside a page use of it. */
declare const document: {
  readonly documentElement: { readonly scrollWidth: number };
  querySelectorAll(selector: string): Iterable<{
    readonly outerHTML: string;
    getBoundingClientRect(): { readonly left: number; readonly right: number };
  }>;
};

/** Opens pages of the tour in Chromium and collects complaints. */
export class Inspection {
  constructor(
    private readonly browser: Browser,
    private readonly web: ListeningWeb,
    private readonly tour: Tour,
  ) {}

  async complaints(visit: PageVisit, look: Look): Promise<Complaints> {
    const context = await this.contextFor(visit, look);
    try {
      const page = await context.newPage();
      const heard = listen(page);
      const address = await this.tour.addressOf(visit);
      const reply = await page.goto(this.web.origin + inLanguage(address, look.lang));
      await page.evaluate(AXE);
      const found = [...(await axeComplaints(page)), ...(await layoutComplaints(page, look))];
      if (reply?.status() !== 200) found.push(`status ${reply?.status()}`);
      return [...found, ...heard];
    } finally {
      await context.close();
    }
  }

  private async contextFor({ who }: PageVisit, { lang, theme, width }: Look): Promise<BrowserContext> {
    const context = await this.browser.newContext({
      viewport: { width, height: 900 },
      colorScheme: theme,
      reducedMotion: 'reduce',
      bypassCSP: false,
    });
    const cookies = new Map((await this.tour.as(who)).cookieList());
    cookies.set('lang', lang);
    await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url: this.web.origin })));
    return context;
  }
}

/** Errors of the console, refusals of the content security policy, and requests that failed. */
export function listen(page: Page): string[] {
  const heard: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) heard.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => heard.push(`script: ${error.message}`));
  page.on('requestfailed', (request) => heard.push(`failed: ${request.url()}`));
  return heard;
}

async function axeComplaints(page: Page): Promise<string[]> {
  return page.evaluate(async (rules) => {
    interface Found {
      passes: unknown[];
      violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
    }
    const { axe } = globalThis as unknown as {
      axe: { run(root: object, options: object): Promise<Found> };
    };
    const { passes, violations } = await axe.run(document, {
      runOnly: { type: 'tag', values: rules },
    });
    if (passes.length < 10) return ['axe judged next to nothing'];
    return violations.flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
    );
  }, RULES);
}

/** Nothing leaves the width of the window. */
async function layoutComplaints(page: Page, { width }: Look): Promise<string[]> {
  return page.evaluate((wide) => {
    const scrolls = document.documentElement.scrollWidth;
    if (scrolls <= wide) return [];
    const outside = [...document.querySelectorAll('body *')].filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return right > wide + 1 || left < -1;
    });
    const names = outside.slice(-3).map((element) => element.outerHTML.slice(0, 160));
    return [`scrolls sideways: ${scrolls} px at ${wide} px: ${names.join(' | ')}`];
  }, width);
}

/** The verification pages take the language from the address alone. */
function inLanguage(address: string, lang: string): string {
  return /^\/(?:verify|V)(?:\/|$)/.test(address) ? `${address}?lang=${lang}` : address;
}
