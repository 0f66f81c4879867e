import { describe, expect, it } from '@jest/globals';
import { LANGUAGES, words } from '#i18n';
import { checkTemplate } from '#ui/testing';
import type { TraceEntry } from '#certification';
import { personExamples, personRecord } from './person.examples.js';
import { traceSentence } from './trace-words.js';
import { personPage } from './person.view.js';

const record = () => personPage(personRecord(), {}, 'en').view.record!;
const entry = (rule: string, params: TraceEntry['params']): TraceEntry => ({
  ...{ about: 'standing', rule, facts: [], policyVersion: null, params, value: null, text: 'In English.' },
});

describe('The page of a person', () => {
  it('reads what its view gives', () => {
    expect(checkTemplate('person', personExamples)).toEqual([]);
  });

  it('gives a reason for every date that it shows', () => {
    const [sca] = record().held;
    expect(sca!.why.map(({ about }) => about)).toEqual([
      ...['Standing', 'Waiver', 'Valid from', 'Valid through', 'Renewal counts from', 'Grace through'],
    ]);
    expect(sca!.certificates).toEqual([
      { label: 'MFA-2025-7Q4M-K9TX-0A2B', href: '/certificates/MFA-2025-7Q4M-K9TX-0A2B' },
    ]);
  });

  it('lists the facts in their order with what had no effect', () => {
    const lines = record().factLines;
    expect(lines.map(({ what }) => what[0])).toEqual([
      ...['Completed: 3 Mar 2025', 'Renewed: 4 Apr 2025', 'Renewed: 2 Feb 2026'],
      ...['Requirement waived: 1 Nov 2026 through 31 Dec 2026', 'Revoked: 1 Jun 2026', 'Voids another fact'],
    ]);
    expect(lines[0]!.why).toBe('dd110');
    expect(lines[1]).toMatchObject({ by: 'by Rina Officer', why: 'Paper form' });
    expect(lines[1]!.what[1]).toBe('No effect: before the renewal window');
    expect(lines[4]!.what[1]).toBe('Voided since: it counts as never recorded');
  });

  it('never tells what somebody is granted in tests', () => {
    const { historyLines } = record();
    expect(historyLines.map(({ topic }) => topic)).toEqual(['Posting', 'Name']);
    expect(historyLines[0]).toMatchObject({ by: 'by Rina Officer', why: 'Order 7' });
  });

  it('draws postings and certificates on one axis', () => {
    const { lines, mark } = record().life!;
    expect(lines.map(({ label, isCertificate }) => [label, isCertificate])).toEqual([
      ['Amman', false],
      ['SCA certificate', true],
    ]);
    expect(lines[0]!.parts[0]).toMatchObject({ x: 0, width: 100 });
    expect(mark).toBeGreaterThan(80);
  });
});

describe('The reasons for a date', () => {
  it('have words in every language, with dates and periods in its own', () => {
    const params = { window: 'P2M10D', baselineEnd: '2027-03-03' };
    const said = LANGUAGES.map((lang) => traceSentence(entry('window-opens', params), words(lang)));
    expect(said[0]!.text).toBe(
      'A renewal counts from 2 months and 10 days before 3 March 2027, the first day after the cycle.',
    );
    expect(said[1]!.text).toContain('2 bulan dan 10 hari sebelum 3 Maret 2027');
    expect(said.every(({ lang }) => lang === null)).toBe(true);
  });

  it('are said in English, and marked so, where a rule has no words yet', () => {
    expect(traceSentence(entry('of-tomorrow', {}), words('ar'))).toEqual({ text: 'In English.', lang: 'en' });
  });

  it('name a day of every year and a day beyond all years', () => {
    const { text } = traceSentence(
      entry('calendar-day', { base: null, months: 12, calendarDay: '02-29' }),
      words('en'),
    );
    expect(text).toContain('Counted from a day beyond the year 9999: 12 months');
    expect(text).toContain('(29 Feb)');
  });
});
