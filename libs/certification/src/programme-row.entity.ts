import { Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A programme as published: its texts and paths are `content`; the versions of its rules are rows of their own. */
@Entity({ name: 'programmes' })
@Unique('uq_programmes_code', ['code'])
export class ProgrammeRow {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_programmes',
  })
  id: string;

  @Column({ type: 'text' })
  code: string;

  @Column({ type: 'int' })
  position: number;

  @Column({ type: 'jsonb' })
  content: object;
}
