import { textIn } from '#catalogue';
import { type Lang, words } from '#i18n';
import { addMonths, type CivilDate } from '#kernel';
import {
  type CertificateCard,
  type DueList,
  notice,
  type Notice,
  type Page,
  STATUS_KINDS,
  yearTimeline,
  type YearTimeline,
} from '#ui';
import { nextStep, progressOf } from '../course/course.view.js';
import type { OwnCourse } from '../learner-courses.service.js';
import { byUrgency, cardOf, dueOn, eventsOf, type HomeProgramme, titleOf } from './home-programmes.js';

export interface HomeFacts {
  readonly name: string;
  readonly today: CivilDate;
  readonly programmes: readonly HomeProgramme[];
  readonly courses: readonly OwnCourse[];
}

export interface HomeView {
  readonly name: string;
  readonly notice: Notice | null;
  readonly year: YearTimeline;
  readonly span: string;
  readonly due: DueList | null;
  readonly nothing: string | null;
  readonly cards: readonly CertificateCard[];
}

type DueItem = DueList['items'][number];

/** The learner's home: what must be done next, by when, and what one holds. The same bytes all day. */
export function homePage(facts: HomeFacts, lang: Lang): Page<HomeView> {
  const { today } = facts;
  const { t, month } = words(lang);
  const programmes = byUrgency(facts.programmes);
  const items = dueItems({ ...facts, programmes }, lang);
  const events = programmes.flatMap((programme) => eventsOf(programme, today, lang));
  const view: HomeView = {
    name: facts.name,
    notice: noticeOf(programmes[0] ?? null, lang),
    year: yearTimeline(today, events, words(lang)),
    span: t('home.span', { from: month(today), to: month(addMonths(today, 11)) }),
    due: items.length === 0 ? null : { items },
    nothing: items.length === 0 ? nothingDue(programmes, lang) : null,
    cards: programmes.map((programme) => cardOf(programme, today, lang)),
  };
  return { template: 'home', title: t('home.title'), view };
}

/** The most urgent programme, with the reason for its date. */
function noticeOf(programme: HomeProgramme | null, lang: Lang): Notice | null {
  const { t, date } = words(lang);
  const { standing, validThrough, graceThrough, opens } = programme?.standing.answer ?? { standing: 'valid' };
  if (programme === null || !['expired', 'grace', 'renewal-open'].includes(standing)) return null;
  const day = (each: CivilDate | null | undefined) => (each ? date(each) : '');
  const title = titleOf(programme, lang);
  const text = t(`home.notice-${standing}`, {
    title,
    day: day(standing === 'grace' ? graceThrough : validThrough),
  });
  const detail = t(`home.why-${standing}`, { through: day(validThrough), opens: day(opens) });
  const { course, certificate } = programme;
  const action = course
    ? { label: t('home.renew-now'), href: `/courses/${course.slug}` }
    : certificate && { label: t('home.view'), href: `/certificates/${certificate.number}` };
  return notice(STATUS_KINDS[standing], text, detail, action);
}

const MOST_ITEMS = 6;

function dueItems(facts: HomeFacts, lang: Lang): DueItem[] {
  const running = facts.courses.filter(({ progress }) => progress.state === 'running');
  const isBegun = new Set(running.map(({ course }) => course.slug));
  const attempts = running.filter(({ progress }) => progress.test?.state === 'running');
  const started = running.filter(({ progress }) => progress.test?.state !== 'running');
  const waiting = facts.programmes.filter(
    ({ standing, course }) =>
      course !== null &&
      !isBegun.has(course.slug) &&
      !['valid', 'not-held'].includes(standing.answer.standing),
  );
  const items = [
    ...[...attempts, ...started].flatMap((own) => ownItem(own, facts, lang)),
    ...waiting.map((programme) => programmeItem(programme, lang)),
  ];
  const unique = items.filter(({ href }, at) => items.findIndex((other) => other.href === href) === at);
  return unique
    .slice(0, MOST_ITEMS)
    .map((item, at) => ({ ...item, action: { ...item.action, primary: at === 0 } }));
}

function ownItem({ course, progress }: OwnCourse, { programmes }: HomeFacts, lang: Lang): DueItem[] {
  const { t } = words(lang);
  const action = nextStep(course, progress, lang);
  if (action === null) return [];
  const programme = programmes.find((each) => each.course?.slug === course.slug) ?? null;
  const lessons = progressOf(progress, lang);
  return [
    {
      ...dayOf(programme && dueOn(programme), lang),
      title: textIn(course.title, lang),
      href: `/courses/${course.slug}`,
      facts: [progress.test?.state === 'running' ? t('home.test-running') : lessons.label],
      progress: lessons,
      action: { ...action, primary: false },
    },
  ];
}

function programmeItem(programme: HomeProgramme, lang: Lang): DueItem {
  const { t, duration } = words(lang);
  const { slug, title, minutes } = programme.course!;
  const href = `/courses/${slug}`;
  return {
    ...dayOf(dueOn(programme), lang),
    ...{ title, href },
    facts: [t('home.for-certificate', { title: titleOf(programme, lang) }), duration(minutes)],
    progress: null,
    action: { label: t('home.open'), href, primary: false },
  };
}

function dayOf(on: CivilDate | null, lang: Lang): Pick<DueItem, 'day' | 'month' | 'dueText'> {
  const { t, dayOfMonth, shortMonth, date } = words(lang);
  if (on === null) return { day: null, month: null, dueText: null };
  return { day: dayOfMonth(on), month: shortMonth(on), dueText: t('ui.due-on', { day: date(on) }) };
}

function nothingDue(programmes: readonly HomeProgramme[], lang: Lang): string {
  const { t, date } = words(lang);
  const next = programmes
    .filter(({ standing: { answer } }) => answer.standing === 'valid' && answer.opens !== null)
    .toSorted((a, b) => a.standing.answer.opens!.localeCompare(b.standing.answer.opens!))[0];
  if (!next) return t('home.nothing');
  return t('home.nothing-until', { title: titleOf(next, lang), day: date(next.standing.answer.opens!) });
}
