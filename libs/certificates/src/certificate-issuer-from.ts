import type { LaunchConfig } from '#kernel';
import type { CertificateIssuer } from './certificate-issuer.js';

/** The issuer of an installation: its ministry, and the office that signs. */
export function certificateIssuerFrom({ ministry, publicUrl }: LaunchConfig): CertificateIssuer {
  const signatory = {
    en: 'Director of the Diplomatic Academy',
    id: 'Direktur Akademi Diplomatik',
    ar: 'مدير الأكاديمية الدبلوماسية',
  };
  return { prefix: 'MFA', ministry, signatory, publicUrl };
}
