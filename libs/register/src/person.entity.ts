import { Check, Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A person of the register, by staff number; everything else about them is in rows with days. */
@Entity({ name: 'people' })
@Unique('uq_people_staff_number', ['staffNumber'])
@Check('ck_people_staff_number', `staff_number <> '' AND length(staff_number) <= 40`)
export class Person {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    name: 'id',
    generatedIdentity: 'BY DEFAULT',
    primaryKeyConstraintName: 'pk_people',
  })
  id: string;

  @Column({ name: 'staff_number', type: 'text', collation: 'C' })
  staffNumber: string;

  @Column({ name: 'erased_at', type: 'timestamptz', nullable: true })
  erasedAt: string | null;
}
