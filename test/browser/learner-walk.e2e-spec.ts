import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { School } from '../e2e/learner/school.js';
import { describeInBrowser, launchChromium } from '../support/chromium.js';
import { DEMO_PASSWORD, listeningDemoWeb, type ListeningWeb } from '../support/demo.js';
import { answerByKeyboard, pressThrough, signInByKeyboard, tabTo } from './keyboard.js';
import { listen } from './pages-in-browser.js';

const TEST = '/quizzes/dd110-test';
const SAVE_STATE = '[data-save-state]';
const SAVED = /Saved \d/;
const WAITING = /No network.*waiting to send: 1/;

describeInBrowser('A diplomat at the keyboard', () => {
  let browser: Browser;
  let web: ListeningWeb;
  let context: BrowserContext;
  let page: Page;
  let heard: string[];

  beforeAll(async () => {
    [browser, web] = await Promise.all([launchChromium(), listeningDemoWeb()]);
    context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    page = await context.newPage();
    page.setDefaultTimeout(15_000);
    heard = listen(page);
  });
  afterAll(async () => {
    await browser?.close();
    await web?.close();
  });

  const attemptNow = () => /attempts\/(\w+)/.exec(page.url())![1]!;

  it('signs in, finds the course and takes every lesson', async () => {
    await signInByKeyboard(page, web.origin, 'diplomat@mfa.example', DEMO_PASSWORD);
    await page.goto(`${web.origin}/courses`);
    await tabTo(page, '.skip');
    await pressThrough(page, 'main a[href="/courses/dd110"]');
    await pressThrough(page, 'form[action$="/enrolment"] button');
    for (let i = 0; i < 60 && !page.url().includes('done=lessons'); i++) {
      const form = page.locator('form[action$="/completion"]');
      const next = (await form.count()) > 0 ? 'form[action$="/completion"] button' : 'main a.btn';
      await pressThrough(page, next);
    }
    expect(page.url()).toContain('done=lessons');
  }, 120_000);

  it('answers, sees each answer saved, and goes on while the link is down', async () => {
    await page.goto(web.origin + TEST);
    await pressThrough(page, `form[action="${TEST}/attempts"] button`);
    const key = await new School(web).keyOf(attemptNow());
    for (const [i, line] of key.entries()) {
      await page.waitForURL(`**/questions/${i + 1}`);
      if (i === 1) await context.setOffline(true);
      await answerByKeyboard(page, line);
      if (i === 0) await page.locator(SAVE_STATE, { hasText: SAVED }).waitFor();
      if (i === 1) await waitAndSend(page, context);
      await pressThrough(page, 'button.btn[value=next]:not([tabindex])');
    }
    expect(page.url()).toContain('/review');
    const stored = await web.test.owner.rows('SELECT 1 FROM attempt_steps WHERE attempt_id = $1', [
      attemptNow(),
    ]);
    expect(stored.length).toBeGreaterThanOrEqual(key.length);
    expect(await page.locator('main').innerText()).toContain('Every question is answered.');
  }, 180_000);

  it('submits once, passes, and reads the result', async () => {
    await pressThrough(page, 'form[action$="/submission"] button');
    expect(page.url()).toContain('/result');
    expect(await page.locator('main').innerText()).toMatch(/passed/i);
  });

  it('finds the certificates, and one that prints on one page', async () => {
    await page.goto(`${web.origin}/certificates`);
    await pressThrough(page, 'main a[href^="/certificates/"]');
    expect(await page.locator('h1').innerText()).toBe('Certificate of competence');
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });

  it('has seen no error in the console but the link that was down', () => {
    expect(heard.filter((line) => !/ERR_INTERNET_DISCONNECTED|\/answers$/.test(line))).toEqual([]);
  });
});

/** The page says that the answer waits; with the link back it is sent without anybody's help. */
async function waitAndSend(page: Page, context: BrowserContext): Promise<void> {
  await page.locator(SAVE_STATE, { hasText: WAITING }).waitFor();
  await context.setOffline(false);
  await page.locator(SAVE_STATE, { hasText: SAVED }).waitFor();
}
