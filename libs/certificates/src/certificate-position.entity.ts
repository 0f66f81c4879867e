import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** How far certificates have followed the feed of facts; the one row. */
@Entity({ name: 'certificate_positions' })
@Check('ck_certificate_positions_one', 'id = 1')
export class CertificatePosition {
  @PrimaryColumn({ type: 'smallint', primaryKeyConstraintName: 'pk_certificate_positions' })
  id: number;

  @Column({ type: 'bigint' })
  position: string;

  /** The last day for which certificates were held against the facts again; null: never. */
  @Column({ name: 'rechecked_through', type: 'date', nullable: true })
  recheckedThrough: string | null;

  /** The newest knowledge that was held against them. */
  @Column({ name: 'rechecked_known', type: 'timestamptz', nullable: true })
  recheckedKnown: string | null;
}
