import { Injectable } from '@nestjs/common';
import type { Sql } from '#database';
import type { CivilDate, PersonId } from '#kernel';
import type { Recipient } from './recipient.js';

@Injectable()
export class RecipientsRepository {
  /** Those of the people whom the register names on a day; the account's address comes before the register's. */
  async of(sql: Sql, people: readonly PersonId[], on: CivilDate): Promise<Map<string, Recipient>> {
    const rows = await sql.rows<Recipient>(
      `SELECT p.person_id AS person, p.display_name AS name, p.employed AS "isEmployed",
              coalesce(a.email, p.email) AS address, coalesce(a.lang, p.language, 'en') AS lang,
              a.account_id AS account, coalesce(a.closed, false) AS "isAccountClosed",
              coalesce(a.reminders, true) AS reminders, p.post_id AS post, p.threat
         FROM register_people_now_v1($2) p LEFT JOIN identity_recipients_v1 a ON a.person_id = p.person_id
        WHERE p.person_id = ANY($1::bigint[])`,
      [people, on],
    );
    return new Map(rows.map((row) => [row.person, row]));
  }
}
