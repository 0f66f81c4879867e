export type { CertificateContent, Competence } from './src/certificate-content.js';
export { CertificateIssuer } from './src/certificate-issuer.js';
export type {
  HeldCertificate,
  LookUp,
  OwnCertificate,
  PrintedCertificate,
  PublicCertificate,
} from './src/certificate-views.js';
export { CertificatesModule } from './src/certificates.module.js';
export { CertificatesService } from './src/certificates.service.js';
export { certificatesEntities } from './src/entities.js';
export type { IssuableHistory } from './src/issuing.service.js';
export { isSameName } from './src/printed-name.js';
export { certificateUrl, qrPath, type QrPath } from './src/qr-path.js';
export type { Texts } from './src/texts.js';
export { type Verdict, verdict, VERDICTS } from './src/verdict.js';
export { certificateIssuerFrom } from './src/certificate-issuer-from.js';
