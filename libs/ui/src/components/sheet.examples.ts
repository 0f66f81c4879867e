import type { Sheet } from './sheet.js';

const CORNER = 'M0 0h7v1h-7zM0 1h1v5h-1zM6 1h1v5h-1zM0 6h7v1h-7zM2 2h3v3h-3z';

/** A certificate with an invented holder; its code is only three corners. */
export const sheetExample: Sheet = {
  lang: null,
  dir: null,
  issuer: 'Foreign Service Academy',
  title: 'Certificate of competence',
  certifies: 'This is to certify that',
  holder: 'Amina Okafor',
  met: 'has met the standard required in',
  subject: 'Consular protection',
  validity: 'Level 2, valid from 15 March 2026 through 14 March 2028',
  numberLabel: 'Certificate number',
  number: 'FSA-2026-7Q4M-K9TX-0A2B',
  checkLabel: 'Check this certificate at',
  checkAddress: 'training.example/verify',
  qr: { size: 33, path: CORNER },
  signatory: 'Director of Training',
  placeAndDay: 'Nairobi, 15 March 2026',
};
