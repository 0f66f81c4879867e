import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

@Entity('accounts')
@Unique('uq_accounts_person', ['personId'])
@Unique('uq_accounts_email', ['email'])
@Index('ix_accounts_name', ['name', 'id'])
@Check('ck_accounts_email', `email !~ '[[:space:][:cntrl:]]'`)
export class AccountEntity {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_accounts',
  })
  id: string;

  @Column('bigint', { name: 'person_id', nullable: true })
  @ForeignKey('people', { name: 'fk_accounts_person' })
  personId: string | null;

  @Column('varchar', { length: 254 })
  email: string;

  @Column('varchar', { length: 200 })
  name: string;

  @Column('varchar', { length: 12 })
  lang: string;

  @Column('varchar', { name: 'password_hash', length: 255, nullable: true })
  passwordHash: string | null;

  @Column('boolean')
  demonstration: boolean;

  @Column('boolean', { default: true })
  shortcuts: boolean;

  @Column('boolean', { default: false })
  lite: boolean;

  @Column('boolean', { default: true })
  reminders: boolean;

  /** Written by triggers when grants or factors change, so that the row is known to be another one. */
  @Column('bigint', { name: 'rights_version', default: 0 })
  rightsVersion: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: string;

  @Column('timestamptz', { name: 'disabled_at', nullable: true })
  disabledAt: string | null;
}
