import type { AttemptSummary, Edition } from '#assessment';
import { directionOf, languageShown, textIn } from '#catalogue';
import { type Lang, type Words, words } from '#i18n';
import type { Instant } from '#kernel';
import type { TestRefusal } from '#learning';
import {
  description,
  type DescriptionList,
  type Link,
  notice,
  type Notice,
  type Page,
  selectField,
  type SelectField,
  type Status,
  statusAs,
  statusOf,
} from '#ui';
import { languageName } from '../texts/language-name.js';
import { type Reason, reasonOf } from './reasons.js';

export interface QuizStartFacts {
  readonly edition: Edition;
  readonly reasons: readonly TestRefusal[];
  /** Every attempt of the reader, oldest first. */
  readonly past: readonly AttemptSummary[];
  readonly accommodation: { readonly timeFactor: string; readonly extraAttempts: number } | null;
  /** Attempts before this do not count; null: all count. */
  readonly since: Instant | null;
  readonly zone: string;
}

export interface QuizStartView {
  readonly notice: Notice | null;
  readonly title: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly facts: DescriptionList;
  readonly extraTime: string | null;
  readonly reasons: readonly Reason[] | null;
  readonly action: string | null;
  readonly language: SelectField | null;
  readonly past: readonly (Link & { readonly status: Status; readonly text: string })[] | null;
}

/** The page before a test: what it asks, how long it takes, and whether one may begin. */
export function quizStartPage(facts: QuizStartFacts, lang: Lang): Page<QuizStartView> {
  const { edition, reasons, past } = facts;
  const spoken = words(lang);
  const shown = languageShown(Object.keys(edition.title), lang);
  const title = textIn(edition.title, shown);
  const running = past.find(({ state }) => state === 'running');
  const mayStart = reasons.length === 0 && running === undefined;
  const view: QuizStartView = {
    notice: running ? goOn(running, edition, spoken) : null,
    ...{ title, lang: shown, dir: directionOf(shown) },
    facts: { items: factsOf(facts, spoken) },
    extraTime: extraTime(facts, spoken),
    reasons: mayStart || running ? null : reasons.map((reason) => reasonOf(reason, facts.zone, spoken)),
    action: mayStart ? `/quizzes/${edition.slug}/attempts` : null,
    language: mayStart && edition.settings.languages.length > 1 ? languageField(edition, lang) : null,
    past: pastOf(facts, spoken),
  };
  return { template: 'quiz-start', title, view, cache: 'no-store' };
}

function goOn(running: AttemptSummary, { slug }: Edition, { t }: Words): Notice {
  const action = { label: t('quiz-start.go-on'), href: `/quizzes/${slug}/attempts/${running.attempt}` };
  return notice('info', t('quiz-start.is-running'), t('quiz-start.answers-are-kept'), action);
}

function factsOf(facts: QuizStartFacts, { t, duration, percent, list, lang }: Words) {
  const { settings } = facts.edition;
  const left = attemptsLeft(facts);
  const limit = settings.timeLimit === null ? t('ui.no-time-limit') : duration(minutesOf(facts));
  return [
    description(
      t('quiz-start.questions'),
      String(t('quiz-start.count', { count: mostQuestions(facts.edition) })),
    ),
    description(t('quiz-start.time'), limit),
    description(t('quiz-start.pass-mark'), percent(Number(settings.passMark))),
    description(
      t('quiz-start.attempts'),
      left === null ? t('quiz-start.unlimited') : t('quiz-start.left', { count: left }),
    ),
    description(t('quiz-start.languages'), list(settings.languages.map((each) => languageName(each, lang)))),
  ];
}

/** How many attempts are left in this time through the course; null: as many as one likes. */
function attemptsLeft({ edition, past, accommodation, since }: QuizStartFacts): number | null {
  const { attempts } = edition.settings;
  if (attempts === null) return null;
  const used = past.filter(({ startedAt }) => since === null || startedAt >= since).length;
  return Math.max(0, attempts + (accommodation?.extraAttempts ?? 0) - used);
}

function minutesOf({ edition, accommodation }: QuizStartFacts): number {
  return Math.round(((edition.settings.timeLimit ?? 0) * Number(accommodation?.timeFactor ?? 1)) / 60);
}

function extraTime(facts: QuizStartFacts, { t, duration }: Words): string | null {
  const { timeLimit } = facts.edition.settings;
  if (timeLimit === null || Number(facts.accommodation?.timeFactor ?? 1) <= 1) return null;
  const [time, usual] = [duration(minutesOf(facts)), duration(Math.round(timeLimit / 60))];
  return t('quiz-start.extra-time', { time, usual });
}

/** How many questions a paper has at most: a section of cases brings all the questions of a case. */
function mostQuestions({ blueprint, pool }: Edition): number {
  const perCase = pool.stimuli.map(
    ({ code }) => pool.questions.filter(({ stimulus }) => stimulus === code).length,
  );
  const most = Math.max(1, ...perCase);
  return blueprint.sections.reduce((sum, { draw, from }) => sum + draw * (from.stimuli ? most : 1), 0);
}

function languageField({ settings }: Edition, lang: Lang): SelectField {
  const options = settings.languages.map((value) => ({ value, text: languageName(value, lang) }));
  const label = words(lang).t('quiz-start.language');
  return selectField({ name: 'lang', label, value: languageShown(settings.languages, lang) }, options);
}

function pastOf({ past, edition, zone }: QuizStartFacts, spoken: Words): QuizStartView['past'] {
  const ended = past.filter(({ state }) => state !== 'running');
  if (ended.length === 0) return null;
  return ended.map(({ attempt, number, passed, mark, max, submittedAt }) => ({
    label: spoken.t('quiz-start.attempt', { number: spoken.number(number) }),
    href: `/quizzes/${edition.slug}/attempts/${attempt}/result`,
    status: outcomeOf(passed, spoken),
    text: [submittedAt && spoken.instant(submittedAt, zone), mark !== null && `${mark} / ${max}`]
      .filter(Boolean)
      .join(', '),
  }));
}

/** The badge of an attempt that was submitted. */
export function outcomeOf(passed: boolean | null, spoken: Words): Status {
  if (passed === null) return statusAs('info', spoken.t('quiz-start.not-released'));
  return statusOf(passed ? 'passed' : 'not-passed', spoken);
}
