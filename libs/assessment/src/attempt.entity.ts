import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** What an attempt pinned when it began; the id cannot be guessed, the seed is never shown. */
@Entity({ name: 'attempts' })
@Unique('uq_attempts_number', ['personId', 'quizId', 'number'])
@Index('ix_attempts_quiz', ['quizId', 'startedAt'])
@Check('ck_attempts_id', 'length(id) = 26')
@Check('ck_attempts_deadline', 'deadline > started_at')
export class Attempt {
  @PrimaryColumn({ name: 'id', type: 'text', collation: 'C', primaryKeyConstraintName: 'pk_attempts' })
  id: string;

  @ForeignKey('people', { name: 'fk_attempts_person' })
  @Column({ name: 'person_id', type: 'bigint' })
  personId: string;

  @ForeignKey('quizzes', { name: 'fk_attempts_quiz' })
  @Column({ name: 'quiz_id', type: 'bigint' })
  quizId: string;

  @ForeignKey('quiz_editions', { name: 'fk_attempts_edition' })
  @Column({ name: 'edition_id', type: 'bigint' })
  editionId: string;

  /** Of this person in this quiz, from 1. */
  @Column({ name: 'number', type: 'integer' })
  number: number;

  @Column({ name: 'language', type: 'text' })
  language: string;

  @Column({ name: 'paper', type: 'jsonb' })
  paper: object;

  @Column({ name: 'seed', type: 'text' })
  seed: string;

  @Column({ name: 'accommodations', type: 'jsonb' })
  accommodations: object;

  @Column({ name: 'started_at', type: 'timestamptz' })
  startedAt: string;

  @Column({ name: 'deadline', type: 'timestamptz', nullable: true })
  deadline: string | null;
}
