import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** The unguessable end of an account's link to stop letters that may be stopped. */
@Entity({ name: 'followup_unsubscribe_links' })
@Unique('uq_followup_unsubscribe_links_token', ['token'])
export class UnsubscribeLinkRow {
  @PrimaryColumn({
    name: 'account_id',
    type: 'bigint',
    primaryKeyConstraintName: 'pk_followup_unsubscribe_links',
  })
  @ForeignKey('accounts', { name: 'fk_followup_unsubscribe_links_account' })
  accountId: string;

  @Column({ type: 'text', collation: 'C' })
  token: string;

  @Column({ name: 'made_at', type: 'timestamptz' })
  madeAt: string;
}
