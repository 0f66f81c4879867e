import type { Sql } from '#database';
import type { ProgrammeCode } from '#kernel';
import { peopleQuery } from './people-query.js';
import type { PeopleScope } from './people-scope.js';
import { parameters, programmeCodes, selectionOf } from './people.repository.js';
import type { Standpoint } from './standpoint.js';

/** What the filters of a list can be set to: the values that the employed people of a scope have, in order. */
export interface FilterChoices {
  readonly posts: readonly { readonly code: string; readonly city: string }[];
  readonly regions: readonly string[];
  readonly units: readonly string[];
  readonly cadres: readonly string[];
  readonly grades: readonly string[];
  readonly functions: readonly string[];
  readonly programmes: readonly ProgrammeCode[];
}

const COLUMNS = {
  regions: 'p.region',
  units: 'p.unit_code',
  cadres: 'p.cadre',
  grades: 'p.grade',
  functions: 'p.function',
} as const;

export async function choicesOf(sql: Sql, scope: PeopleScope, from: Standpoint): Promise<FilterChoices> {
  const { values, place } = parameters();
  const { text } = selectionOf(peopleQuery(), scope, from, place);
  const lists = Object.entries(COLUMNS).map(
    ([name, column]) =>
      `coalesce(jsonb_agg(DISTINCT ${column}) FILTER (WHERE ${column} IS NOT NULL), '[]') AS ${name}`,
  );
  const row = await sql.one<Omit<FilterChoices, 'programmes'>>(
    `SELECT coalesce(jsonb_agg(DISTINCT jsonb_build_object('code', p.post_code, 'city', p.city))
                     FILTER (WHERE p.post_code IS NOT NULL), '[]') AS posts, ${lists.join(', ')} ${text}`,
    values,
  );
  return { ...row!, programmes: await programmeCodes(sql) };
}
