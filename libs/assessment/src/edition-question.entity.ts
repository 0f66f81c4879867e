import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** That an edition may draw a version of a question. */
@Entity({ name: 'edition_questions' })
@Index('ix_edition_questions_version', ['questionVersionId'])
export class EditionQuestion {
  @ForeignKey('quiz_editions', { name: 'fk_edition_questions_edition' })
  @PrimaryColumn({ name: 'edition_id', type: 'bigint', primaryKeyConstraintName: 'pk_edition_questions' })
  editionId: string;

  @ForeignKey('question_versions', { name: 'fk_edition_questions_version' })
  @PrimaryColumn({
    name: 'question_version_id',
    type: 'bigint',
    primaryKeyConstraintName: 'pk_edition_questions',
  })
  questionVersionId: string;
}
