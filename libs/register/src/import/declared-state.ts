import type { CivilDate } from '#kernel';
import { DETAILS, EMPLOYMENTS, type Cell, type Cells, type Ledger } from '../ledger.js';
import { sortNameOf } from '../names.js';
import { saysTheSame, type Span, spanOn } from '../timeline.js';
import { dayIn } from './difference.js';
import type { Row } from './rows.js';

/** Names have no last day: whoever leaves keeps them. */
const ENDLESS: ReadonlySet<Ledger> = new Set([DETAILS]);

/** The first day of a row's state: as it says, else the day of the import. */
export function firstDay(row: Row, on: CivilDate): CivilDate {
  return dayIn(row, 'from') ?? on;
}

/**
 * The state of one ledger that a row declares, given what is true before it; null where the file says nothing about
 * this ledger. An absent column keeps what was, an empty cell empties it. A row without a first day that says what is
 * true already keeps the first day of that.
 */
export function declaredState(ledger: Ledger, row: Row, before: readonly Span[], on: CivilDate): Span | null {
  const speaks = ledger.columns.some(({ name }) => row.cells[name] !== undefined);
  const ends = row.cells['through'] !== undefined && !ENDLESS.has(ledger);
  if (!speaks && !ends) return null;
  const from = firstDay(row, on);
  const basis = spanOn(before, from);
  if (basis === null && !speaks) return null;
  const values = finished(ledger, row.cells, merged(ledger, row.cells, basis?.values ?? {}));
  const through = ends ? dayIn(row, 'through') : (basis?.through ?? null);
  const goesOn = dayIn(row, 'from') === null && basis !== null && saysTheSame(ledger, basis.values, values);
  return { from: goesOn ? basis.from : from, through, values };
}

function merged(ledger: Ledger, cells: Row['cells'], before: Cells): Cells {
  const entries = ledger.columns.map(({ name }): [string, Cell] => {
    const said = cells[name];
    return [name, said === undefined ? (before[name] ?? null) : said];
  });
  return Object.fromEntries(entries);
}

/** Fills what follows from the rest: the name to sort by, the language, whether there is an account. */
function finished(ledger: Ledger, cells: Row['cells'], values: Cells): Cells {
  if (ledger === EMPLOYMENTS)
    return { ...values, has_account: values['has_account'] ?? typeof cells['email'] === 'string' };
  if (ledger !== DETAILS || typeof values['display_name'] !== 'string') return values;
  const told = cells['sort_name'];
  const name =
    typeof told === 'string'
      ? { display: told, family: null, given: null }
      : {
          display: values['display_name'],
          family: textOf(values, 'family_name'),
          given: textOf(values, 'given_name'),
        };
  return { ...values, sort_name: sortNameOf(name), language: values['language'] ?? 'en' };
}

function textOf(values: Cells, name: string): string | null {
  const value = values[name];
  return typeof value === 'string' ? value : null;
}
