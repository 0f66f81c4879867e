import type { OwnCertificate } from '#certificates';
import { words, type Lang, type Words } from '#i18n';
import { type CivilDate, daysBetween } from '#kernel';
import {
  type CertificateCard,
  column,
  type DataTable,
  type Page,
  statusAs,
  statusCell,
  statusOf,
  textCell,
} from '#ui';
import { textIn } from '../../public/verify/text-in.js';
import { verdictKind } from '../../public/verify/verdict.view.js';

export interface MyCertificatesView {
  readonly cards: readonly CertificateCard[];
  readonly past: DataTable | null;
  readonly isEmpty: boolean;
}

const RENEWABLE = new Set(['renewal-open', 'grace', 'expired', 'lapsed']);

/** A card for each programme that was ever awarded, by its standing, and a table of the certificates before. */
export function myCertificatesPage(
  all: readonly OwnCertificate[],
  today: CivilDate,
  lang: Lang,
): Page<MyCertificatesView> {
  const spoken = words(lang);
  const current = all.filter(({ isCurrent }) => isCurrent);
  const past = all.filter(({ isCurrent }) => !isCurrent);
  const view: MyCertificatesView = {
    cards: current.map((each) => cardOf(each, today, lang)),
    past: past.length === 0 ? null : pastTable(past, lang),
    isEmpty: all.length === 0,
  };
  return { template: 'my-certificates', title: spoken.t('my-certificates.title'), view };
}

function cardOf(certificate: OwnCertificate, today: CivilDate, lang: Lang): CertificateCard {
  const spoken = words(lang);
  const { standing, number, programme } = certificate;
  const action = { label: spoken.t('my-certificates.renew'), href: '/courses' };
  return {
    status: statusOf(standing.standing, spoken),
    waived: standing.waived ? statusOf('waived', spoken) : null,
    title: textIn(programme.title, lang),
    href: `/certificates/${number}`,
    dates: datesOf(certificate, spoken),
    left: nextDate(certificate, spoken),
    meter: meterOf(certificate, today),
    action: RENEWABLE.has(standing.standing) ? action : null,
  };
}

function datesOf({ validFrom, validThrough }: OwnCertificate, { t, date }: Words): string {
  return validThrough === null
    ? t('my-certificates.from', { from: date(validFrom) })
    : t('my-certificates.through', { from: date(validFrom), through: date(validThrough) });
}

/** The date that matters next: when a renewal begins to count, or when grace ends. */
function nextDate({ standing: { standing, opens, graceThrough } }: OwnCertificate, { t, date }: Words) {
  if (standing === 'valid' && opens) return t('my-certificates.opens', { day: date(opens) });
  return standing === 'grace' && graceThrough
    ? t('my-certificates.grace', { day: date(graceThrough) })
    : null;
}

/** How much of the validity is used, in whole per cent. */
function meterOf({ validFrom, validThrough }: OwnCertificate, today: CivilDate): string | null {
  if (validThrough === null || today < validFrom) return null;
  const whole = daysBetween(validFrom, validThrough) + 1;
  return String(Math.min(100, Math.round((100 * (daysBetween(validFrom, today) + 1)) / whole)));
}

function pastTable(past: readonly OwnCertificate[], lang: Lang): DataTable {
  const { t, shortDate } = words(lang);
  const labels = ['programme', 'status', 'valid-from', 'valid-through'].map((each) =>
    t(`my-certificates.${each}`),
  );
  const [, status, from, through] = labels as [string, string, string, string];
  return {
    ...{ captionId: 'past', selectable: false, empty: null },
    columns: labels.map((label) => column(label)),
    rows: past.map(({ number, programme, verdict, validFrom, validThrough }) => ({
      ...{ id: number, title: textIn(programme.title, lang), sub: number, selected: false },
      href: `/certificates/${number}`,
      cells: [
        statusCell(status, statusAs(verdictKind(verdict), t(`verdict.${verdict}`))),
        textCell(from, shortDate(validFrom)),
        textCell(through, validThrough ? shortDate(validThrough) : t('verdict.no-end')),
      ],
    })),
  };
}
