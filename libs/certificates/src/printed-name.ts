/** Names and typed texts longer than this are not compared. */
const LONGEST_NAME = 200;

/**
 * Whether a typed name is the printed one, whatever the case, the spaces between words and the Unicode form. Marks on
 * letters count: a name without them is another name.
 */
export function isSameName(printed: string | null, typed: string): boolean {
  if (printed === null || typed.length > LONGEST_NAME) return false;
  return comparable(printed) !== '' && comparable(printed) === comparable(typed);
}

function comparable(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replaceAll(/\p{Cf}+/gu, '')
    .replaceAll(/[\s\p{Z}]+/gu, ' ')
    .trim();
}
