import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** The questions at the end of a module, as their author wrote them; they count for nothing. */
@Entity({ name: 'self_checks' })
@Unique('uq_self_checks_place', ['revisionId', 'moduleSlug'])
export class SelfCheck {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    name: 'id',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_self_checks',
  })
  id: string;

  @ForeignKey('course_revisions', { name: 'fk_self_checks_revision' })
  @Column({ name: 'revision_id', type: 'bigint' })
  revisionId: string;

  @Column({ name: 'module_slug', type: 'varchar', length: 64 })
  moduleSlug: string;

  @Column({ name: 'questions', type: 'jsonb' })
  questions: unknown;
}
