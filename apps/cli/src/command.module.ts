import { type DynamicModule, Module } from '@nestjs/common';
import { CatalogueModule } from '#catalogue';
import { certificateIssuerFrom, CertificatesModule } from '#certificates';
import { CertificationModule } from '#certification';
import { type Clock, type Database, DatabaseModule } from '#database';
import { IdentityModule, identitySettingsFrom } from '#identity';
import type { LaunchConfig } from '#kernel';
import { LearningModule } from '#learning';
import { NotificationsModule, notificationSettingsFrom } from '#notifications';
import { RegisterModule } from '#register';
import { Demonstration } from './demonstration/demonstration.js';
import { DemonstrationHistory } from './demonstration/demonstration-history.js';
import { DemonstrationPeople } from './demonstration/demonstration-people.js';
import { LaunchSettings } from './launch-settings.js';
import { Publication } from './publication.js';

interface CommandParts {
  readonly config: LaunchConfig;
  readonly database: Database;
  readonly clock: Clock;
}

/** What the commands that work on the database are made of. */
@Module({})
export class CommandModule {
  static with({ config, database, clock }: CommandParts): DynamicModule {
    return {
      module: CommandModule,
      imports: [
        DatabaseModule.with(database, clock),
        NotificationsModule.with(notificationSettingsFrom(config)),
        IdentityModule.with(identitySettingsFrom(config)),
        RegisterModule,
        CatalogueModule,
        LearningModule,
        CertificationModule,
        CertificatesModule.with(certificateIssuerFrom(config)),
      ],
      providers: [
        { provide: LaunchSettings, useValue: new LaunchSettings(config) },
        Publication,
        Demonstration,
        DemonstrationPeople,
        DemonstrationHistory,
      ],
    };
  }
}
