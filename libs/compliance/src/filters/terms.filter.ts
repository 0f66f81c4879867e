import type { ProgrammeCode } from '#kernel';
import type { Standpoint } from '../standpoint.js';

export type SqlType = 'text' | 'text[]' | 'int[]' | 'int' | 'bigint' | 'boolean' | 'date' | 'timestamptz';
export type SqlValue = string | number | boolean | readonly string[] | readonly number[];

/** Puts a value into a statement and gives what stands for it there: `$3::text[]`. */
export type Place = (value: SqlValue, type: SqlType) => string;

/** How far back *what changed* looks, in days. */
export const CHANGE_DAYS = 7;

/**
 * What the conditions of a list speak of: `p`, a row of people; `s`, their standing in the chosen programme, where one
 * is chosen; and the published views as they stand on the day and at the instant asked.
 */
export class Terms {
  private readonly placed = new Map<string, string>();

  constructor(
    private readonly from: Standpoint,
    private readonly programme: ProgrammeCode | null,
    readonly place: Place,
  ) {}

  get on(): string {
    return this.once('on', () => this.place(this.from.on, 'date'));
  }

  get people(): string {
    return this.known === null
      ? `register_people_now_v1(${this.on})`
      : `register_people_v1(${this.on}, ${this.known})`;
  }

  get standings(): string {
    return this.known === null
      ? `certification_standings_now_v1(${this.on})`
      : `certification_standings_v1(${this.on}, ${this.known})`;
  }

  /** The answers of a week ago, from what was known then. */
  get standingsBefore(): string {
    const known = this.known ?? this.once('at', () => this.place(this.from.at, 'timestamptz'));
    return `certification_standings_v1(${this.on} - ${CHANGE_DAYS}, ${known} - interval '${CHANGE_DAYS} days')`;
  }

  get postings(): string {
    return `register_postings_v1(${this.known ?? `'infinity'::timestamptz`})`;
  }

  /** The id of the chosen programme; null where none is chosen. */
  get programmeId(): string | null {
    const { programme } = this;
    if (programme === null) return null;
    const code = this.once('programme', () => this.place(programme, 'text'));
    return `(SELECT g.id FROM certification_programmes_v1 g WHERE g.code = ${code})`;
  }

  /** What a list reads from. At most one standing is open for a person, a programme and a day. */
  get source(): string {
    const chosen =
      this.programmeId === null
        ? ''
        : ` LEFT JOIN ${this.standings} s ON s.person_id = p.person_id AND s.programme_id = ${this.programmeId}`;
    return `${this.people} p${chosen}`;
  }

  /** Whether the person's standing in the chosen programme, or in at least one, meets a condition. */
  holds(condition: (row: string) => string): string {
    if (this.programmeId !== null) return `(${condition('s')}) IS TRUE`;
    return `p.person_id IN (SELECT a.person_id FROM ${this.standings} a WHERE ${condition('a')})`;
  }

  /** Whether there is no standing that meets the condition, in the chosen programme or in at least one. */
  lacks(condition: (row: string) => string): string {
    if (this.programmeId !== null) return `(${condition('s')}) IS NOT TRUE`;
    return `(EXISTS (SELECT FROM certification_programmes_v1) AND p.person_id NOT IN (
      SELECT a.person_id FROM ${this.standings} a WHERE ${condition('a')}
       GROUP BY a.person_id HAVING count(*) >= (SELECT count(*) FROM certification_programmes_v1)))`;
  }

  private get known(): string | null {
    const { knownAt } = this.from;
    return knownAt === null ? null : this.once('known', () => this.place(knownAt, 'timestamptz'));
  }

  /** A value that several conditions need is placed once, and only where one does. */
  private once(name: string, place: () => string): string {
    const placed = this.placed.get(name) ?? place();
    this.placed.set(name, placed);
    return placed;
  }
}
