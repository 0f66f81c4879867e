import { Injectable } from '@nestjs/common';
import { CertificationService, type PublishedProgramme } from '#certification';
import type { Database, Tx } from '#database';
import { addDays, type CivilDate, dayNumber, type Moment } from '#kernel';
import { isPlainAddress, type LetterItem, Outbox } from '#notifications';
import { type DigestReader, DigestsRepository, type TurnedCount } from './digests.repository.js';
import { dayIn, titleIn } from './follow-up-letter.js';
import { FollowupSettings } from './followup-settings.js';
import { UnsubscribeLinks } from './unsubscribe-links.service.js';

const KINDS = ['opened', 'expired', 'lapsed'] as const;

/** The Monday of a day's week. 1970-01-01 was a Thursday. */
export function mondayOf(day: CivilDate): CivilDate {
  return addDays(day, -((((dayNumber(day) + 3) % 7) + 7) % 7));
}

/** A week in figures to those who answer for people: on its Monday, or when the worker runs again; never two weeks late. */
@Injectable()
export class Digests {
  constructor(
    private readonly repository: DigestsRepository,
    private readonly certification: CertificationService,
    private readonly links: UnsubscribeLinks,
    private readonly outbox: Outbox,
    private readonly settings: FollowupSettings,
  ) {}

  /** The digests of a week are ordered together, once. */
  async send(db: Database, moment: Moment): Promise<void> {
    const monday = mondayOf(moment.today);
    await db.transaction(async (tx) => {
      const before = await this.repository.hold(tx);
      if (before !== null && before >= monday) return;
      await this.repository.move(tx, monday);
      await this.order(tx, monday, moment);
    });
  }

  private async order(tx: Tx, monday: CivilDate, moment: Moment): Promise<void> {
    const readers = await this.repository.readers(tx, moment.today);
    if (readers.length === 0) return;
    const [counts, programmes] = [
      await this.repository.counts(tx, monday),
      await this.certification.programmes(tx),
    ];
    for (const reader of readers) {
      const items = digestLines(reader, counts, programmes);
      if (items.length > 0 && isPlainAddress(reader.address))
        await this.write(tx, reader, items, monday, moment);
    }
  }

  private async write(
    tx: Tx,
    { account, address, name, lang }: DigestReader,
    items: readonly LetterItem[],
    monday: CivilDate,
    moment: Moment,
  ): Promise<void> {
    const facts = {
      ...{ name, ministry: this.settings.ministry, about: dayIn(monday, lang), items },
      link: `${this.settings.publicUrl}/hr/people`,
      unsubscribe: await this.links.linkFor(tx, account, moment),
    };
    const key = `digest-${account}-${monday}`;
    await this.outbox.enqueue(tx, { key, to: address, template: 'digest', lang, facts }, moment);
  }
}

/** A line for each programme and kind of turn that somebody in the reader's care had. */
export function digestLines(
  { posts, units, lang }: Pick<DigestReader, 'posts' | 'units' | 'lang'>,
  counts: readonly TurnedCount[],
  programmes: readonly Pick<PublishedProgramme, 'id' | 'content'>[],
): LetterItem[] {
  const own = counts.filter(
    ({ post, unit }) => (post !== null && posts?.includes(post)) || (unit !== null && units?.includes(unit)),
  );
  return programmes.flatMap(({ id, content }) =>
    KINDS.flatMap((kind) => {
      const counted = own.filter((each) => each.programmeId === id && each.kind === kind);
      const total = counted.reduce((sum, { count }) => sum + count, 0);
      const programme = titleIn(content.title, lang);
      return total === 0 ? [] : [{ kind, programme, count: String(total) }];
    }),
  );
}
