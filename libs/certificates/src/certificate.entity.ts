import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** The proof of one award: its public number, and the token that only the printed certificate shows. */
@Entity({ name: 'certificates' })
@Unique('uq_certificates_number', ['number'])
@Unique('uq_certificates_token', ['token'])
@Unique('uq_certificates_award', ['awardId'])
@Index('ix_certificates_person', ['personId', 'programmeId'])
export class Certificate {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_certificates',
  })
  id: string;

  @Column({ type: 'text', collation: 'C' })
  number: string;

  @Column({ type: 'text', collation: 'C' })
  token: string;

  /** The fact that began the award. */
  @Column({ name: 'award_id', type: 'text' })
  @ForeignKey('facts', { name: 'fk_certificates_award' })
  awardId: string;

  @Column({ name: 'person_id', type: 'bigint' })
  @ForeignKey('people', { name: 'fk_certificates_person' })
  personId: string;

  @Column({ name: 'programme_id', type: 'bigint' })
  @ForeignKey('programmes', { name: 'fk_certificates_programme' })
  programmeId: string;

  /** The award of the certificate that this one renews. */
  @Column({ name: 'renews_award', type: 'text', nullable: true })
  @ForeignKey('certificates', 'awardId', { name: 'fk_certificates_renews' })
  renewsAward: string | null;

  @Column({ name: 'issued_at', type: 'timestamptz' })
  issuedAt: string;
}
