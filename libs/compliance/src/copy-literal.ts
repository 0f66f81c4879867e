import pg from 'pg';
import type { Place, SqlValue } from './filters/terms.filter.js';

/**
 * Places values as quoted literals with their type. `COPY` takes no parameters, so this stands in for them there and
 * nowhere else; the quoting is the driver's own.
 */
export const placeLiteral: Place = (value, type) => `(${literalOf(value)})::${type}`;

function literalOf(value: SqlValue): string {
  if (Array.isArray(value)) return `ARRAY[${(value as SqlValue[]).map(literalOf).join(', ')}]`;
  return pg.escapeLiteral(String(value));
}
