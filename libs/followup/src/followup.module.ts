import { type DynamicModule, Module } from '@nestjs/common';
import { CertificationModule } from '#certification';
import { LearningModule } from '#learning';
import { Digests } from './digests.service.js';
import { DigestsRepository } from './digests.repository.js';
import { FollowUps } from './follow-ups.service.js';
import { FollowupService } from './followup.service.js';
import { FollowupSettings } from './followup-settings.js';
import { LapseAlerts } from './lapse-alerts.service.js';
import { LapseAlertsRepository } from './lapse-alerts.repository.js';
import { LedgerRepository } from './ledger.repository.js';
import { RecipientsRepository } from './recipients.repository.js';
import { RenewalEnrolments } from './renewal-enrolments.service.js';
import { RenewalEnrolmentsRepository } from './renewal-enrolments.repository.js';
import { RunsRepository } from './runs.repository.js';
import { Sweep } from './sweep.service.js';
import { UnsubscribeLinks } from './unsubscribe-links.service.js';
import { UnsubscribeLinksRepository } from './unsubscribe-links.repository.js';

/** The app that imports it imports the notifications and the database too, with their settings. */
@Module({})
export class FollowupModule {
  static with(settings: FollowupSettings): DynamicModule {
    return {
      module: FollowupModule,
      imports: [CertificationModule, LearningModule],
      providers: [
        { provide: FollowupSettings, useValue: settings },
        ...[LedgerRepository, RecipientsRepository, RenewalEnrolmentsRepository, RunsRepository],
        ...[LapseAlertsRepository, DigestsRepository, UnsubscribeLinksRepository],
        ...[RenewalEnrolments, FollowUps, Sweep, LapseAlerts, Digests, UnsubscribeLinks, FollowupService],
      ],
      exports: [FollowupService, UnsubscribeLinks],
    };
  }
}
