import type { Words } from '#i18n';
import { addMonths, type CivilDate, dayNumber } from '#kernel';
import { programmeTitle } from '../programme-titles.js';
import { termOf } from '../register-terms.js';
import type { PersonRecord } from './person-record.js';

/** For the partial `life-line`: postings and certificates on one axis of time, and the same as a table. */
export interface LifeLine {
  readonly caption: string;
  /** Where the day of the page lies, from 0 to 100. */
  readonly mark: number;
  readonly lines: readonly LifeLineRow[];
  readonly rows: readonly {
    readonly what: string;
    readonly from: string;
    readonly through: string;
    readonly detail: string;
  }[];
}

interface LifeLineRow {
  readonly label: string;
  readonly spoken: string;
  readonly end: string;
  readonly isCertificate: boolean;
  readonly parts: readonly { readonly x: number; readonly width: number }[];
}

interface Stretch {
  readonly what: string;
  readonly detail: string;
  readonly from: CivilDate;
  readonly through: CivilDate | null;
  readonly isCertificate: boolean;
}

/** How far the axis reaches beyond the day of the page. */
const MONTHS_AHEAD = 36;
const MONTHS_BACK = 240;

/** Null where nothing is known. */
export function lifeLine(record: PersonRecord, words: Words): LifeLine | null {
  const { on } = record.person.standpoint;
  const stretches = [...postingsOf(record, words), ...awardsOf(record, words)];
  if (stretches.length === 0) return null;
  const axis = axisOf(stretches, on);
  const names = [...new Set(stretches.map(({ what }) => what))];
  return {
    caption: words.t('person.axis', {
      from: words.shortDate(axis.from),
      to: words.shortDate(axis.to),
      on: words.shortDate(on),
    }),
    mark: placeOf(on, axis),
    lines: names.map((name) =>
      lineOf(
        name,
        stretches.filter(({ what }) => what === name),
        axis,
        words,
      ),
    ),
    rows: stretches.map(({ what, detail, from, through, isCertificate }) => ({
      ...{ what, detail, from: words.shortDate(from) },
      through: endOf(through, isCertificate, words),
    })),
  };
}

function postingsOf({ person, cities }: PersonRecord, words: Words): Stretch[] {
  return person.postings.map(({ post, kind, position, function: work, from, through }) => {
    const detail = [
      termOf('kind', kind, words),
      position && termOf('position', position, words),
      work && termOf('function', work, words),
    ];
    return { what: cities.get(post) ?? post, detail: shown(detail), from, through, isCertificate: false };
  });
}

function awardsOf({ standings, numbers }: PersonRecord, words: Words): Stretch[] {
  return standings.flatMap(({ programme, awards }) =>
    awards
      .filter(({ isEmpty }) => !isEmpty)
      .map(({ id, from, through }) => ({
        what: words.t('person.certificate-of', { programme: programmeTitle(programme, words.lang).code }),
        detail: numbers.get(id) ?? '',
        ...{ from, through, isCertificate: true },
      })),
  );
}

function lineOf(label: string, stretches: readonly Stretch[], axis: Axis, words: Words): LifeLineRow {
  const { isCertificate } = stretches[0]!;
  const ends = stretches.map(({ from, through }) =>
    words.t('person.span', {
      what: label,
      from: words.shortDate(from),
      through: endOf(through, isCertificate, words),
    }),
  );
  const last = stretches.reduce((best, each) => (each.from > best.from ? each : best));
  return {
    ...{ label, isCertificate, spoken: words.list(ends), end: endOf(last.through, isCertificate, words) },
    parts: stretches.map(({ from, through }) => {
      const x = placeOf(from, axis);
      return { x, width: Math.max(0.4, round(placeOf(through ?? axis.to, axis) - x)) };
    }),
  };
}

interface Axis {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

function axisOf(stretches: readonly Stretch[], on: CivilDate): Axis {
  const days = [on, ...stretches.flatMap(({ from, through }) => [from, through ?? on])].sort();
  const [first, last] = [days[0]!, days.at(-1)!];
  const [earliest, latest] = [addMonths(on, -MONTHS_BACK), addMonths(on, MONTHS_AHEAD)];
  return {
    from: first < earliest ? earliest : first,
    to: last > latest ? latest : last > on ? last : addMonths(on, 1),
  };
}

function placeOf(day: CivilDate, { from, to }: Axis): number {
  const [start, end] = [dayNumber(from), dayNumber(to)];
  return round(Math.min(100, Math.max(0, ((dayNumber(day) - start) / Math.max(1, end - start)) * 100)));
}

function endOf(through: CivilDate | null, isCertificate: boolean, words: Words): string {
  return through === null
    ? words.t(isCertificate ? 'person.no-end' : 'person.open')
    : words.shortDate(through);
}

function shown(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(' · ');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
