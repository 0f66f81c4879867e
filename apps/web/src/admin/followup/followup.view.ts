import type { FollowupRun } from '#followup';
import { type Lang, type Words, words } from '#i18n';
import { column, type Status, statusAs, statusCell, textCell } from '#ui';
import type { AdminListView } from '../list/admin-list.view.js';

export interface FollowupFacts {
  /** The newest first. */
  readonly runs: readonly FollowupRun[];
  readonly zone: string;
}

/** One row a run; the reasons of what was left out stand in words. */
export function followupView({ runs, zone }: FollowupFacts, lang: Lang): AdminListView {
  const spoken = words(lang);
  const { t, number } = spoken;
  const labels = ['days', 'due', 'done', 'enrolled', 'left-out', 'failed', 'state'].map((key) =>
    t(`followup.${key}`),
  );
  const texts = (run: FollowupRun) => [
    daysOf(run, spoken),
    number(run.done + leftOut(run) + run.failed),
    ...[number(run.done), number(run.enrolled), reasonsOf(run, spoken), number(run.failed)],
  ];
  return {
    heading: t('followup.title'),
    intro: t('followup.intro'),
    ...{ action: null, filter: null, pager: null },
    table: {
      captionId: 'list',
      selectable: false,
      columns: [t('followup.started'), ...labels].map((label) => column(label)),
      rows: runs.map((run) => ({
        ...{ id: run.id, title: spoken.instant(run.startedAt, zone), href: null, sub: null, selected: false },
        cells: [
          ...texts(run).map((text, i) => textCell(labels[i]!, text)),
          statusCell(labels.at(-1)!, stateOf(run, spoken)),
        ],
      })),
      empty: runs.length > 0 ? null : t('followup.empty'),
    },
  };
}

function leftOut({ skipped }: FollowupRun): number {
  return Object.values(skipped).reduce((sum, count) => sum + count, 0);
}

function daysOf({ from, through }: FollowupRun, { shortDate }: Words): string {
  return from === through ? shortDate(from) : `${shortDate(from)} – ${shortDate(through)}`;
}

/** *12: no address (10), overtaken (2)*. */
function reasonsOf(run: FollowupRun, { t, number, list }: Words): string {
  const reasons = Object.entries(run.skipped)
    .sort(([, a], [, b]) => b - a)
    .map(([reason, count]) => `${t(`followup.reason-${reason}`)} (${number(count)})`);
  return reasons.length === 0 ? number(0) : `${number(leftOut(run))}: ${list(reasons)}`;
}

function stateOf({ endedAt, failed }: FollowupRun, { t }: Words): Status {
  if (endedAt === null) return statusAs('soon', t('followup.open'));
  return failed > 0 ? statusAs('bad', t('followup.with-failures')) : statusAs('ok', t('followup.ended'));
}
