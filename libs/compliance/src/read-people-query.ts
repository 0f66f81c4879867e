import {
  failure,
  parseCivilDate,
  parseInstant,
  success,
  type CivilDate,
  type FieldProblem,
  type Instant,
  type Moment,
  type Result,
} from '#kernel';
import type { FilterProblem } from './filters/filter.js';
import { parseCursor, type Cursor, type CursorOrder } from './people-cursor.js';
import { FILTER_NAMES, PEOPLE_FILTERS, type FilterValues } from './people-filters.js';
import { PAGE_LIMITS, type PageLimit, type PeopleQuery } from './people-query.js';
import { PEOPLE_SORTS, SORT_NAMES } from './people-sorts.js';

/** Parameters as an address gives them; anything may stand here. */
export type RawParameters = Readonly<Record<string, unknown>>;

const LONGEST = 8_000;

/**
 * Reads the parameters of a list. Unknown names and blank texts count for nothing; what can't be read is a problem of
 * its field, so that no list ever shows others than those asked for.
 */
export function readPeopleQuery(raw: RawParameters, moment: Moment): Result<PeopleQuery, FieldProblem> {
  const fields = new Fields(raw);
  const filters = readFilters(fields);
  const order = fields.read('sort', readOrder) ?? { sort: 'name', isDescending: false };
  const isAsked = filters.programme !== undefined || !PEOPLE_SORTS[order.sort].needsProgramme;
  const usable: CursorOrder = isAsked ? order : { sort: 'name', isDescending: false };
  const query: PeopleQuery = {
    filters,
    ...usable,
    limit: fields.read('limit', readLimit) ?? 25,
    cursor: readCursor(fields, usable),
    on: fields.read('on', readDay),
    knownAt: fields.read('known-at', (text) => readKnownAt(text, moment)),
  };
  return fields.problems.length > 0 ? failure(fields.problems) : success(query);
}

/** The parameters, with what was wrong with those read so far. */
class Fields {
  readonly problems: FieldProblem[] = [];

  constructor(private readonly raw: RawParameters) {}

  /** The value of a field; null where it is not set or can't be read. */
  read<V>(field: string, parse: (text: string) => Result<V, FilterProblem>): V | null {
    const given = Object.hasOwn(this.raw, field) ? this.raw[field] : undefined;
    if (given === undefined || given === '') return null;
    const read = typeof given === 'string' ? textOf(given) : failure<FilterProblem>(['not-one-text']);
    if (read.ok && read.value === '') return null;
    const result = read.ok ? parse(read.value) : read;
    if (result.ok) return result.value;
    this.problems.push(...result.problems.map((each) => ({ field, key: `people-filters.problem.${each}` })));
    return null;
  }
}

function textOf(given: string): Result<string, FilterProblem> {
  return given.length > LONGEST ? failure(['too-long']) : success(given.trim());
}

function readFilters(fields: Fields): FilterValues {
  const values = FILTER_NAMES.map(
    (name) => [name, fields.read<unknown>(name, PEOPLE_FILTERS[name].parse)] as const,
  );
  return Object.fromEntries(values.filter(([, value]) => value !== null));
}

/** `name` or `-name`, the other way round. */
function readOrder(text: string): Result<CursorOrder, FilterProblem> {
  const isDescending = text.startsWith('-');
  const sort = SORT_NAMES.find((each) => each === text.slice(isDescending ? 1 : 0));
  return sort === undefined ? failure(['not-offered']) : success({ sort, isDescending });
}

/** The least length offered that holds as many; more than the greatest gives the greatest. */
function readLimit(text: string): Result<PageLimit, FilterProblem> {
  if (!/^\d{1,12}$/.test(text)) return failure(['not-offered']);
  return success(PAGE_LIMITS.find((each) => each >= Number(text)) ?? 100);
}

function readCursor(fields: Fields, order: CursorOrder): Cursor | null {
  const reader =
    (towards: Cursor['towards']) =>
    (text: string): Result<Cursor, FilterProblem> => {
      const cursor = parseCursor(text, towards, order);
      return cursor === null ? failure(['tampered']) : success(cursor);
    };
  return fields.read('after', reader('next')) ?? fields.read('before', reader('previous'));
}

function readDay(text: string): Result<CivilDate, FilterProblem> {
  const day = parseCivilDate(text);
  return day === null ? failure(['not-a-date']) : success(day);
}

/** An instant; or a day, which means all that was known at its end in UTC. What is not known yet can't be asked. */
function readKnownAt(text: string, { at }: Moment): Result<Instant, FilterProblem> {
  const day = parseCivilDate(text);
  const instant = day === null ? parseInstant(text) : (`${day}T23:59:59.999999Z` as Instant);
  if (instant === null) return failure(['not-a-date']);
  return instant > at ? failure(['in-the-future']) : success(instant);
}
