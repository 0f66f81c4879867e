import { type DynamicModule, Module } from '@nestjs/common';
import { AssessmentModule } from '#assessment';
import { CertificationModule } from '#certification';
import { type Clock, type Database, DatabaseModule } from '#database';
import { IdentityModule, identitySettingsFrom } from '#identity';
import type { LaunchConfig } from '#kernel';
import { NotificationsModule, notificationSettingsFrom } from '#notifications';
import { Work } from './work.js';

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
        AssessmentModule,
        CertificationModule,
      ],
      providers: [Work],
    };
  }
}
