import type { Seen, Visitor } from '../support/visitor.js';
import type { Guide } from './guide.js';

const COURSE = 'dd110';

/** The test of the course that the tour takes. */
export const TEST = 'dd110-test';

/** The address of an attempt that the diplomat has begun. */
export function runningAttempt(tour: Guide): Promise<string> {
  return once(tour, 'running', async () => beginTest(await tour.as('diplomat')));
}

/** The address of an attempt that the reviewer has ended, with whatever answers. */
export function endedAttempt(tour: Guide): Promise<string> {
  return once(tour, 'ended', async () => {
    const visitor = await tour.as('reviewer');
    const attempt = await beginTest(visitor);
    expectRedirect(await visitor.post(`${attempt}/submission`));
    return attempt;
  });
}

/** Enrols, goes through all lessons, and begins the test; the attempt's address. */
export async function beginTest(visitor: Visitor): Promise<string> {
  await takeCourse(visitor);
  const to = expectRedirect(await visitor.post(`/quizzes/${TEST}/attempts`));
  return to.replace(/\/questions\/\d+$/, '');
}

/** Enrols in the course and marks every lesson as done. */
export async function takeCourse(visitor: Visitor): Promise<void> {
  const { body } = await visitor.get(`/courses/${COURSE}`);
  expectRedirect(await visitor.post(`/courses/${COURSE}/enrolment`));
  const lessons = body.matchAll(/href="(\/courses\/dd110\/[\w-]+\/\d[\w-]*)"/g);
  for (const path of new Set([...lessons].map((match) => match[1])))
    expectRedirect(await visitor.post(`${path}/completion`));
}

function once(tour: Guide, name: string, make: () => Promise<string>): Promise<string> {
  const made = tour.made.get(name) ?? make();
  tour.made.set(name, made);
  return made;
}

function expectRedirect({ status, location, text }: Seen): string {
  if (status !== 303 || location === null) throw new Error(`${status}: ${text.slice(0, 300)}`);
  return location;
}
