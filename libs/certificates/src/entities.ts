import { CertificateEdition } from './certificate-edition.entity.js';
import { CertificateHolder } from './certificate-holder.entity.js';
import { CertificatePosition } from './certificate-position.entity.js';
import { CertificateShare } from './certificate-share.entity.js';
import { Certificate } from './certificate.entity.js';

export const certificatesEntities = [
  Certificate,
  CertificateEdition,
  CertificateHolder,
  CertificateShare,
  CertificatePosition,
];
