import { type DynamicModule, Module } from '@nestjs/common';
import { certificateIssuerFrom, CertificatesModule } from '#certificates';
import { CertificationModule } from '#certification';
import { type Clock, type Database, DatabaseModule } from '#database';
import { FollowupModule, followupSettingsFrom } from '#followup';
import { IdentityModule, identitySettingsFrom } from '#identity';
import type { LaunchConfig } from '#kernel';
import { NotificationsModule, notificationSettingsFrom } from '#notifications';
import { Work } from './work.js';
import { WorkerSettings } from './worker-settings.js';

export interface WorkerParts {
  readonly config: LaunchConfig;
  readonly database: Database;
  readonly clock: Clock;
}

@Module({})
export class WorkerModule {
  static with({ config, database, clock }: WorkerParts): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        DatabaseModule.with(database, clock),
        NotificationsModule.with(notificationSettingsFrom(config)),
        IdentityModule.with(identitySettingsFrom(config)),
        CertificationModule,
        CertificatesModule.with(certificateIssuerFrom(config)),
        FollowupModule.with(followupSettingsFrom(config)),
      ],
      providers: [Work, { provide: WorkerSettings, useValue: new WorkerSettings(config.zone) }],
    };
  }
}
