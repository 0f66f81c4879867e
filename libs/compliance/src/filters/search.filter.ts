import { failure, success } from '#kernel';
import type { PeopleFilter } from './filter.js';

const LONGEST = 120;
const MOST_WORDS = 10;

/**
 * Part of a name, with or without its accents, or the beginning of a staff number. Every word must be found in the
 * name; names in another script are searched as they are written.
 */
export const searchFilter: PeopleFilter<string> = {
  name: 'q',
  parse: (text) => {
    if (text.length > LONGEST) return failure(['too-long']);
    return /\p{Cc}/u.test(text) ? failure(['not-readable']) : success(text.trim());
  },
  print: (text) => text,
  sql: (text, { place }) => {
    const raw = text.replaceAll(/[\\%_]/g, '\\$&');
    const found = [
      `lower(p.staff_number) LIKE lower(${place(`${raw}%`, 'text')})`,
      `p.native_name ILIKE ${place(`%${raw}%`, 'text')}`,
    ];
    const words = searchWords(text);
    if (words.length > 0) {
      const patterns = words.map((word) => `unaccent(${place(`%${word}%`, 'text')})`).join(', ');
      found.push(`unaccent(p.sort_name) LIKE ALL (ARRAY[${patterns}])`);
    }
    return `(${found.join(' OR ')})`;
  },
  words: (text) => [{ value: text, valueKey: null, remaining: null }],
  fallback: null,
};

/** The words of a search in the letters that names are sorted by: without marks, lower case. */
export function searchWords(text: string): string[] {
  const words = text
    .normalize('NFKD')
    .replaceAll(/[\p{M}'’ʼ`]+/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  return [...new Set(words)].slice(0, MOST_WORDS);
}
