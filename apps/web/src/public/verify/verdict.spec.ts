import { describe, expect, it } from '@jest/globals';
import { LANGUAGES, words } from '#i18n';
import type { Instant } from '#kernel';
import { checkTemplate } from '#ui/testing';
import { printedExample, verdictExamples } from './verdict.examples.js';
import { numberVerdictPage, printedVerdictPage } from './verdict.view.js';

const VERDICTS = ['valid', 'not-yet-valid', 'expired', 'revoked', 'suspended', 'superseded'] as const;
const at = '2026-11-22T10:46:00.000000Z' as Instant;

describe('The verdict on a certificate', () => {
  it('reads what its view gives', () => {
    expect(checkTemplate('verdict', verdictExamples)).toEqual([]);
  });

  it('has its own word and sentence for each verdict, in every language', () => {
    for (const lang of LANGUAGES) {
      const headings = VERDICTS.map(
        (verdict) => printedVerdictPage({ verdict, certificate: printedExample }, { lang, at }).view.heading,
      );
      expect(new Set(headings).size).toBe(VERDICTS.length);
      expect(new Set(VERDICTS.map((each) => words(lang).t(`verdict.${each}`))).size).toBe(VERDICTS.length);
    }
  });

  it('never names the person by the number alone, even where the facts come with it', () => {
    const { view } = numberVerdictPage({ verdict: 'valid', certificate: printedExample }, null, {
      lang: 'en',
      at,
    });
    expect(JSON.stringify(view)).not.toMatch(/Okafor|Amina/);
  });

  it('shows every printed field to whoever has the printed code', () => {
    const shown = JSON.stringify(verdictExamples['valid']);
    for (const field of [
      ...['Amina Okafor', 'Consular protection', 'MFA-2026-7Q4M-K9TX-0A2B', '15 March 2026', '14 March 2028'],
      ...[
        'Helping nationals in distress (CP-2)',
        'Republic of Arunika',
        'Director of the Diplomatic Academy',
      ],
    ])
      expect(shown).toContain(field);
  });
});
