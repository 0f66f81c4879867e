import type { Words } from '#i18n';

export type TermKind = 'cadre' | 'region' | 'function' | 'position' | 'kind';

/** A word of the ministry's vocabulary as people say it; one that has no words is shown as it is written, hyphens apart. */
export function termOf(kind: TermKind, code: string, words: Words): string {
  const key = `register-terms.${kind}.${code}`;
  return words.has(key) ? words.t(key) : code.replaceAll('-', ' ');
}
