export { AUDIT_FILTERS, type AuditFilter, type AuditQuery, unreadableFilters } from './src/audit-filters.js';
export type { AuditLine, Denial, Json, NewAuditLine } from './src/audit-line.js';
export { type AuditPage, AuditTrail, type DenialsAlert } from './src/audit-trail.service.js';
export { AuditModule } from './src/audit.module.js';
export { auditEntities } from './src/entities.js';
