import { Column } from 'typeorm';

/**
 * What every row of the register's ledgers carries: the days for which it is true (`validThrough` is the last of them),
 * the instants between which the ministry believed it, and the change that brought it.
 */
export abstract class TwoClockRow {
  @Column({ name: 'valid_from', type: 'date' })
  validFrom: string;

  @Column({ name: 'valid_through', type: 'date', nullable: true })
  validThrough: string | null;

  @Column({ name: 'known_from', type: 'timestamptz' })
  knownFrom: string;

  @Column({ name: 'known_to', type: 'timestamptz', nullable: true })
  knownTo: string | null;
}
