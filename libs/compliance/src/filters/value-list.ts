import { failure, success, type Result } from '#kernel';
import type { ChipWords, FilterProblem } from './filter.js';

const MOST_VALUES = 50;
const LONGEST_VALUE = 120;
const LONGEST_TEXT = 4_000;
const CONTROL = /\p{Cc}/u;

/** Splits at commas; `\,` is a comma of the value itself. Empty values and doubles are left out. */
export function splitValues(text: string): string[] {
  const values = [''];
  for (const piece of text.match(/\\[^]|,|[^\\,]+|\\/g) ?? []) {
    if (piece === ',') values.push('');
    else values[values.length - 1] += piece.length === 2 && piece[0] === '\\' ? piece[1]! : piece;
  }
  return [...new Set(values.map((each) => each.trim()).filter((each) => each !== ''))];
}

export function joinValues(values: readonly (string | number)[]): string {
  return values.map((each) => String(each).replaceAll(/[\\,]/g, '\\$&')).join(',');
}

/** Reads a list whose values `read` understands; it answers undefined for a value that isn't offered. */
export function readValues<T>(
  text: string,
  read: (value: string) => T | undefined,
): Result<readonly T[], FilterProblem> {
  if (text.length > LONGEST_TEXT) return failure(['too-long']);
  if (CONTROL.test(text)) return failure(['not-readable']);
  const values = splitValues(text);
  if (values.length > MOST_VALUES || values.some((each) => each.length > LONGEST_VALUE))
    return failure(['too-long']);
  const found = values.map(read).filter((each) => each !== undefined);
  if (values.length === 0 || found.length < values.length) return failure(['not-offered']);
  return success([...new Set(found)]);
}

/** One chip for each value, which leaves the others. */
export function chipsOfValues<T extends string | number>(
  values: readonly T[],
  keyOf: (value: T) => string | null,
): ChipWords<readonly T[]>[] {
  return values.map((value) => {
    const remaining = values.filter((each) => each !== value);
    const valueKey = keyOf(value);
    return {
      value: valueKey === null ? String(value) : null,
      valueKey,
      remaining: remaining.length > 0 ? remaining : null,
    };
  });
}
