import { compareDates, type CivilDate } from '#kernel';
import type { Words } from '#i18n';
import { KIND_ICONS, type Kind } from './status.js';

/** For the partial `year-timeline`: marks over twelve months; on a phone a list. */
export interface YearTimeline {
  readonly months: readonly string[];
  readonly events: readonly (TimelineEvent & { readonly place: string })[];
  /** Events that found no room in the figure, listed below it. */
  readonly more: readonly TimelineEvent[];
}

export interface TimelineEvent {
  readonly kind: Kind;
  readonly icon: string;
  readonly title: string;
  /** *renew by 13 Dec* */
  readonly text: string;
  readonly href: string | null;
}

const MONTHS = 12;
const ROWS = 3;
/** The months that the text of a mark covers; near the end of the year it stands before its mark. */
const SPAN = 3;
const LAST_FORWARD = MONTHS - SPAN + 1;

/**
 * The year that begins with the month of `from`: each event in its month (months outside are clamped to the first or
 * the last), in the lowest row that is free; no mark's text covers another's.
 */
export function yearTimeline(
  from: CivilDate,
  events: readonly (Omit<TimelineEvent, 'icon'> & { readonly on: CivilDate })[],
  words: Words,
): YearTimeline {
  const placed: (TimelineEvent & { place: string })[] = [];
  const more: TimelineEvent[] = [];
  const taken = new Set<string>();
  for (const { on, ...event } of events.toSorted((a, b) => compareDates(a.on, b.on))) {
    const column = Math.min(Math.max(monthsBetween(from, on), 0), MONTHS - 1) + 1;
    const row = freeRow(column, taken);
    const shown = { ...event, icon: KIND_ICONS[event.kind] };
    if (row === null) more.push(shown);
    else placed.push({ ...shown, place: `c${column} r${row}` });
  }
  return { months: monthNames(from, words), events: placed, more };
}

function monthsBetween(from: CivilDate, on: CivilDate): number {
  const months = (date: CivilDate): number => Number(date.slice(0, 4)) * MONTHS + Number(date.slice(5, 7));
  return months(on) - months(from);
}

/** The lowest row whose cells under the event's text are free; takes them. */
function freeRow(column: number, taken: Set<string>): number | null {
  const first = column > LAST_FORWARD ? column - SPAN : column;
  const columns = Array.from({ length: SPAN }, (_, i) => first + i);
  for (let row = ROWS; row > 0; row--) {
    if (columns.some((each) => taken.has(`${each}/${row}`))) continue;
    for (const each of columns) taken.add(`${each}/${row}`);
    return row;
  }
  return null;
}

function monthNames(from: CivilDate, words: Words): string[] {
  const first = Number(from.slice(0, 4)) * MONTHS + Number(from.slice(5, 7)) - 1;
  return Array.from({ length: MONTHS }, (_, i) => {
    const [year, month] = [Math.floor((first + i) / MONTHS), ((first + i) % MONTHS) + 1];
    return words.shortMonth(`${year}-${String(month).padStart(2, '0')}-01` as CivilDate);
  });
}
