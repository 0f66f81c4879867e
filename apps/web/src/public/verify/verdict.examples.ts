import type { LookUp, PrintedCertificate } from '#certificates';
import { type CertificateNumber, civilDate, type Instant } from '#kernel';
import { numberVerdictPage, printedVerdictPage, type VerdictView } from './verdict.view.js';

type Found = Extract<LookUp<PrintedCertificate>, { certificate: PrintedCertificate }>;

/** An invented certificate. */
export const printedExample: PrintedCertificate = {
  number: 'MFA-2026-7Q4M-K9TX-0A2B' as CertificateNumber,
  programme: { code: 'SCA', title: { en: 'Consular protection', id: 'Pelindungan konsuler' }, level: 2 },
  validFrom: civilDate('2026-03-15'),
  validThrough: civilDate('2028-03-14'),
  revokedFrom: null,
  holder: 'Amina Okafor',
  competences: [{ code: 'CP-2', name: { en: 'Helping nationals in distress' } }],
  ministry: 'Ministry of Foreign Affairs of the Republic of Arunika',
  signatory: { en: 'Director of the Diplomatic Academy' },
  issuedAt: '2026-03-15T08:00:00.000000Z' as Instant,
};

const question = { lang: 'en', at: '2026-11-22T10:46:00.000000Z' as Instant } as const;
const { holder, competences, ministry, signatory, issuedAt, ...publicExample } = printedExample;
void [holder, competences, ministry, signatory, issuedAt];
const valid: Found = { verdict: 'valid', certificate: printedExample };
const revoked: Found = {
  verdict: 'revoked',
  certificate: { ...printedExample, holder: null, revokedFrom: civilDate('2026-06-01') },
};

export const verdictExamples: Readonly<Record<string, VerdictView>> = {
  valid: printedVerdictPage(valid, question).view,
  revoked: printedVerdictPage(revoked, question).view,
  'by number': numberVerdictPage({ verdict: 'valid', certificate: publicExample }, null, question).view,
  'the name is another': numberVerdictPage(
    { verdict: 'expired', certificate: publicExample },
    { name: 'Amina Okafo', isSame: false },
    question,
  ).view,
};
