import { Check, Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

@Entity('outbox')
@Unique('uq_outbox_message_id', ['messageId'])
@Index('ix_outbox_due', ['dueAt', 'id'], { where: 'sent_at IS NULL AND withdrawn_at IS NULL' })
@Index('ix_outbox_recipient', ['recipient', 'createdAt'])
@Check('ck_outbox_headers', `concat(message_id, recipient, subject) !~ '[[:cntrl:]]'`)
@Check('ck_outbox_open_has_body', 'sent_at IS NOT NULL OR withdrawn_at IS NOT NULL OR text_body IS NOT NULL')
export class OutboxLetterEntity {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_outbox',
  })
  id: string;

  @Column('varchar', { name: 'message_id', length: 200 })
  messageId: string;

  @Column('varchar', { length: 254 })
  recipient: string;

  @Column('varchar', { length: 60 })
  template: string;

  @Column('varchar', { length: 12 })
  lang: string;

  @Column('varchar', { length: 300 })
  subject: string;

  @Column('text', { name: 'text_body', nullable: true })
  textBody: string | null;

  @Column('text', { name: 'html_body', nullable: true })
  htmlBody: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: string;

  @Column('timestamptz', { name: 'due_at' })
  dueAt: string;

  @Column('int')
  attempts: number;

  @Column('varchar', { name: 'last_error', length: 60, nullable: true })
  lastError: string | null;

  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt: string | null;

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt: string | null;
}
