import { parsePath, type Policy } from '#certification/rules';
import type { Words } from '#i18n';
import type { Period } from '#kernel';
import { type Description, description } from '#ui';

const TERMS = [
  ...([
    'validity',
    'renewalWindow',
    'grace',
    'compliantInGrace',
    'lapseAfter',
    'anchor',
    'calendarDay',
  ] as const),
  ...(['firstAward', 'renewal', 'evidenceWithin', 'requires', 'existingAwards', 'notice'] as const),
];
type Term = (typeof TERMS)[number];

/** A version's rules in plain words. */
export function policyItems(policy: Policy, words: Words): Description[] {
  const shown = TERMS.filter((term) => term !== 'calendarDay' || policy.calendarDay !== null);
  return shown.map((term) => description(termName(term, words), termText(policy, term, words)));
}

/** What a version changes against another, field by field, with what stood there before. */
export function policyDifferences(before: Policy, after: Policy, words: Words): Description[] {
  return TERMS.flatMap((term) => {
    const [was, text] = [termText(before, term, words), termText(after, term, words)];
    return was === text ? [] : [description(termName(term, words), text, { was })];
  });
}

export function validityText({ validity }: Policy, words: Words): string {
  return validity === null ? words.t('policy-terms.no-end') : periodText(validity, words);
}

export function windowText({ renewalWindow }: Policy, words: Words): string {
  if (renewalWindow === null) return words.t('policy-terms.any-time');
  return words.t('policy-terms.before-end', { period: periodText(renewalWindow, words) });
}

/** Months and days as they are said; nothing of both is "none". */
export function periodText({ months, days }: Period, { t, list }: Words): string {
  const parts = [
    ...(months > 0 ? [t('policy-terms.months', { count: months })] : []),
    ...(days > 0 ? [t('policy-terms.days', { count: days })] : []),
  ];
  return parts.length === 0 ? t('policy-terms.none') : list(parts);
}

function termName(term: Term, { t }: Words): string {
  return t(`policy-terms.${term}`);
}

function termText(policy: Policy, term: Term, words: Words): string {
  const { t } = words;
  if (term === 'validity') return validityText(policy, words);
  if (term === 'renewalWindow') return windowText(policy, words);
  if (term === 'compliantInGrace') return t(policy.compliantInGrace ? 'policy-terms.yes' : 'policy-terms.no');
  if (term === 'anchor' || term === 'existingAwards') return t(`policy-terms.${term}-${policy[term]}`);
  if (term === 'calendarDay') return policy.calendarDay ?? '–';
  if (term === 'requires') return policy.requires.length > 0 ? words.list(policy.requires) : '–';
  if (term === 'firstAward' || term === 'renewal') return pathText(policy[term], words);
  return periodText(policy[term], words);
}

function pathText(written: unknown, words: Words): string {
  const path = parsePath(written, []);
  if (!path.ok) return '–';
  const { courses, scenarios, sessions, minimumMarks } = path.value;
  const marked = (slug: string) => {
    const mark = minimumMarks[slug];
    return mark === undefined
      ? slug
      : words.t('policy-terms.with-mark', { slug, mark: words.percent(mark / 100) });
  };
  return words.list([...courses, ...scenarios, ...sessions].map(marked));
}
