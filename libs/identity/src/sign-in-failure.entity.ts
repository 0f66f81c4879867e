import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A try to sign in that was wrong, or is still being judged (not `settled`). */
@Entity('sign_in_failures')
@Index('ix_sign_in_failures_subject', ['subjectDigest', 'at'])
@Index('ix_sign_in_failures_address', ['address', 'at'])
@Index('ix_sign_in_failures_at', ['at'])
export class SignInFailureEntity {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_sign_in_failures',
  })
  id: string;

  @Column('bytea', { name: 'subject_digest' })
  subjectDigest: Buffer;

  @Column('varchar', { length: 60 })
  address: string;

  @Column('timestamptz')
  at: string;

  @Column('boolean')
  settled: boolean;
}
