import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** One immutable version of a stimulus in all its languages. */
@Entity({ name: 'stimulus_versions' })
@Unique('uq_stimulus_versions_number', ['stimulusId', 'number'])
export class StimulusVersion {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    name: 'id',
    generatedIdentity: 'BY DEFAULT',
    primaryKeyConstraintName: 'pk_stimulus_versions',
  })
  id: string;

  @ForeignKey('stimuli', { name: 'fk_stimulus_versions_stimulus' })
  @Column({ name: 'stimulus_id', type: 'bigint' })
  stimulusId: string;

  @Column({ name: 'number', type: 'integer' })
  number: number;

  @Column({ name: 'content', type: 'jsonb' })
  content: object;

  @Column({ name: 'content_hash', type: 'text' })
  contentHash: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: string;
}
