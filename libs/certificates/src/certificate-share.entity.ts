import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A link by which the holder shows a certificate, until it is withdrawn. */
@Entity({ name: 'certificate_shares' })
@Unique('uq_certificate_shares_token', ['token'])
@Index('uq_certificate_shares_standing', ['certificateId'], { unique: true, where: 'withdrawn_at IS NULL' })
export class CertificateShare {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_certificate_shares',
  })
  id: string;

  @Column({ name: 'certificate_id', type: 'bigint' })
  @ForeignKey('certificates', { name: 'fk_certificate_shares_certificate' })
  certificateId: string;

  @Column({ type: 'text', collation: 'C' })
  token: string;

  @Column({ name: 'shared_at', type: 'timestamptz' })
  sharedAt: string;

  @Column({ name: 'withdrawn_at', type: 'timestamptz', nullable: true })
  withdrawnAt: string | null;
}
