import type { Standing } from '#certification/rules';
import { dateOfDay, dayNumber, type CivilDate, type Instant } from '#kernel';
import type { FilterValues } from './people-filters.js';
import { POSTS, PROGRAMMES, type Inhabitant, type Span, type TwoClocks } from './population.testing.js';
import type { PeopleScope } from './people-scope.js';

/** Where the oracle stands: `knownAt` is always an instant here. */
export interface Place {
  readonly on: CivilDate;
  readonly knownAt: Instant;
}

const holds = (row: TwoClocks, { on, knownAt }: Place) =>
  row.from <= on && (row.through === null || row.through >= on) && isKnown(row, knownAt);
const isKnown = (row: TwoClocks, at: Instant) =>
  row.knownFrom <= at && (row.knownTo === null || row.knownTo > at);

/** What is true of a person, told row by row. */
export function factsOf(person: Inhabitant, place: Place) {
  const employment = person.employments.find((row) => holds(row, place)) ?? null;
  const posting = person.postings.find((row) => row.kind === 'primary' && holds(row, place)) ?? null;
  const post = POSTS.find(({ code }) => code === posting?.post) ?? null;
  return { employment, posting, post, function: posting?.function ?? employment?.function ?? null };
}

export function spanOf(person: Inhabitant, programme: string, place: Place): Span | null {
  return person.spans.find((row) => row.programme === programme && holds(row, place)) ?? null;
}

const UNMARKED: Record<string, string> = { ł: 'l', ø: 'o', ß: 'ss' };
const fold = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f']/g, '')
    .toLowerCase()
    .replace(/[łøß]/g, (c) => UNMARKED[c]!);

function isFound(person: Inhabitant, text: string): boolean {
  const words = fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  return (
    person.staff.toLowerCase().startsWith(text.toLowerCase()) ||
    ((person.native ?? '').toLowerCase().includes(text.toLowerCase()) && person.native !== null) ||
    (words.length > 0 && words.every((word) => fold(person.sort).includes(word)))
  );
}

const isCovered = (span: Span | null) => span !== null && ['valid', 'renewal-open'].includes(span.standing);
const standing = (span: Span | null): Standing => span?.standing ?? 'not-held';

function endsWithin(
  span: Span | null,
  expiring: NonNullable<FilterValues['expiring']>,
  on: CivilDate,
): boolean {
  const last = span?.validThrough ?? null;
  if (last === null || last < on) return false;
  if (expiring.kind === 'month') return last.startsWith(expiring.month);
  return last <= dateOfDay(dayNumber(on) + expiring.days);
}

function hasChanged(
  person: Inhabitant,
  programme: string,
  change: 'gained' | 'ended',
  place: Place,
): boolean {
  const ago = new Date(Date.parse(place.knownAt) - 7 * 86_400_000)
    .toISOString()
    .replace('Z', '000Z') as Instant;
  const before = spanOf(person, programme, { on: dateOfDay(dayNumber(place.on) - 7), knownAt: ago });
  const now = spanOf(person, programme, place);
  if (change === 'ended') return isCovered(before) && !isCovered(now);
  const isLater = (now?.validThrough ?? '9') > (before?.validThrough ?? '9');
  return isCovered(now) && (!isCovered(before) || isLater);
}

/** Whether a list shows a person: every filter read from its sentence in the specification. */
export function isShown(
  person: Inhabitant,
  filters: FilterValues,
  scope: PeopleScope,
  place: Place,
): boolean {
  const { employment, posting, post, function: held } = factsOf(person, place);
  const has = (wanted: readonly unknown[] | undefined, value: unknown) =>
    wanted === undefined || wanted.includes(value);
  const { programme } = filters;
  const chosen = programme === undefined ? PROGRAMMES : PROGRAMMES.filter((each) => each === programme);
  const some = (is: (span: Span | null) => boolean) => chosen.some((each) => is(spanOf(person, each, place)));
  const isPlanned = person.postings.some((row) => isKnown(row, place.knownAt) && row.from > place.on);
  const states = { headquarters: posting === null, abroad: posting !== null, planned: isPlanned };
  const state = filters.employment ?? 'employed';
  return [
    scope.kind === 'all' ||
      scope.codes.includes((scope.kind === 'posts' ? post?.code : employment?.unit) ?? ''),
    filters.q === undefined || isFound(person, filters.q),
    has(filters.post, post?.code),
    has(filters.region, post?.region),
    has(filters.unit, employment?.unit),
    has(filters.cadre, employment?.cadre),
    has(filters.grade, employment?.grade),
    has(filters.function, held),
    has(filters.threat, post?.threat),
    has(filters.bandwidth, post?.bandwidth),
    filters.posting === undefined || filters.posting.some((each) => states[each]),
    state === 'all' || (state === 'employed') === (employment !== null),
    chosen.length > 0,
    filters.standing === undefined || some((span) => filters.standing!.includes(standing(span))),
    filters.meets === undefined || some((span) => (span?.isMet ?? false) === filters.meets),
    filters.expiring === undefined || some((span) => endsWithin(span, filters.expiring!, place.on)),
    filters.changed === undefined || chosen.some((each) => hasChanged(person, each, filters.changed!, place)),
  ].every(Boolean);
}
