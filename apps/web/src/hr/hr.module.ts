import { type DynamicModule, Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { certificateIssuerFrom, CertificatesModule } from '#certificates';
import { CertificationModule } from '#certification';
import { ComplianceModule } from '#compliance';
import type { LaunchConfig } from '#kernel';
import { RegisterModule } from '#register';
import { HrOverviewController } from './hr-overview/hr-overview.controller.js';
import { PeopleController } from './people/people.controller.js';
import { PersonReader } from './person/person-reader.js';
import { PersonController } from './person/person.controller.js';

/** Pages of those who answer for others: overview, lists of people, one person. */
@Module({})
export class HrModule {
  static with(config: LaunchConfig): DynamicModule {
    return {
      module: HrModule,
      imports: [
        AuditModule,
        ComplianceModule,
        CertificationModule,
        CertificatesModule.with(certificateIssuerFrom(config)),
        RegisterModule,
      ],
      controllers: [HrOverviewController, PeopleController, PersonController],
      providers: [PersonReader],
    };
  }
}
