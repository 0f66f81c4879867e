import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#audit';
import { CertificatesService } from '#certificates';
import { CertificationService, type PersonStanding } from '#certification';
import {
  type AsOf,
  PeopleChoices,
  type PeopleScope,
  type PersonRecord as PersonOnDay,
  PersonRecords,
  printPeopleQuery,
  peopleQuery,
} from '#compliance';
import { Database, type Sql } from '#database';
import { Accounts } from '#identity';
import { type AccountId, type Actor, END_OF_TIME, type Moment, type PersonId } from '#kernel';
import { type PersonRecord as Registered, RegisterService } from '#register';
import type { PersonRecord } from './person-record.js';

interface Reading {
  readonly scope: PeopleScope;
  readonly actor: Actor;
  readonly moment: Moment;
}

/** Gathers a person's record for a reader, and writes down that it was read. */
@Injectable()
export class PersonReader {
  constructor(
    private readonly database: Database,
    private readonly register: RegisterService,
    private readonly people: PersonRecords,
    private readonly choices: PeopleChoices,
    private readonly certification: CertificationService,
    private readonly certificates: CertificatesService,
    private readonly accounts: Accounts,
    private readonly audit: AuditTrail,
  ) {}

  /** Null: nobody has the number on that day, or the reader's scope does not reach them. Nothing is read then. */
  async read(staffNumber: string, asOf: AsOf, reading: Reading): Promise<Omit<PersonRecord, 'zone'> | null> {
    const { sql } = this.database;
    const clocks = { on: asOf.on ?? reading.moment.today, knownAt: asOf.knownAt ?? END_OF_TIME };
    const registered = await this.register.person(sql, staffNumber, clocks);
    const person = registered && (await this.within(sql, registered.id, asOf, reading));
    if (!registered || !person) return null;
    await this.note(registered.id, asOf, reading);
    const standings = await this.certification.standings(sql, registered.id, clocks);
    const awards = standings.flatMap((each) => each.awards.map(({ id }) => id));
    const choices = await this.choices.of(sql, reading.scope, reading.moment);
    return {
      ...{ person, registered, standings, asOf, moment: reading.moment },
      numbers: await this.certificates.numbersFor(sql, awards),
      names: await this.namesOf(sql, standings, registered),
      cities: new Map(choices.post.map(({ code, name }) => [code, name ?? code])),
    };
  }

  /**
   * The person, if the scope shows them on the day asked for. Whoever sees only a post sees the records of those who
   * serve there today or will: a day of the past opens nobody's record who has gone elsewhere since.
   */
  private async within(
    sql: Sql,
    id: PersonId,
    asOf: AsOf,
    { scope, moment }: Reading,
  ): Promise<PersonOnDay | null> {
    const person = await this.people.person(sql, id, asOf, scope, moment);
    const isPast = asOf.knownAt !== null || (asOf.on !== null && asOf.on < moment.today);
    if (person === null || scope.kind === 'all' || !isPast) return person;
    const now = await this.people.person(sql, id, { on: null, knownAt: null }, scope, moment);
    return now && person;
  }

  private async namesOf(
    sql: Sql,
    standings: readonly PersonStanding[],
    { history }: Registered,
  ): Promise<Map<AccountId, string>> {
    const recorders = standings.flatMap(({ facts }) => facts.map(({ recordedBy }) => recordedBy));
    const ids = new Set([...recorders, ...history.map(({ account }) => account)]);
    const names = new Map<AccountId, string>();
    for (const id of ids) {
      const account = id === null ? null : await this.accounts.find(sql, id);
      if (account) names.set(account.id, account.name);
    }
    return names;
  }

  private async note(person: PersonId, asOf: AsOf, { actor, moment }: Reading): Promise<void> {
    const detail = { asOf: printPeopleQuery(peopleQuery({}, asOf)) };
    await this.database.transaction((tx) =>
      this.audit.line(tx, {
        ...{ actor: actor.account, at: moment.at, action: 'person-read' },
        ...{ subjectKind: 'person', subjectId: person, detail },
      }),
    );
  }
}
