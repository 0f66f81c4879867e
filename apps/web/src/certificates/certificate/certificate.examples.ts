import type { HeldCertificate } from '#certificates';
import { type CertificateNumber, civilDate } from '#kernel';
import { printedExample } from '../../public/verify/verdict.examples.js';
import { ownExample } from '../my-certificates/my-certificates.examples.js';
import { type CertificateFacts, certificatePage, type CertificateView } from './certificate.view.js';

/** An invented certificate as its holder sees it. */
export const heldExample: HeldCertificate = {
  ...ownExample,
  ...printedExample,
  edition: 1,
  editionIssuedAt: printedExample.issuedAt,
  renews: 'MFA-2024-3D5F-H7JK-9M1N' as CertificateNumber,
  token: '0123456789ABCDEFGHJKMNPQRS',
  share: null,
};

const plain: CertificateFacts = {
  certificate: heldExample,
  publicUrl: 'https://training.example',
  zone: 'Asia/Jakarta',
  isOwn: true,
  done: 'unshared',
};

export const certificateExamples: Readonly<Record<string, CertificateView>> = {
  valid: certificatePage(plain, 'en').view,
  shared: certificatePage(
    { ...plain, certificate: { ...heldExample, share: 'ZZZZZZZZZZZZZZZZZZZZZZZZZZ' } },
    'en',
  ).view,
  'revoked, read by others': certificatePage(
    {
      ...{ ...plain, isOwn: false, done: null },
      certificate: {
        ...{ ...heldExample, verdict: 'revoked', revokedFrom: civilDate('2026-06-01') },
        ...{ renews: null, competences: [], holder: null, validThrough: null },
      },
    },
    'en',
  ).view,
};
