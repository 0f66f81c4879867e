import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AuditModule } from '#audit';
import { certificateIssuerFrom, CertificatesModule } from '#certificates';
import { DatabaseModule } from '#database';
import { FollowupModule, followupSettingsFrom } from '#followup';
import { IdentityModule, identitySettingsFrom } from '#identity';
import { NotificationsModule, notificationSettingsFrom } from '#notifications';
import { AccountModule } from './account/account.module.js';
import { CertificatePagesModule } from './certificates/certificate-pages.module.js';
import { AdminModule } from './admin/admin.module.js';
import { AccessGuard } from './http/access.guard.js';
import { ErrorPages } from './http/error-pages.js';
import { ShellRenderer } from './http/shell-renderer.js';
import { HrModule } from './hr/hr.module.js';
import { LearnerModule } from './learner/learner.module.js';
import { ProgrammePagesModule } from './programmes/programmes.module.js';
import { ProposalPagesModule } from './proposals/proposals.module.js';
import { PublicModule } from './public/public.module.js';
import type { WebParts } from './web-parts.js';
import { SettingsModule } from './settings.module.js';
import { TrainerModule } from './trainer/trainer.module.js';

/** The web app: one module per audience, the gate before all of them. */
@Module({})
export class WebModule {
  static with({ config, database, clock }: WebParts): DynamicModule {
    return {
      module: WebModule,
      imports: [
        SettingsModule.with(config),
        DatabaseModule.with(database, clock),
        AuditModule,
        NotificationsModule.with(notificationSettingsFrom(config)),
        IdentityModule.with(identitySettingsFrom(config)),
        { ...CertificatesModule.with(certificateIssuerFrom(config)), global: true },
        { ...FollowupModule.with(followupSettingsFrom(config)), global: true },
        PublicModule,
        LearnerModule,
        ProposalPagesModule,
        TrainerModule,
        ProgrammePagesModule,
        AdminModule,
        HrModule.with(config),
        AccountModule,
        CertificatePagesModule,
      ],
      providers: [{ provide: APP_GUARD, useClass: AccessGuard }, ErrorPages, ShellRenderer],
    };
  }
}
