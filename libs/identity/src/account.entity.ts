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

  @Column('timestamptz', { name: 'created_at' })
  createdAt: string;

  @Column('timestamptz', { name: 'disabled_at', nullable: true })
  disabledAt: string | null;
}
