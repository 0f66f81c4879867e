import { Injectable } from '@nestjs/common';
import type { AccountId, CivilDate, Instant, PersonId } from '#kernel';
import type { Sql, Tx } from '#database';

/** A person of the register, without what changes. */
export interface PersonKey {
  readonly id: PersonId;
  readonly staffNumber: string;
  readonly erasedAt: Instant | null;
}

/** What a person is granted in tests on a day; the most generous of several grants. */
export interface TestAccommodation {
  /** Multiplies the time, as decimal text: `1.00` is the ordinary time. */
  readonly timeFactor: string;
  readonly extraAttempts: number;
  readonly breaks: boolean;
  readonly readerMode: boolean;
}

@Injectable()
export class PeopleRepository {
  byStaffNumber(sql: Sql, staffNumber: string): Promise<PersonKey | null> {
    return sql.one(`${SELECT_KEY} WHERE staff_number = $1`, [staffNumber]);
  }

  byId(sql: Sql, id: PersonId): Promise<PersonKey | null> {
    return sql.one(`${SELECT_KEY} WHERE id = $1`, [id]);
  }

  /** Empties the names and addresses of a person, and writes an audit line; false where that was done before. */
  async erase(
    tx: Tx,
    person: PersonId,
    by: { actor: AccountId | null; at: Instant; reason: string },
  ): Promise<boolean> {
    const row = await tx.one<{ erased: boolean }>('SELECT erase_person_v1($1, $2, $3, $4) AS erased', [
      person,
      by.actor,
      by.at,
      by.reason,
    ]);
    return row!.erased;
  }

  /** As is believed now; null where nothing is granted on the day. */
  async accommodation(sql: Sql, person: PersonId, on: CivilDate): Promise<TestAccommodation | null> {
    const [granted] = await sql.named<TestAccommodation & { grants: number }>(
      'register-accommodation',
      `SELECT count(*)::int AS grants, max(time_factor)::text AS "timeFactor", max(extra_attempts)::int AS "extraAttempts",
              bool_or(breaks) AS breaks, bool_or(reader_mode) AS "readerMode"
         FROM accommodations
        WHERE person_id = $1 AND known_to IS NULL AND NOT cancelled
          AND valid_from <= $2 AND (valid_through IS NULL OR valid_through >= $2)`,
      [person, on],
    );
    if (granted === undefined || granted.grants === 0) return null;
    const { timeFactor, extraAttempts, breaks, readerMode } = granted;
    return { timeFactor, extraAttempts, breaks, readerMode };
  }
}

const SELECT_KEY = 'SELECT id, staff_number AS "staffNumber", erased_at AS "erasedAt" FROM people';
