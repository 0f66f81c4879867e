import type { Texts } from './texts.js';

/** Who issues here; given once at start by the apps. */
export class CertificateIssuer {
  /** What numbers begin with: two to eight letters, none of I, L, O, U. */
  readonly prefix: string;
  readonly ministry: string;
  /** The office that signs, by language: an office, never a person. */
  readonly signatory: Texts;
  /** The configured public address; QR codes lead there whatever a request claims its host to be. */
  readonly publicUrl: string;
}
