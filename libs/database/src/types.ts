import pg from 'pg';

const { DATE, TIMESTAMPTZ } = pg.types.builtins;

/**
 * How values come out of PostgreSQL: a `date` as 'YYYY-MM-DD' and a `timestamptz` as an Instant with microseconds,
 * both as text, so that nothing passes through the machine's time zone or loses digits. `bigint` and `numeric`
 * stay text, as pg gives them.
 */
export const valueTypes = {
  getTypeParser(oid: number, format?: 'text' | 'binary'): (value: string) => unknown {
    if (oid === (DATE as number)) return (text) => text;
    if (oid === (TIMESTAMPTZ as number)) return instantFrom;
    return pg.types.getTypeParser(oid, format) as (value: string) => unknown;
  },
};

/** '2026-11-22 09:30:00.5+00' → '2026-11-22T09:30:00.500000Z'; sessions run in UTC, so the offset is always +00. */
export function instantFrom(text: string): string {
  const match = /^(\d{4,}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d+))?\+00$/.exec(text);
  if (!match) return text;
  return `${match[1]}T${match[2]}.${(match[3] ?? '').padEnd(6, '0')}Z`;
}
