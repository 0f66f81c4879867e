import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** That an edition may draw a version of a stimulus with its questions. */
@Entity({ name: 'edition_stimuli' })
export class EditionStimulus {
  @ForeignKey('quiz_editions', { name: 'fk_edition_stimuli_edition' })
  @PrimaryColumn({ name: 'edition_id', type: 'bigint', primaryKeyConstraintName: 'pk_edition_stimuli' })
  editionId: string;

  @ForeignKey('stimulus_versions', { name: 'fk_edition_stimuli_version' })
  @PrimaryColumn({
    name: 'stimulus_version_id',
    type: 'bigint',
    primaryKeyConstraintName: 'pk_edition_stimuli',
  })
  stimulusVersionId: string;
}
