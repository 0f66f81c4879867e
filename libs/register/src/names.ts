/**
 * What a list of people is ordered by: letters without marks, lower case, one space between words. Stable on every
 * machine, where a database's collation is not; scripts other than Latin keep their own order.
 */
export function sortKey(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll(/['’ʼ`]/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Family name first where both parts are known; people with a single name stand under it. */
export function sortNameOf(name: { display: string; family: string | null; given: string | null }): string {
  const parts = name.family === null ? [name.display] : [name.family, name.given ?? ''];
  return sortKey(parts.join(' ')) || name.display.toLowerCase();
}
