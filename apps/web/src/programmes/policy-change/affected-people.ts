import { Injectable } from '@nestjs/common';
import { type ChangedPerson, PolicyChanges } from '#certification';
import { PersonRecords } from '#compliance';
import { Database } from '#database';
import { may } from '#identity';
import type { Actor, Moment } from '#kernel';
import { peopleScopeOf } from '../../hr/people-scope-of.js';

/** Somebody whom a change concerns, as the reader may see them. */
export interface AffectedPerson extends ChangedPerson {
  readonly staffNumber: string;
  readonly displayName: string;
}

/** A page of those whom a change concerns. */
export interface AffectedPage {
  readonly rows: readonly AffectedPerson[];
  /** How many of the page the reader may not see. */
  readonly others: number;
  /** The last person of the page; null: there are no more. */
  readonly next: string | null;
}

export const PEOPLE_A_PAGE = 50;

/** Those whom a change concerns, for readers who answer for people: within their scope, by id. */
@Injectable()
export class AffectedPeople {
  constructor(
    private readonly database: Database,
    private readonly changes: PolicyChanges,
    private readonly records: PersonRecords,
  ) {}

  /** Null: the reader sees numbers only. @param after the last person of the page before; '0': the first page */
  async page(actor: Actor, change: string, after: string, moment: Moment): Promise<AffectedPage | null> {
    if (!may(actor, 'people.read')) return null;
    const scope = peopleScopeOf(actor, 'people.read');
    if (scope.kind !== 'all' && scope.codes.length === 0) return null;
    const { sql } = this.database;
    const found = await this.changes.people(sql, change, after, PEOPLE_A_PAGE + 1);
    const shown = found.slice(0, PEOPLE_A_PAGE);
    const now = { on: null, knownAt: null };
    const rows: AffectedPerson[] = [];
    for (const each of shown) {
      const record = await this.records.person(sql, each.person, now, scope, moment);
      if (record === null) continue;
      rows.push({ ...each, staffNumber: record.staffNumber, displayName: record.displayName });
    }
    const next = found.length > PEOPLE_A_PAGE ? (shown.at(-1)?.person ?? null) : null;
    return { rows, others: shown.length - rows.length, next };
  }
}
