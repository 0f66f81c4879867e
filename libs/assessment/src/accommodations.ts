import { compareMarks, mark, ONE, parseMark } from './mark.js';

/** What was granted to a person and is honoured by every quiz; `timeFactor` is a decimal, at least 1. */
export interface Accommodation {
  readonly timeFactor: string;
  readonly extraAttempts: number;
}

/** What several grants come to: the longest time and all the extra attempts. */
export function combined(grants: readonly Accommodation[]): Accommodation {
  return {
    timeFactor: grants.map(({ timeFactor }) => timeFactor).reduce(longer, '1'),
    extraAttempts: grants.reduce((sum, { extraAttempts }) => sum + Math.max(0, extraAttempts), 0),
  };
}

function longer(a: string, b: string): string {
  const factor = parseMark(b) ?? ONE;
  return compareMarks(factor, mark(a)) > 0 ? b : a;
}
