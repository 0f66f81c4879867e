import { type DynamicModule, Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { CertificationModule } from '#certification';
import { CertificateIssuer } from './certificate-issuer.js';
import { CertificatesRepository } from './certificates.repository.js';
import { CertificatesService } from './certificates.service.js';
import { IssuingRepository } from './issuing.repository.js';
import { LookUps } from './look-ups.service.js';
import { Issuing } from './issuing.service.js';
import { RechecksRepository } from './rechecks.repository.js';
import { Rechecks } from './rechecks.service.js';

@Module({})
export class CertificatesModule {
  static with(issuer: CertificateIssuer): DynamicModule {
    return {
      module: CertificatesModule,
      imports: [AuditModule, CertificationModule],
      providers: [
        { provide: CertificateIssuer, useValue: issuer },
        CertificatesRepository,
        IssuingRepository,
        Issuing,
        RechecksRepository,
        Rechecks,
        LookUps,
        CertificatesService,
      ],
      exports: [CertificatesService, CertificateIssuer],
    };
  }
}
