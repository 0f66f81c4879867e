import { Module } from '@nestjs/common';
import { RegisterModule } from '#register';
import { CertificatesController } from './certificates.controller.js';

/** The pages of certificates that need a sign-in. */
@Module({ imports: [RegisterModule], controllers: [CertificatesController] })
export class CertificatePagesModule {}
