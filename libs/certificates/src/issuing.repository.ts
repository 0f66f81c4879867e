import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '#database';
import type { CivilDate, FactId, Instant, PersonId } from '#kernel';
import type { CertificateContent } from './certificate-content.js';
import type { DueEdition, NewestEdition } from './due-editions.js';
import type { EditionStatus } from './edition-terms.js';

/** An edition with everything that goes into the tables. */
export interface EditionRow extends DueEdition {
  /** Used where the certificate is new. */
  readonly number: string;
  readonly token: string;
  readonly issuedAt: Instant;
}

interface NewestRow {
  readonly awardId: FactId;
  readonly edition: number;
  readonly validFrom: CivilDate;
  readonly validThrough: CivilDate | null;
  readonly status: EditionStatus;
  readonly revokedFrom: CivilDate | null;
  readonly reason: FactId | null;
}

/** What {@link EditionRow}s look like inside the statements. */
const RECORD = `jsonb_to_recordset($1::jsonb) AS r ("awardId" text, person bigint, "programmeId" bigint, edition int,
  "validFrom" date, "validThrough" date, status text, "revokedFrom" date, reason text, renews text, earned date,
  number text, token text, "issuedAt" timestamptz)`;

/** A subquery of its own, so that the person's row is found by index and not by reading everybody of the day. */
const nameOn = (day: string) =>
  `(SELECT p.display_name FROM register_people_now_v1(${day}) p WHERE p.person_id = r.person LIMIT 1)`;

/** Writes certificates and editions; unique constraints decide what exists once, whoever else is writing. */
@Injectable()
export class IssuingRepository {
  /** Until the transaction ends, nobody else issues for this person and programme: editions follow one another. */
  async lockPair(tx: Tx, person: PersonId, programmeId: string): Promise<void> {
    await tx.run('SELECT pg_advisory_xact_lock(hashtextextended($1, 7305201))', [`${person} ${programmeId}`]);
  }

  async newestOfPair(sql: Sql, person: PersonId, programmeId: string): Promise<NewestEdition[]> {
    const rows = await sql.rows<NewestRow>(
      `SELECT DISTINCT ON (c.id) c.award_id AS "awardId", e.edition, e.valid_from AS "validFrom",
              e.valid_through AS "validThrough", e.status, e.revoked_from AS "revokedFrom", e.reason_fact AS reason
         FROM certificates c JOIN certificate_editions e ON e.certificate_id = c.id
        WHERE c.person_id = $1 AND c.programme_id = $2
        ORDER BY c.id, e.edition DESC`,
      [person, programmeId],
    );
    return rows.map(({ awardId, edition, reason, ...terms }) => ({ awardId, edition, reason, terms }));
  }

  /**
   * Issues editions, and certificates for those numbered 1; what exists already stays as it is.
   *
   * @param contents what is printed, by programme
   * @param today whose name is printed where the register does not know the one of the day
   * @returns how many editions are new
   */
  async issue(
    tx: Tx,
    rows: readonly EditionRow[],
    contents: Readonly<Record<string, CertificateContent>>,
    today: CivilDate,
  ): Promise<number> {
    if (rows.length === 0) return 0;
    const records = JSON.stringify(rows.map(({ terms, ...row }) => ({ ...row, ...terms })));
    await this.addCertificates(tx, records);
    const issued = await this.addEditions(tx, records, JSON.stringify(contents));
    await this.addHolders(tx, records, today);
    if (rows.some(({ edition }) => edition > 1)) await this.keepHolders(tx, records);
    return issued;
  }

  private async addCertificates(tx: Tx, records: string): Promise<void> {
    await tx.run(
      `INSERT INTO certificates (number, token, award_id, person_id, programme_id, renews_award, issued_at)
       SELECT number, token, "awardId", person, "programmeId", renews, "issuedAt" FROM ${RECORD} WHERE edition = 1
       ON CONFLICT ON CONSTRAINT uq_certificates_award DO NOTHING`,
      [records],
    );
  }

  private addEditions(tx: Tx, records: string, contents: string): Promise<number> {
    return tx.run(
      `INSERT INTO certificate_editions (certificate_id, edition, content, valid_from, valid_through, status,
         revoked_from, reason_fact, issued_at)
       SELECT c.id, r.edition, $2::jsonb -> r."programmeId"::text, r."validFrom", r."validThrough", r.status,
              r."revokedFrom", r.reason, r."issuedAt"
         FROM ${RECORD} JOIN certificates c ON c.award_id = r."awardId"
       ON CONFLICT ON CONSTRAINT pk_certificate_editions DO NOTHING`,
      [records, contents],
    );
  }

  /** The name of the day on a new certificate. */
  private async addHolders(tx: Tx, records: string, today: CivilDate): Promise<void> {
    await tx.run(
      `INSERT INTO certificate_holders (certificate_id, edition, name)
       SELECT id, 1, name FROM (
         SELECT c.id, coalesce(${nameOn('r.earned')}, ${nameOn('$2::date')}) AS name
           FROM ${RECORD} JOIN certificates c ON c.award_id = r."awardId" WHERE r.edition = 1) n
        WHERE name IS NOT NULL
       ON CONFLICT ON CONSTRAINT pk_certificate_holders DO NOTHING`,
      [records, today],
    );
  }

  /** On a next edition the name of the one before it, unless it was erased. */
  private async keepHolders(tx: Tx, records: string): Promise<void> {
    await tx.run(
      `INSERT INTO certificate_holders (certificate_id, edition, name)
       SELECT c.id, r.edition, h.name
         FROM ${RECORD}
         JOIN certificates c ON c.award_id = r."awardId"
         JOIN certificate_holders h ON h.certificate_id = c.id AND h.edition = r.edition - 1
       ON CONFLICT ON CONSTRAINT pk_certificate_holders DO NOTHING`,
      [records],
    );
  }

  /** The position up to which the feed was followed; held until the transaction ends, so that nobody follows it twice. */
  async holdPosition(tx: Tx): Promise<string> {
    const row = await tx.one<{ position: string }>(
      'SELECT position FROM certificate_positions WHERE id = 1 FOR UPDATE',
    );
    return row?.position ?? '0';
  }

  async movePosition(tx: Tx, position: string): Promise<void> {
    await tx.run('UPDATE certificate_positions SET position = $1 WHERE id = 1 AND position < $1', [position]);
  }
}
