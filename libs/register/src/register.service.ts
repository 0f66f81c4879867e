import { Injectable } from '@nestjs/common';
import type { AccountId, CivilDate, Instant, PersonId } from '#kernel';
import type { Sql, Tx } from '#database';
import { IMPORT_KINDS } from './import/kinds.js';
import { recordsOf } from './import/records.js';
import { type ImportOptions, RegisterImport } from './import/register-import.service.js';
import type { ImportReport } from './import/report.js';
import { readRows } from './import/rows.js';
import { ACCOMMODATIONS, DETAILS, DUTIES, EMPLOYMENTS, POSTINGS } from './ledger.js';
import { LedgersRepository } from './ledgers.repository.js';
import { PeopleRepository, type PersonKey, type TestAccommodation } from './people.repository.js';
import {
  type HistoricRow,
  type HistoryEntry,
  type HistoryTopic,
  knownAt,
  personHistory,
} from './person-history.js';
import { spanOn } from './timeline.js';

/** The two clocks of a question: the day that it is about, and what was known when. */
export interface AsOf {
  readonly on: CivilDate;
  readonly knownAt: Instant;
}

/** A person as the register knew them at an instant: every span of every ledger, and what was learned when. */
export interface PersonRecord extends Record<HistoryTopic, readonly HistoricRow[]> {
  readonly id: PersonId;
  readonly staffNumber: string;
  readonly erasedAt: Instant | null;
  /** The name and the employment that hold on the day asked for; null where none does. */
  readonly name: HistoricRow | null;
  readonly employment: HistoricRow | null;
  /** The primary posting of the day. */
  readonly posting: HistoricRow | null;
  readonly history: readonly HistoryEntry[];
}

/** The register's door: who a person is on a day, what they are granted, and changes by hand. */
@Injectable()
export class RegisterService {
  constructor(
    private readonly people: PeopleRepository,
    private readonly ledgers: LedgersRepository,
    private readonly imports: RegisterImport,
  ) {}

  /** A person's whole record; null where nobody has the staff number, or nobody knew of them at that instant. */
  async person(sql: Sql, staffNumber: string, asOf: AsOf): Promise<PersonRecord | null> {
    const key = await this.people.byStaffNumber(sql, staffNumber);
    return key === null ? null : this.record(sql, key, asOf);
  }

  async personById(sql: Sql, id: PersonId, asOf: AsOf): Promise<PersonRecord | null> {
    const key = await this.people.byId(sql, id);
    return key === null ? null : this.record(sql, key, asOf);
  }

  /** What the person is granted in tests on a day, as is believed now; null: nothing. */
  accommodation(sql: Sql, person: PersonId, on: CivilDate): Promise<TestAccommodation | null> {
    return this.people.accommodation(sql, person, on);
  }

  /** Removes what a person was called, at every time of knowing; the staff number stands in its place. */
  erase(
    tx: Tx,
    person: PersonId,
    by: { actor: AccountId | null; at: Instant; reason: string },
  ): Promise<boolean> {
    return this.people.erase(tx, person, by);
  }

  /** Enters rows that somebody typed, by the same rules as a file. */
  async enter(
    tx: Tx,
    rows: readonly Readonly<Record<string, string>>[],
    options: ImportOptions,
  ): Promise<ImportReport> {
    return this.imports.run(tx, await readRows(IMPORT_KINDS[options.kind], recordsOf(rows)), options);
  }

  private async record(sql: Sql, key: PersonKey, asOf: AsOf): Promise<PersonRecord | null> {
    const all = await this.topics(sql, key.id, asOf.knownAt);
    if (all.names.length === 0) return null;
    const [names, employments, postings, duties, accommodations] = [
      knownAt(all.names, asOf.knownAt),
      knownAt(all.employments, asOf.knownAt),
      knownAt(all.postings, asOf.knownAt),
      knownAt(all.duties, asOf.knownAt),
      knownAt(all.accommodations, asOf.knownAt),
    ];
    return {
      ...key,
      ...{ names, employments, postings, duties, accommodations },
      name: spanOn(names, asOf.on),
      employment: spanOn(employments, asOf.on),
      posting: spanOn(postings.filter(isPrimary), asOf.on),
      history: personHistory(all, asOf.knownAt),
    };
  }

  private async topics(
    sql: Sql,
    person: PersonId,
    at: Instant,
  ): Promise<Record<HistoryTopic, HistoricRow[]>> {
    return {
      names: await this.ledgers.rowsOfPerson(sql, DETAILS, person, at),
      employments: await this.ledgers.rowsOfPerson(sql, EMPLOYMENTS, person, at),
      postings: await this.ledgers.rowsOfPerson(sql, POSTINGS, person, at),
      duties: await this.ledgers.rowsOfPerson(sql, DUTIES, person, at),
      accommodations: await this.ledgers.rowsOfPerson(sql, ACCOMMODATIONS, person, at),
    };
  }
}

function isPrimary({ values }: HistoricRow): boolean {
  return values['kind'] === 'primary' && values['cancelled'] === false;
}
