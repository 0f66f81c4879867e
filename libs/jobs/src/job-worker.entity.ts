import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One worker loop that is alive: it says so every few seconds; after a silence others free its jobs. */
@Entity({ name: 'job_workers' })
export class JobWorker {
  @PrimaryColumn({ name: 'worker_id', type: 'text', primaryKeyConstraintName: 'pk_job_workers' })
  workerId: string;

  @Column({ name: 'started_at', type: 'timestamptz' })
  startedAt: string;

  @Column({ name: 'beat_at', type: 'timestamptz' })
  beatAt: string;
}
