import { setTimeout as pause } from 'node:timers/promises';

/**
 * Runs work and answers at the next full step of time since it began, so that two paths of different length take the
 * same time as seen from outside (AUTH-06). @param step milliseconds, longer than the work usually takes
 */
export async function evenly<T>(step: number, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  try {
    return await work();
  } finally {
    const spent = performance.now() - started;
    await pause(step - (spent % step));
  }
}
