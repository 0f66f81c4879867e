import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What a certificate says from one correction to the next; the greatest number of a certificate is the one that counts. */
@Entity({ name: 'certificate_editions' })
@Check('ck_certificate_editions_status', `status IN ('issued', 'revoked', 'superseded')`)
@Check('ck_certificate_editions_number', 'edition >= 1')
@Check('ck_certificate_editions_days', 'valid_from <= valid_through')
@Check('ck_certificate_editions_revoked', `(status = 'revoked') = (revoked_from IS NOT NULL)`)
export class CertificateEdition {
  @PrimaryColumn({
    name: 'certificate_id',
    type: 'bigint',
    primaryKeyConstraintName: 'pk_certificate_editions',
  })
  @ForeignKey('certificates', { name: 'fk_certificate_editions_certificate' })
  certificateId: string;

  @PrimaryColumn({ type: 'int', primaryKeyConstraintName: 'pk_certificate_editions' })
  edition: number;

  /** A `CertificateContent`: no personal data. */
  @Column({ type: 'jsonb' })
  content: object;

  @Column({ name: 'valid_from', type: 'date' })
  validFrom: string;

  /** The last valid day; null: never ends. */
  @Column({ name: 'valid_through', type: 'date', nullable: true })
  validThrough: string | null;

  @Column({ type: 'text' })
  status: string;

  @Column({ name: 'revoked_from', type: 'date', nullable: true })
  revokedFrom: string | null;

  /** The fact that made this edition necessary; null where a new policy did. */
  @Column({ name: 'reason_fact', type: 'text', nullable: true })
  @ForeignKey('facts', { name: 'fk_certificate_editions_reason' })
  reasonFact: string | null;

  @Column({ name: 'issued_at', type: 'timestamptz' })
  issuedAt: string;
}
