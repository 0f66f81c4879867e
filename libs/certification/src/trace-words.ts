/** English sentences for the rules of a trace; `{name}` stands for a parameter. Ends are first days *after* validity. */
export const TRACE_WORDS: Readonly<Record<string, string>> = {
  'begins-on': 'The certificate counts from {on}, the day of completion or recognition.',
  'begins-at-end': 'Renewed on time: the certificate counts from {end}, when the one before it ends.',
  joined: 'The {awards} certificates follow each other without a gap and are shown as one.',
  'never-ends': 'Under this version a certificate never ends.',
  'months-from-anchor':
    'The chain is counted from {anchor}: {before} months before this certificate and {months} months of validity.',
  'calendar-day':
    'Counted from {base}, {months} months of validity, and on to the first calendar day {calendarDay} that follows.',
  'not-shortened': 'A renewal on time never shortens: the certificate before it would have ended on {end}.',
  capped: 'The partner’s certificate ends before {cap}, and ours no later.',
  extended: 'An extension moved the end to {to}.',
  'brought-forward':
    'The new version counts a shorter validity: the end {end} is brought forward, to no earlier than {limit}.',
  'ended-by-renewal': 'It ended on {on}, when its renewal began.',
  'ended-by-revocation': 'It was revoked from {on}.',
  'window-opens': 'The renewal window opens {window} before {baselineEnd}.',
  'opens-with-award': 'A renewal counts from {from}, the first day of the certificate.',
  'grace-after-end': 'The certificate ends on {end}; {grace} of grace follow.',
  'is-suspended': 'A suspension covers the day.',
  'is-valid': 'A certificate covers the day.',
  'is-renewal-open': 'A certificate covers the day, and its renewal counts from {opens}.',
  'is-revoked': 'The certificate is revoked from {on}.',
  'is-in-grace': 'The certificate ended on {end}, and grace lasts until {graceEnd}.',
  'is-expired': 'The certificate ended on {end}; a late renewal counts until {lapse}.',
  'is-lapsed': 'The certificate ended on {end}; from {lapse} only the first-award path counts.',
  'is-not-held': 'No certificate began on or before the day.',
  'is-waived': 'A waiver covers the day.',
};

/** The sentence of a rule with its parameters filled in. */
export function sentence(rule: string, params: Readonly<Record<string, string | number | null>>): string {
  return TRACE_WORDS[rule]!.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    String(params[name] ?? 'the end of the calendar'),
  );
}
