/** The field by which {@link parseQuery} tells that a query could not be read; the gate answers 400. */
export const MALFORMED = '%malformed';

/** Reads a query; where it can't be read, says so in a field, because the router has no way to refuse. */
export function parseQuery(text: string): Record<string, string | string[]> {
  try {
    return parseFields(text);
  } catch {
    return { [MALFORMED]: '' };
  }
}

/** More fields, and longer names, than any form of ours has. */
const MAXIMUM = 1_000;
const LONGEST_NAME = 200;

/**
 * Reads a query string or a form: flat names, `Object.create(null)`, a list where a name comes twice. Brackets mean
 * nothing. Throws a 400 for more fields or longer names than any form has and for broken percent signs.
 */
export function parseFields(text: string): Record<string, string | string[]> {
  const fields = Object.create(null) as Record<string, string | string[]>;
  if (text === '') return fields;
  const pairs = text.split('&', MAXIMUM + 1);
  if (pairs.length > MAXIMUM) throw tooMuch();
  for (const pair of pairs) {
    const at = pair.indexOf('=');
    const name = decoded(at < 0 ? pair : pair.slice(0, at));
    if (name.length > LONGEST_NAME) throw tooMuch();
    const value = at < 0 ? '' : decoded(pair.slice(at + 1));
    const before = fields[name];
    fields[name] =
      before === undefined ? value : Array.isArray(before) ? [...before, value] : [before, value];
  }
  return fields;
}

function decoded(text: string): string {
  if (!text.includes('%') && !text.includes('+')) return text;
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw tooMuch();
  }
}

function tooMuch(): Error {
  return Object.assign(new Error('malformed fields'), { statusCode: 400 });
}
