import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { Tour } from '../pages/tour.js';
import type { Who } from '../pages/guide.js';
import { describeInBrowser, launchChromium } from '../support/chromium.js';
import { listeningDemoWeb, type ListeningWeb } from '../support/demo.js';
import { pressThrough, tabTo } from './keyboard.js';

/** What the functions that run inside a page use of it. */
declare const document: { readonly documentElement: { readonly scrollWidth: number } };

const LESSON = '/courses/dd110/phishing/04-eight-cues';
const wideAs = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

describeInBrowser('Somebody who reads otherwise', () => {
  let browser: Browser;
  let web: ListeningWeb;
  let tour: Tour;

  beforeAll(async () => {
    [browser, web] = await Promise.all([launchChromium(), listeningDemoWeb()]);
    tour = new Tour(web);
  });
  afterAll(async () => {
    await browser?.close();
    await web?.close();
  });

  /** A page of somebody who is signed in. */
  const pageOf = async (who: Who, options: BrowserContextOptions = {}, lang = 'en'): Promise<Page> => {
    const context = await browser.newContext({ baseURL: web.origin, ...options });
    const cookies = [...(await tour.as(who)).cookieList(), ['lang', lang] as const];
    await context.addCookies(cookies.map(([name, value]) => ({ name, value, url: web.origin })));
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    return page;
  };

  it('reads Arabic from right to left, and a lesson in its own language and direction, with a word about it', async () => {
    const page = await pageOf('diplomat', {}, 'ar');
    await page.goto(LESSON);
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    const lesson = page.locator('article [lang], article[lang]').first();
    expect([await lesson.getAttribute('lang'), await lesson.getAttribute('dir')]).toEqual(['en', 'ltr']);
    expect(await page.locator('main .notice.info').innerText()).toContain('English');
    const emblem = await page.locator('.mast .id').boundingBox();
    expect(emblem!.x).toBeGreaterThan(640);
    await page.context().close();
  });

  it('sees where the focus is in forced colours', async () => {
    const page = await pageOf('diplomat', { forcedColors: 'active' });
    await page.goto(LESSON);
    await tabTo(page, 'main a, main button');
    const outline = await page.locator(':focus').evaluate((element) => {
      const style = (
        globalThis as unknown as {
          getComputedStyle(of: unknown): { outlineStyle: string; outlineWidth: string };
        }
      ).getComputedStyle(element);
      return [style.outlineStyle, parseFloat(style.outlineWidth) >= 2];
    });
    expect(outline).toEqual(['solid', true]);
    await page.context().close();
  });

  it.each(['/home', LESSON, '/certificates', '/account'])(
    'reads %s at 200 %% and at 400 %% zoom without scrolling sideways',
    async (address) => {
      for (const width of [640, 320]) {
        const page = await pageOf('diplomat', {
          viewport: { width, height: 450 },
          deviceScaleFactor: 1280 / width,
        });
        await page.goto(address);
        expect([address, width, await wideAs(page)]).toEqual([address, width, width]);
        await page.context().close();
      }
    },
  );

  it('filters the list of people and opens a person by keyboard alone', async () => {
    const page = await pageOf('hr');
    await page.goto('/hr/people');
    await tabTo(page, 'form[role=search] input[type=search], form[role=search] input[name=q]');
    await page.keyboard.type('a');
    const before = page.url();
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.href !== before);
    await pressThrough(page, 'main table a[href^="/hr/people/"]');
    expect(await page.locator('h1').count()).toBe(1);
    expect(page.url()).toMatch(/\/hr\/people\/[A-Z0-9-]+/);
    await page.context().close();
  });

  it('takes a test and filters people without JavaScript', async () => {
    const page = await pageOf('trainer', { javaScriptEnabled: false });
    await page.goto('/courses/dd110');
    await page.locator('form[action$="/enrolment"] button').click();
    for (let i = 0; i < 60 && !page.url().includes('done=lessons'); i++) {
      const form = page.locator('form[action$="/completion"] button');
      await ((await form.count()) > 0 ? form : page.locator('main a.btn').first()).click();
    }
    await page.goto('/quizzes/dd110-test');
    await page.locator('form[action$="/attempts"] button').click();
    await page.locator('.opt input').first().check();
    await page.locator('button[value=flag]').click();
    expect(await page.locator('button[value=unflag]').count()).toBe(1);
    expect(await page.locator('.opt input').first().isChecked()).toBe(true);
    await page.locator('button.btn[value=next]:not([tabindex])').click();
    expect(page.url()).toMatch(/\/questions\/2$/);
    await page.goto(page.url().replace(/questions\/2$/, 'review'));
    await page.locator('form[action$="/submission"] button').click();
    expect(page.url()).toMatch(/\/result$/);
    await page.context().close();
  });
});
