import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The name as printed on an edition; the row an erasure deletes. */
@Entity({ name: 'certificate_holders' })
@ForeignKey('certificate_editions', ['certificateId', 'edition'], ['certificateId', 'edition'], {
  name: 'fk_certificate_holders_edition',
})
export class CertificateHolder {
  @PrimaryColumn({
    name: 'certificate_id',
    type: 'bigint',
    primaryKeyConstraintName: 'pk_certificate_holders',
  })
  certificateId: string;

  @PrimaryColumn({ type: 'int', primaryKeyConstraintName: 'pk_certificate_holders' })
  edition: number;

  @Column({ type: 'text' })
  name: string;
}
