import { parsePeriod } from '#kernel';
import type { ShownParams } from './shown-params.js';

/**
 * English sentences for the rules of a trace; `{name}` stands for a parameter. A page that speaks another language
 * translates by the same keys with the same parameters.
 */
export const TRACE_WORDS: Readonly<Record<string, string>> = {
  'begins-on': 'The certificate counts from {on}, the day of completion or recognition.',
  'begins-at-end': 'Renewed on time: the certificate counts from {end}, the day after the one before it.',
  joined: '{awards} certificates follow each other without a gap and are shown as one.',
  'never-ends': 'Under this version a certificate never ends.',
  'months-from-anchor': 'Counted from {anchor}, where the chain starts: {total} months in all.',
  'calendar-day':
    'Counted from {base}: {months} months, and on to the next last day of a cycle ({calendarDay}).',
  'not-shortened': 'A renewal on time never shortens: the certificate before it was valid through {endEve}.',
  capped: 'The partner’s certificate is valid through {capEve}, and ours no longer.',
  extended: 'An extension made it valid through {toEve}.',
  'brought-forward':
    'A new version counts a shorter validity: {endEve} is brought forward, to no earlier than {limitEve}.',
  'ended-by-renewal': 'Its renewal began on {on}.',
  'ended-by-revocation': 'It was revoked from {on}.',
  'window-opens': 'A renewal counts from {window} before {baselineEnd}, the first day after the cycle.',
  'opens-with-award': 'A renewal counts from {from}, the first day of the certificate.',
  'grace-after-end': 'Valid through {endEve}, and {grace} of grace follow.',
  'is-suspended': 'A suspension covers the day.',
  'is-valid': 'A certificate covers the day.',
  'is-renewal-open': 'A certificate covers the day, and its renewal counts from {opens}.',
  'is-revoked': 'The certificate is revoked from {on}.',
  'is-in-grace': 'The certificate was valid through {endEve}, and grace lasts through {graceEndEve}.',
  'is-expired': 'The certificate was valid through {endEve}; a late renewal counts through {lapseEve}.',
  'is-lapsed': 'The certificate was valid through {endEve}; from {lapse} only the first-award path counts.',
  'is-not-held': 'No certificate began on or before the day.',
  'is-waived': 'A waiver covers the day.',
};

/** The sentence of a rule with its parameters filled in. */
export function sentence(rule: string, params: ShownParams): string {
  return TRACE_WORDS[rule]!.replaceAll(/\{(\w+)\}/g, (_, name: string) => spoken(params[name] ?? null));
}

function spoken(value: string | number | null): string {
  if (value === null) return 'a day beyond the year 9999';
  const period = parsePeriod(value);
  if (period === null) return String(value);
  const parts = [counted(period.months, 'month'), counted(period.days, 'day')].filter((each) => each !== '');
  return parts.length === 0 ? '0 days' : parts.join(' and ');
}

function counted(count: number, noun: string): string {
  if (count === 0) return '';
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}
