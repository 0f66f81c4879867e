import { type Lang, type Words, words } from '#i18n';
import type { OutboxLetter } from '#notifications';
import { column, type Status, statusAs, statusCell, textCell } from '#ui';
import { addressOf, type AdminListView } from '../list/admin-list.view.js';

export interface OutboxFacts {
  readonly letters: readonly OutboxLetter[];
  readonly next: string | null;
  readonly isLater: boolean;
  readonly zone: string;
}

/** Letters and what became of them; their text is nobody's but the reader's, so it is not shown. */
export function outboxView({ letters, next, isLater, zone }: OutboxFacts, lang: Lang): AdminListView {
  const spoken = words(lang);
  const { t } = spoken;
  const labels = ['to', 'on', 'tries', 'state'].map((key) => t(`outbox.${key}`));
  const pager = {
    ...{ label: t('outbox.pages'), perPage: 50, previous: isLater ? '/admin/outbox' : null },
    next: next === null ? null : addressOf('/admin/outbox', { before: next }),
  };
  return {
    heading: t('outbox.title'),
    intro: t('outbox.intro'),
    action: null,
    filter: null,
    table: {
      captionId: 'list',
      selectable: false,
      columns: [t('outbox.subject'), ...labels].map((label) => column(label)),
      rows: letters.map((letter) => ({
        ...{ id: letter.id, title: letter.subject, href: null, sub: letter.template, selected: false },
        cells: [
          textCell(labels[0]!, letter.recipient),
          textCell(labels[1]!, spoken.instant(letter.createdAt, zone)),
          textCell(labels[2]!, spoken.number(letter.attempts)),
          statusCell(labels[3]!, stateOf(letter, spoken)),
        ],
      })),
      empty: letters.length > 0 ? null : t('outbox.empty'),
    },
    pager: isLater || next !== null ? pager : null,
  };
}

function stateOf({ sentAt, withdrawnAt, lastError }: OutboxLetter, { t }: Words): Status {
  if (sentAt !== null) return statusAs('ok', t('outbox.sent'));
  if (withdrawnAt !== null) return statusAs('none', t('outbox.withdrawn'));
  return lastError === null ? statusAs('info', t('outbox.waiting')) : statusAs('soon', t('outbox.failing'));
}
