import { isTimeZone, parseCivilDate } from '#kernel';
import type { Cell } from '../ledger.js';

/** What a reader makes of the text of a cell that is not empty. */
export type Reading = { readonly cell: Cell } | { readonly problem: string };

/** Reads the trimmed text of one cell; the problem is a plain sentence without the column's name. */
export type FieldReader = (text: string) => Reading;

const CONTROL = /\p{Cc}|\p{Cs}/u;

/** Text of at most `longest` characters, in Unicode's composed form, without control characters. */
export function text(longest: number): FieldReader {
  return (value) => {
    const composed = value.normalize('NFC');
    if (CONTROL.test(composed))
      return { problem: 'holds a control character or half of one; retype the cell' };
    if ([...composed].length > longest) return { problem: `is longer than ${longest} characters` };
    return { cell: composed };
  };
}

/** A code that other rows point at, such as a staff number or a post's code. */
export const code: FieldReader = (value) =>
  /^[A-Za-z0-9][A-Za-z0-9._/:-]{0,39}$/.test(value)
    ? { cell: value }
    : {
        problem: `"${short(value)}" is not a code: use up to 40 letters, digits, dots, slashes, colons and hyphens`,
      };

/** A word of the ministry's own vocabulary (cadre, function, position): lower case with hyphens. */
export const word: FieldReader = (value) => {
  const lower = value.toLowerCase().replaceAll(/[ _]+/g, '-');
  if (/^[a-z0-9][a-z0-9-]{0,59}$/.test(lower)) return { cell: lower };
  return { problem: `"${short(value)}" is not a word of letters, digits and hyphens` };
};

/** One word of a closed list. */
export function oneOf(words: readonly string[]): FieldReader {
  return (value) => {
    const found = words.find((each) => each.toLowerCase() === value.toLowerCase().replaceAll(/[ _]+/g, '-'));
    return found === undefined
      ? { problem: `"${short(value)}" is not one of ${words.join(', ')}` }
      : { cell: found };
  };
}

export const day: FieldReader = (value) => {
  const date = parseCivilDate(value);
  if (date !== null) return { cell: date };
  const shaped = /^\d{4}-\d{2}-\d{2}$/.test(value);
  const why = shaped ? 'does not exist' : 'is not a day; write it as 2026-12-31';
  return { problem: `"${short(value)}" ${why}` };
};

export const yesNo: FieldReader = (value) => {
  const lower = value.toLowerCase();
  if (['yes', 'true', '1'].includes(lower)) return { cell: true };
  if (['no', 'false', '0'].includes(lower)) return { cell: false };
  return { problem: `"${short(value)}" is neither yes nor no` };
};

export function whole(least: number, most: number): FieldReader {
  return (value) => {
    const number = /^\d{1,6}$/.test(value) ? Number(value) : NaN;
    if (number >= least && number <= most) return { cell: number };
    return { problem: `"${short(value)}" is not a whole number from ${least} to ${most}` };
  };
}

/** A factor with a decimal point and at most two digits after it, kept as text. */
export function factor(least: number, most: number): FieldReader {
  return (value) => {
    const number = /^\d{1,2}(\.\d{1,2})?$/.test(value) ? Number(value) : NaN;
    if (number >= least && number <= most) return { cell: number.toFixed(2) };
    return { problem: `"${short(value)}" is not a number from ${least} to ${most}, such as 1.25` };
  };
}

export const email: FieldReader = (value) =>
  value.length <= 254 && /^[^\s@<>"(),;:]+@[^\s@<>"(),;:]+$/u.test(value)
    ? { cell: value.toLowerCase() }
    : { problem: `"${short(value)}" is not an e-mail address` };

export const language: FieldReader = (value) =>
  /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(value)
    ? { cell: value }
    : { problem: `"${short(value)}" is not a language tag such as en, id or ar` };

export const timeZone: FieldReader = (value) =>
  isTimeZone(value)
    ? { cell: value }
    : { problem: `"${short(value)}" is not a time zone such as Asia/Jakarta` };

function short(value: string): string {
  const letters = [...value.replaceAll(/\p{Cc}/gu, '?')];
  return letters.length > 40 ? `${letters.slice(0, 40).join('')}…` : letters.join('');
}
