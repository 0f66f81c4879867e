import type { OwnAlert } from '#followup';
import { type Lang, words } from '#i18n';
import type { CivilDate } from '#kernel';
import { type Page, type Status, statusAs } from '#ui';

export interface LapsesView {
  readonly alerts: readonly {
    readonly holder: string;
    readonly what: string;
    readonly status: Status;
    /** Where the acknowledgement goes; null once it was given. */
    readonly action: string | null;
    readonly label: string;
  }[];
}

/** What waits comes first, with the day by which it is to be acknowledged. */
export function lapsesPage(
  { alerts, today }: { alerts: readonly OwnAlert[]; today: CivilDate },
  lang: Lang,
): Page<LapsesView> {
  const { t, date } = words(lang);
  const statusOf = ({ acknowledgedAt, acknowledgeBy }: OwnAlert): Status => {
    if (acknowledgedAt !== null) return statusAs('ok', t('lapses.acknowledged'));
    const text = t('lapses.by', { date: date(acknowledgeBy) });
    return statusAs(acknowledgeBy < today ? 'bad' : 'soon', text);
  };
  const view: LapsesView = {
    alerts: alerts.map((each) => ({
      holder: each.holder,
      what: t('lapses.what', { programme: each.title[lang] ?? each.title['en'] ?? '', date: date(each.end) }),
      status: statusOf(each),
      action: each.acknowledgedAt === null ? `/lapses/${each.action}/acknowledgement` : null,
      label: t('lapses.acknowledge', { name: each.holder }),
    })),
  };
  return { template: 'lapses', title: t('lapses.title'), view, cache: 'no-store' };
}
