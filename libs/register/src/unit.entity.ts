import { Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A part of the ministry, by its code. */
@Entity({ name: 'units' })
@Unique('uq_units_code', ['code'])
export class Unit {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    name: 'id',
    generatedIdentity: 'BY DEFAULT',
    primaryKeyConstraintName: 'pk_units',
  })
  id: string;

  @Column({ name: 'code', type: 'text', collation: 'C' })
  code: string;
}
