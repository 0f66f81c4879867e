import { compareDates, type CivilDate } from '#kernel';
import type { Words } from '#i18n';
import { KIND_ICONS, type Kind } from './status.js';

/** For the partial `year-timeline`: marks over twelve months; on a phone a list. */
export interface YearTimeline {
  readonly months: readonly string[];
  /** How many rows of marks there are, as a class: y1, y2 or y3. */
  readonly rows: string;
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
const ALL_ROWS = [1, 2, 3];
/** The months that the text of a mark covers; near the end of the year it stands before its mark. */
const SPAN = 3;
const LAST_FORWARD = MONTHS - SPAN + 1;

/**
 * The year that begins with the month of `from`: each event in its month (months outside are clamped to the first or
 * the last), in the highest row where no text covers another and no mark's line runs through a text.
 */
export function yearTimeline(
  from: CivilDate,
  events: readonly (Omit<TimelineEvent, 'icon'> & { readonly on: CivilDate })[],
  words: Words,
): YearTimeline {
  const placed: (TimelineEvent & { place: string })[] = [];
  const more: TimelineEvent[] = [];
  const figure = new Figure();
  for (const { on, ...event } of events.toSorted((a, b) => compareDates(a.on, b.on))) {
    const column = Math.min(Math.max(monthsBetween(from, on), 0), MONTHS - 1) + 1;
    const row = figure.place(column);
    const shown = { ...event, icon: KIND_ICONS[event.kind] };
    if (row === null) more.push(shown);
    else placed.push({ ...shown, place: `c${column} r${row}` });
  }
  return { months: monthNames(from, words), rows: `y${Math.max(1, figure.rows)}`, events: placed, more };
}

/** The cells of the figure that texts cover and that lines run through, from their row down to the months. */
class Figure {
  rows = 0;
  private readonly texts = new Set<string>();
  private readonly lines = new Set<string>();

  /** The row of a mark in a column, which is then taken; null where there is no room. Columns come in order. */
  place(column: number): number | null {
    const isBackward = column > LAST_FORWARD;
    const columns = Array.from({ length: SPAN }, (_, i) => (isBackward ? column - SPAN : column) + i);
    const row = ALL_ROWS.find((each) => this.isFree(columns, each) && this.isFreeBelow(column, each));
    if (row === undefined) return null;
    for (const each of columns) this.texts.add(`${each}/${row}`);
    for (const each of ALL_ROWS) if (each >= row) this.lines.add(`${column}/${each}`);
    this.rows = Math.max(this.rows, row);
    return row;
  }

  private isFree(columns: readonly number[], row: number): boolean {
    return columns.every((each, i) => {
      return !this.texts.has(`${each}/${row}`) && (i === 0 || !this.lines.has(`${each}/${row}`));
    });
  }

  private isFreeBelow(column: number, row: number): boolean {
    return ALL_ROWS.every((each) => each <= row || !this.texts.has(`${column}/${each}`));
  }
}

function monthsBetween(from: CivilDate, on: CivilDate): number {
  const months = (date: CivilDate): number => Number(date.slice(0, 4)) * MONTHS + Number(date.slice(5, 7));
  return months(on) - months(from);
}

function monthNames(from: CivilDate, words: Words): string[] {
  const first = Number(from.slice(0, 4)) * MONTHS + Number(from.slice(5, 7)) - 1;
  return Array.from({ length: MONTHS }, (_, i) => {
    const [year, month] = [Math.floor((first + i) / MONTHS), ((first + i) % MONTHS) + 1];
    return words.shortMonth(`${year}-${String(month).padStart(2, '0')}-01` as CivilDate);
  });
}
