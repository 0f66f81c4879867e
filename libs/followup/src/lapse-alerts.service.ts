import { Injectable } from '@nestjs/common';
import type { Database, Sql, Tx } from '#database';
import { type AccountId, addDays, type Moment } from '#kernel';
import { Outbox } from '#notifications';
import { dayIn, letterKey, titleIn } from './follow-up-letter.js';
import { FollowupSettings } from './followup-settings.js';
import { type Lapse, LapseAlertsRepository, type OwnAlert, type Teller } from './lapse-alerts.repository.js';

export type { OwnAlert };

/** Days in which a lapse is to be acknowledged. */
const TO_ACKNOWLEDGE = 7;
/** Days for which a lapse is told to those who begin to answer for the post. */
const NEWS = 90;

/** Lapses at posts of threat class 3 and 4, told to the head of post and the security officer (compliance, 3.11). */
@Injectable()
export class LapseAlerts {
  constructor(
    private readonly repository: LapseAlertsRepository,
    private readonly outbox: Outbox,
    private readonly settings: FollowupSettings,
  ) {}

  /** One letter to each for all that is new to them. */
  async send(db: Database, moment: Moment): Promise<void> {
    const after = addDays(moment.today, -NEWS);
    for (const teller of await this.repository.tellers(db.sql, moment.today, after))
      await db.transaction((tx) => this.tell(tx, teller, after, moment));
  }

  of(sql: Sql, account: AccountId): Promise<OwnAlert[]> {
    return this.repository.of(sql, account);
  }

  async acknowledge(tx: Tx, account: AccountId, action: string, { at }: Moment): Promise<boolean> {
    return /^[0-9]{1,18}$/.test(action) && this.repository.acknowledge(tx, account, action, at);
  }

  private async tell(tx: Tx, teller: Teller, after: Moment['today'], { today, at }: Moment): Promise<void> {
    const by = addDays(today, TO_ACKNOWLEDGE);
    const lapses = await this.repository.tell(tx, teller.account, { today, after, by, at });
    if (lapses.length === 0) return;
    const keys = lapses.map(({ action }) => `${teller.account} ${action}`);
    const { address: to, lang } = teller;
    const order = { key: letterKey('lapse', keys), to, lang, template: 'lapse-at-post' } as const;
    await this.outbox.enqueue(tx, { ...order, facts: this.factsFor(teller, lapses, by) }, { today, at });
  }

  private factsFor({ name, lang }: Teller, lapses: readonly Lapse[], by: Moment['today']) {
    const items = lapses.map(({ holder, title, end }) => ({
      ...{ kind: 'lapsed', holder, programme: titleIn(title, lang), date: dayIn(end, lang) },
      until: dayIn(by, lang),
    }));
    const subjects = new Set(items.map(({ programme, date }) => `${programme}, ${date}`));
    return {
      ...{ name, ministry: this.settings.ministry, about: [...subjects].join(' · '), items },
      link: `${this.settings.publicUrl}/lapses`,
      unsubscribe: null,
    };
  }
}
