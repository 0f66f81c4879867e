import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** That somebody was told of a lapse at a dangerous post, and is to acknowledge it by a day. */
@Entity({ name: 'followup_alerts' })
@Index('ix_followup_alerts_account', ['accountId', 'orderedAt'])
export class FollowupAlertRow {
  @PrimaryColumn({ name: 'action_id', type: 'bigint', primaryKeyConstraintName: 'pk_followup_alerts' })
  @ForeignKey('followup_actions', { name: 'fk_followup_alerts_action' })
  actionId: string;

  @PrimaryColumn({ name: 'account_id', type: 'bigint', primaryKeyConstraintName: 'pk_followup_alerts' })
  @ForeignKey('accounts', { name: 'fk_followup_alerts_account' })
  accountId: string;

  @Column({ name: 'ordered_at', type: 'timestamptz' })
  orderedAt: string;

  @Column({ name: 'acknowledge_by', type: 'date' })
  acknowledgeBy: string;

  @Column({ name: 'acknowledged_at', type: 'timestamptz', nullable: true })
  acknowledgedAt: string | null;
}
