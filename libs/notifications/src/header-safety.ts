/** Longest address of RFC 5321, section 4.5.3.1. */
const ADDRESS_LIMIT = 254;

/**
 * Exactly one plain mailbox: no display name, list, comment, quotes, white space or control character, so that it
 * can stand in a header and in an envelope and mean one recipient (security case INJ-03).
 */
export function isPlainAddress(text: string): boolean {
  if (text.length > ADDRESS_LIMIT) return false;
  return /^[^\s\p{Cc}"'(),:;<>@[\\\]]{1,64}@[\p{L}\p{N}](?:[\p{L}\p{N}.-]{0,251}[\p{L}\p{N}])?$/u.test(text);
}

/** One line for a header: control characters and line separators become spaces. */
export function headerText(text: string, limit = 300): string {
  return text
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
    .slice(0, limit);
}
