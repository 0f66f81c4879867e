import type { OwnCertificate } from '#certificates';
import { type CertificateNumber, civilDate, type FactId } from '#kernel';
import { myCertificatesPage, type MyCertificatesView } from './my-certificates.view.js';

const today = civilDate('2026-11-22');

/** An invented certificate in its holder's list. */
export const ownExample: OwnCertificate = {
  number: 'MFA-2026-7Q4M-K9TX-0A2B' as CertificateNumber,
  programme: { code: 'SCA', title: { en: 'Consular protection' }, level: 2 },
  validFrom: civilDate('2026-03-15'),
  validThrough: civilDate('2028-03-14'),
  revokedFrom: null,
  verdict: 'valid',
  isCurrent: true,
  standing: {
    standing: 'valid',
    validFrom: civilDate('2026-03-15'),
    validThrough: civilDate('2028-03-14'),
    opens: civilDate('2027-12-15'),
    graceThrough: null,
    policyVersion: null,
    meetsRequirement: true,
    waived: true,
    award: 'fact' as FactId,
  },
};

const grace: OwnCertificate = {
  ...ownExample,
  validThrough: civilDate('2026-11-14'),
  verdict: 'expired',
  standing: {
    ...ownExample.standing,
    standing: 'grace',
    graceThrough: civilDate('2026-11-28'),
    waived: false,
  },
};
const past: OwnCertificate = { ...ownExample, verdict: 'superseded', isCurrent: false };
const endless: OwnCertificate = { ...past, verdict: 'revoked', validThrough: null };

export const myCertificatesExamples: Readonly<Record<string, MyCertificatesView>> = {
  none: myCertificatesPage([], today, 'en').view,
  some: myCertificatesPage([ownExample, grace, past, endless], today, 'en').view,
  endless: myCertificatesPage([{ ...ownExample, validThrough: null }], today, 'en').view,
};
