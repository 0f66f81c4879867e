import type { CatalogueEntry } from '#catalogue';
import { fieldText } from '../../http/form.js';

export const LENGTHS = ['short', 'medium', 'long'] as const;
export type Length = (typeof LENGTHS)[number];

/** What the catalogue is narrowed to; null: not narrowed. */
export interface CatalogueFilters {
  /** A competence of the framework, `C1`. */
  readonly topic: string | null;
  readonly language: string | null;
  readonly length: Length | null;
}

/** Reads the filters of an address; what no course has narrows nothing. */
export function readFilters(
  query: Record<string, unknown>,
  entries: readonly CatalogueEntry[],
): CatalogueFilters {
  const one = <T extends string>(name: string, known: readonly T[]) =>
    known.find((each) => each === fieldText(query, name)) ?? null;
  return {
    topic: one('topic', topicsOf(entries)),
    language: one('language', languagesOf(entries)),
    length: one('length', LENGTHS),
  };
}

export function matches(entry: CatalogueEntry, { topic, language, length }: CatalogueFilters): boolean {
  return (
    (topic === null || entry.certifies.some((each) => competenceOf(each) === topic)) &&
    (language === null || entry.languages.some(({ lang }) => lang === language)) &&
    (length === null || lengthOf(entry.hours) === length)
  );
}

/** The competences that the courses certify, in the framework's order. */
export function topicsOf(entries: readonly CatalogueEntry[]): string[] {
  const all = new Set(entries.flatMap(({ certifies }) => certifies.map(competenceOf)));
  return [...all].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

export function languagesOf(entries: readonly CatalogueEntry[]): string[] {
  return [...new Set(entries.flatMap(({ languages }) => languages.map(({ lang }) => lang)))].sort();
}

/** Short up to two hours, long from six. */
export function lengthOf(hours: number): Length {
  if (hours <= 2) return 'short';
  return hours < 6 ? 'medium' : 'long';
}

/** The competence of a level: `C1` of `C1-2`. */
export function competenceOf(level: string): string {
  return level.split('-')[0]!;
}
