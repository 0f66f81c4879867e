import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** One step of an attempt, never changed; steps of clients carry the id that the client made. */
@Entity({ name: 'attempt_steps' })
@Unique('uq_attempt_steps_step', ['attemptId', 'stepId'])
@Index('ix_attempt_steps_attempt', ['attemptId', 'seq'])
@Index('uq_attempt_steps_submitted', ['attemptId'], { unique: true, where: `kind = 'submitted'` })
@Check('ck_attempt_steps_kind', `kind IN ('started', 'saved', 'flagged', 'submitted')`)
@Check('ck_attempt_steps_client', `(kind IN ('saved', 'flagged')) = (step_id IS NOT NULL)`)
export class AttemptStep {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    name: 'seq',
    generatedIdentity: 'BY DEFAULT',
    primaryKeyConstraintName: 'pk_attempt_steps',
  })
  seq: string;

  @ForeignKey('attempts', { name: 'fk_attempt_steps_attempt' })
  @Column({ name: 'attempt_id', type: 'text', collation: 'C' })
  attemptId: string;

  @Column({ name: 'step_id', type: 'text', collation: 'C', nullable: true })
  stepId: string | null;

  @Column({ name: 'body_hash', type: 'text', nullable: true })
  bodyHash: string | null;

  @Column({ name: 'kind', type: 'text' })
  kind: 'started' | 'saved' | 'flagged' | 'submitted';

  @Column({ name: 'at', type: 'timestamptz' })
  at: string;

  @Column({ name: 'data', type: 'jsonb' })
  data: object;
}
