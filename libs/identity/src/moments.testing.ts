import type { Instant, Moment } from '#kernel';
import { after, SECOND } from './lapse.js';

const START = '2026-11-22T09:00:00.000000Z' as Instant;

/** The moment so many seconds into a fixed morning. */
export function second(count: number): Moment {
  const at = after(START, count * SECOND);
  return { at, today: at.slice(0, 10) as Moment['today'] };
}

export const A_PASSWORD = 'correct horse battery staple lamp';
export const ANOTHER_PASSWORD = 'каждый охотник желает знать';
