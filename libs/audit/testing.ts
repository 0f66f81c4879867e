import { AuditLinesRepository } from './src/audit-lines.repository.js';
import { AuditTrail } from './src/audit-trail.service.js';

/** An audit trail without Nest, for specs. */
export function auditTrail(): AuditTrail {
  return new AuditTrail(new AuditLinesRepository());
}
