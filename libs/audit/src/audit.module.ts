import { Module } from '@nestjs/common';
import { AuditLinesRepository } from './audit-lines.repository.js';
import { AuditTrail } from './audit-trail.service.js';

@Module({ providers: [AuditTrail, AuditLinesRepository], exports: [AuditTrail] })
export class AuditModule {}
