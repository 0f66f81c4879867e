import type { Page } from 'playwright-core';
import type { KeyLine } from '../e2e/learner/school.js';

/** What the functions that run inside a page use of it. */
declare const document: { readonly activeElement: { matches(selector: string): boolean } | null };

const FAR = 120;

/** Presses Tab until what has the focus matches; a person who cannot reach it so cannot reach it at all. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let i = 0; i < FAR; i++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`Tab does not lead to ${selector} at ${page.url()}`);
}

/** Goes to a link or button by Tab and presses it; the next page is there afterwards. */
export async function pressThrough(page: Page, selector: string): Promise<void> {
  await tabTo(page, selector);
  const before = page.url();
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.href !== before);
  await page.waitForLoadState('domcontentloaded');
}

/** Signs in by keyboard alone. */
export async function signInByKeyboard(
  page: Page,
  origin: string,
  email: string,
  password: string,
): Promise<void> {
  await page.goto(`${origin}/sign-in`);
  await tabTo(page, 'input[name=email]');
  await page.keyboard.type(email);
  await tabTo(page, 'input[name=password]');
  await page.keyboard.type(password);
  const before = page.url();
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.href !== before);
}

/** Chooses the right answer of the question that is shown: by number keys, or by typing positions. */
export async function answerByKeyboard(page: Page, { type, ids }: KeyLine): Promise<void> {
  if (type === 'ordering') {
    for (const [place, id] of ids.entries()) await orderByKeyboard(page, id, place + 1);
    return;
  }
  const options = await page
    .locator('.opt input')
    .evaluateAll((all) => all.map((each) => each.getAttribute('value')));
  for (const id of ids) await page.keyboard.press(String(options.indexOf(id) + 1));
}

async function orderByKeyboard(page: Page, id: string, position: number): Promise<void> {
  const input = page.locator(`input[name="position-${id}"]`);
  await input.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(String(position));
  await page.keyboard.press('Tab');
}
