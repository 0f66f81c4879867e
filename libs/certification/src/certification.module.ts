import { Module } from '@nestjs/common';
import { LearningModule } from '#learning';
import { CertificationService } from './certification.service.js';
import { StandingTurns } from './standing-turns.service.js';
import { CertifiedSubmissions } from './submissions.service.js';

const services = [CertificationService, CertifiedSubmissions, StandingTurns];

@Module({ imports: [LearningModule], providers: services, exports: services })
export class CertificationModule {}
