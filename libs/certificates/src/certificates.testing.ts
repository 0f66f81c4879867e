import { auditTrail } from '#audit/testing';
import { CertificationService, StandingTurns } from '#certification';
import type { CertificateIssuer } from './certificate-issuer.js';
import { CertificatesRepository } from './certificates.repository.js';
import { CertificatesService } from './certificates.service.js';
import { IssuingRepository } from './issuing.repository.js';
import { Issuing } from './issuing.service.js';
import { LookUps } from './look-ups.service.js';
import { RechecksRepository } from './rechecks.repository.js';
import { Rechecks } from './rechecks.service.js';

export const ISSUER: CertificateIssuer = {
  prefix: 'FSA',
  ministry: 'Ministry of Examples',
  signatory: { en: 'Director of Training', id: 'Direktur Pelatihan' },
  publicUrl: 'https://training.example',
};

/** Certificates without Nest, for specs. */
export function certificatesForTest(): CertificatesService {
  const [certification, repository] = [new CertificationService(), new CertificatesRepository()];
  const issuing = new Issuing(certification, new IssuingRepository(), ISSUER);
  return new CertificatesService(
    issuing,
    new Rechecks(certification, new StandingTurns(), new RechecksRepository(), issuing),
    new LookUps(repository, certification),
    repository,
    certification,
    auditTrail(),
  );
}
