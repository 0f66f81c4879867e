import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '#database';
import type { CertificateNumber, CivilDate, FactId, Instant, PersonId } from '#kernel';
import type { CertificateContent } from './certificate-content.js';
import type { EditionStatus, EditionTerms } from './edition-terms.js';

/** A certificate with its newest edition. */
export interface StoredCertificate {
  readonly id: string;
  readonly number: CertificateNumber;
  readonly token: string;
  readonly share: string | null;
  readonly awardId: FactId;
  readonly person: PersonId;
  readonly programmeId: string;
  readonly renews: CertificateNumber | null;
  readonly edition: number;
  readonly content: CertificateContent;
  readonly terms: EditionTerms;
  /** Null where it was erased. */
  readonly holder: string | null;
  readonly issuedAt: Instant;
  readonly editionIssuedAt: Instant;
}

type Row = Omit<StoredCertificate, 'terms'> & {
  readonly validFrom: CivilDate;
  readonly validThrough: CivilDate | null;
  readonly status: EditionStatus;
  readonly revokedFrom: CivilDate | null;
};

const NEWEST = `
  SELECT c.id, c.number, c.token, s.token AS share, c.award_id AS "awardId", c.person_id AS person,
         c.programme_id AS "programmeId", b.number AS renews, e.edition, e.content, h.name AS holder,
         e.valid_from AS "validFrom", e.valid_through AS "validThrough", e.status, e.revoked_from AS "revokedFrom",
         c.issued_at AS "issuedAt", e.issued_at AS "editionIssuedAt"
    FROM certificates c
    JOIN LATERAL (SELECT * FROM certificate_editions WHERE certificate_id = c.id ORDER BY edition DESC LIMIT 1) e ON true
    LEFT JOIN certificates b ON b.award_id = c.renews_award
    LEFT JOIN certificate_holders h ON h.certificate_id = c.id AND h.edition = e.edition
    LEFT JOIN certificate_shares s ON s.certificate_id = c.id AND s.withdrawn_at IS NULL`;

/** Reads certificates, and keeps the links by which holders show them. */
@Injectable()
export class CertificatesRepository {
  async byNumber(sql: Sql, number: string): Promise<StoredCertificate | null> {
    const [row] = await sql.named<Row>('certificate-by-number', `${NEWEST} WHERE c.number = $1`, [number]);
    return row ? storedFrom(row) : null;
  }

  /** All of a person, the newest award first. */
  async ofPerson(sql: Sql, person: PersonId): Promise<StoredCertificate[]> {
    const order = 'ORDER BY e.valid_from DESC, c.id DESC';
    const rows = await sql.named<Row>('certificates-of-person', `${NEWEST} WHERE c.person_id = $1 ${order}`, [
      person,
    ]);
    return rows.map(storedFrom);
  }

  /** The numbers of awards that have a certificate. */
  async numbersOf(sql: Sql, awards: readonly string[]): Promise<Map<string, CertificateNumber>> {
    const rows = await sql.rows<{ award: string; number: CertificateNumber }>(
      'SELECT award_id AS award, number FROM certificates WHERE award_id = ANY($1::text[])',
      [awards],
    );
    return new Map(rows.map(({ award, number }) => [award, number]));
  }

  /** Adds a link unless one stands; returns the one that stands. */
  async share(tx: Tx, certificate: string, token: string, at: Instant): Promise<string> {
    await tx.run(
      `INSERT INTO certificate_shares (certificate_id, token, shared_at) VALUES ($1, $2, $3)
       ON CONFLICT (certificate_id) WHERE withdrawn_at IS NULL DO NOTHING`,
      [certificate, token, at],
    );
    const standing = await tx.one<{ token: string }>(
      'SELECT token FROM certificate_shares WHERE certificate_id = $1 AND withdrawn_at IS NULL',
      [certificate],
    );
    return standing?.token ?? token;
  }

  /** Withdraws the link that stands; returns whether there was one. */
  async unshare(tx: Tx, certificate: string, at: Instant): Promise<boolean> {
    const withdrawn = await tx.run(
      'UPDATE certificate_shares SET withdrawn_at = $2 WHERE certificate_id = $1 AND withdrawn_at IS NULL',
      [certificate, at],
    );
    return withdrawn > 0;
  }
}

function storedFrom({ validFrom, validThrough, status, revokedFrom, ...row }: Row): StoredCertificate {
  return { ...row, terms: { validFrom, validThrough, status, revokedFrom } };
}
