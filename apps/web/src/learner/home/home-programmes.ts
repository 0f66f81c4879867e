import { textIn } from '#catalogue';
import type { OwnCertificate } from '#certificates';
import type { PersonStanding, Standing } from '#certification';
import { type Lang, type Words, words } from '#i18n';
import { addDays, type CivilDate, daysBetween } from '#kernel';
import { type CertificateCard, type Link, STATUS_KINDS, statusOf, type TimelineEvent } from '#ui';

/** A programme of the reader, with where its certificate and its next course are. */
export interface HomeProgramme {
  readonly standing: PersonStanding;
  readonly certificate: OwnCertificate | null;
  /** The course to take next on the present path, with its length in minutes; null where none is published. */
  readonly course: { readonly slug: string; readonly title: string; readonly minutes: number } | null;
}

/** The standings that ask for something, the most urgent first. */
const URGENCY: readonly Standing[] = ['expired', 'grace', 'renewal-open', 'suspended', 'revoked', 'lapsed'];

export function titleOf({ standing }: HomeProgramme, lang: Lang): string {
  return textIn(standing.programme.content.title, lang);
}

/** Programmes by urgency, then those held, then the others. */
export function byUrgency(programmes: readonly HomeProgramme[]): HomeProgramme[] {
  const rank = ({ standing }: HomeProgramme) => {
    const at = URGENCY.indexOf(standing.answer.standing);
    if (at >= 0) return at;
    return standing.answer.standing === 'valid' ? URGENCY.length : URGENCY.length + 1;
  };
  return programmes.toSorted((a, b) => rank(a) - rank(b));
}

/** The last day on which acting keeps or restores cover without a gap; null where no day is set. */
export function dueOn({ standing: { answer } }: HomeProgramme): CivilDate | null {
  if (answer.standing === 'renewal-open') return answer.validThrough;
  return answer.standing === 'grace' ? answer.graceThrough : null;
}

/** The card of a programme. */
export function cardOf(programme: HomeProgramme, today: CivilDate, lang: Lang): CertificateCard {
  const spoken = words(lang);
  const { answer } = programme.standing;
  const number = programme.certificate?.number ?? null;
  return {
    status: statusOf(answer.standing, spoken),
    waived: answer.waived ? statusOf('waived', spoken) : null,
    title: titleOf(programme, lang),
    href: number && `/certificates/${number}`,
    dates: datesOf(programme, spoken),
    left: leftOf(programme, today, spoken),
    meter: meterOf(programme, today),
    action: actionOf(programme, spoken),
  };
}

function datesOf({ standing: { answer } }: HomeProgramme, { t, date }: Words): string {
  const { standing, validThrough, graceThrough } = answer;
  if (standing === 'not-held') return t('home.never-held');
  if (validThrough === null) return t('home.no-end');
  const day = date(validThrough);
  if (standing === 'grace' && graceThrough) return t('home.in-grace', { day, grace: date(graceThrough) });
  const isHeld = standing === 'valid' || standing === 'renewal-open' || standing === 'suspended';
  return t(isHeld ? 'home.valid-through' : 'home.was-valid-through', { day });
}

function leftOf(
  { standing: { answer } }: HomeProgramme,
  today: CivilDate,
  { relative, t }: Words,
): string | null {
  const { standing, validThrough, opens } = answer;
  if (validThrough === null || standing === 'not-held') return null;
  if (standing === 'valid' && opens !== null && opens > today)
    return t('home.renewal-opens', { when: relative(daysBetween(today, opens)) });
  return relative(daysBetween(today, validThrough));
}

/** How much of the validity is used, 0 to 100. */
function meterOf({ standing: { answer } }: HomeProgramme, today: CivilDate): string | null {
  const { validFrom, validThrough, standing } = answer;
  if (validFrom === null || validThrough === null || standing === 'not-held') return null;
  const whole = Math.max(1, daysBetween(validFrom, addDays(validThrough, 1)));
  return String(Math.min(100, Math.max(0, Math.round((daysBetween(validFrom, today) / whole) * 100))));
}

function actionOf({ standing, course, certificate }: HomeProgramme, spoken: Words): Link | null {
  const { t, duration } = spoken;
  if (standing.answer.standing !== 'valid' && course !== null) {
    const key = standing.answer.standing === 'not-held' ? 'home.start-course' : 'home.renew-course';
    return { label: t(key, { time: duration(course.minutes) }), href: `/courses/${course.slug}` };
  }
  return certificate && { label: t('home.view'), href: `/certificates/${certificate.number}` };
}

type Event = Omit<TimelineEvent, 'icon'> & { readonly on: CivilDate };

/** What happens to a programme within the year that begins today; what is over stands in the first month. */
export function eventsOf(programme: HomeProgramme, today: CivilDate, lang: Lang): Event[] {
  const { t, dayAndMonth } = words(lang);
  const { standing, validThrough, opens, graceThrough } = programme.standing.answer;
  const event = (key: string, on: CivilDate | null, kind = STATUS_KINDS[standing]): Event[] =>
    on === null
      ? []
      : [{ on, kind, title: titleOf(programme, lang), text: t(key, { day: dayAndMonth(on) }), href: null }];
  const within = (events: Event[]) => events.filter(({ on }) => on >= today && on < addDays(today, 365));
  if (standing === 'valid') return within([...event('home.event-opens', opens, 'none'), ...ends()]);
  if (standing === 'renewal-open') return within(event('home.event-renew', validThrough));
  if (standing === 'grace') return within(event('home.event-grace', graceThrough));
  return standing === 'expired' ? event('home.event-expired', validThrough) : [];

  function ends(): Event[] {
    return opens === null ? event('home.event-through', validThrough, 'ok') : [];
  }
}
