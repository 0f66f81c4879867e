import { Module } from '@nestjs/common';
import { LearningModule } from '#learning';
import { ProposalsModule } from '#proposals';
import { CertificationService } from './certification.service.js';
import { PolicyChanges } from './policy-changes/policy-changes.service.js';
import { PolicyPublication } from './policy-changes/policy-publication.service.js';
import { StandingTurns } from './standing-turns.service.js';
import { StandingsCheck } from './standings-check.service.js';
import { CertifiedSubmissions } from './submissions.service.js';

const services = [CertificationService, CertifiedSubmissions, PolicyChanges, StandingsCheck, StandingTurns];

@Module({
  imports: [LearningModule, ProposalsModule],
  providers: [...services, PolicyPublication],
  exports: services,
})
export class CertificationModule {}
