import { AuditLineEntity } from './audit-line.entity.js';

export const auditEntities = [AuditLineEntity];
