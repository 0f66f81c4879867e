import type { PublishedProgramme } from '#certification';
import type { CertificateIssuer } from './certificate-issuer.js';
import type { Texts } from './texts.js';

/** What a programme teaches, by the code of its framework. */
export interface Competence {
  readonly code: string;
  readonly name: Texts;
}

/** What is printed besides name, number and dates. No personal data: it outlives an erasure. */
export interface CertificateContent {
  readonly programme: { readonly code: string; readonly title: Texts; readonly level: number };
  readonly competences: readonly Competence[];
  readonly ministry: string;
  readonly signatory: Texts;
}

/** The content that an edition issued now carries; it is stored with the edition and never read anew (CERT-09). */
export function certificateContent(
  { code, content }: PublishedProgramme,
  issuer: CertificateIssuer,
): CertificateContent {
  const { title, level } = content;
  const { competences = [] } = content as { readonly competences?: readonly Competence[] };
  return {
    programme: { code, title, level },
    competences: competences.map(({ code: own, name }) => ({ code: own, name })),
    ministry: issuer.ministry,
    signatory: issuer.signatory,
  };
}
