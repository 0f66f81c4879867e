import { Module } from '@nestjs/common';
import { CertificationService } from './certification.service.js';

@Module({ providers: [CertificationService], exports: [CertificationService] })
export class CertificationModule {}
