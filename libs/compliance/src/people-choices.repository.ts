import type { Sql } from '#database';
import { Terms } from './filters/terms.filter.js';
import type { Choice, ChoiceKind } from './people-choices.js';
import { scopeCondition, type PeopleScope } from './people-scope.js';
import { parameters } from './people.repository.js';
import type { Standpoint } from './standpoint.js';

const COLUMNS: readonly (readonly [kind: ChoiceKind, code: string, name: string])[] = [
  ['post', 'post_code', 'min(city)'],
  ['region', 'region', 'NULL'],
  ['unit', 'unit_code', 'NULL'],
  ['cadre', 'cadre', 'NULL'],
  ['grade', 'grade', 'NULL'],
  ['function', 'function', 'NULL'],
];

/** The values that occur among the employed people whom a scope shows; the people are read once. */
export async function occurringValues(
  sql: Sql,
  scope: PeopleScope,
  from: Standpoint,
): Promise<(Choice & { kind: ChoiceKind })[]> {
  const { values, place } = parameters();
  const terms = new Terms(from, null, place);
  const each = COLUMNS.map(
    ([kind, code, name]) =>
      `SELECT '${kind}' AS kind, ${code} COLLATE "C" AS code, ${name} AS name FROM seen WHERE ${code} IS NOT NULL GROUP BY ${code}`,
  );
  return sql.rows(
    `WITH seen AS MATERIALIZED (
       SELECT DISTINCT p.post_code, p.city, p.region, p.unit_code, p.cadre, p.grade, p.function
         FROM ${terms.source} WHERE p.employed AND ${scopeCondition(scope, terms)})
     ${each.join(' UNION ALL ')} ORDER BY kind, name, code`,
    values,
  );
}
