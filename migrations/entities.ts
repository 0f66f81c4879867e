import { assessmentEntities } from '#assessment';
import { auditEntities } from '#audit';
import { catalogueEntities } from '#catalogue';
import { certificatesEntities } from '#certificates';
import { certificationEntities } from '#certification';
import { followupEntities } from '#followup';
import { identityEntities } from '#identity';
import { jobsEntities } from '#jobs';
import { learningEntities } from '#learning';
import { notificationsEntities } from '#notifications';
import { proposalsEntities } from '#proposals';
import { registerEntities } from '#register';

/** Every table as the code sees it; a test compares them with the schema that the migrations make. */
export const entities = [
  ...auditEntities,
  ...jobsEntities,
  ...proposalsEntities,
  ...registerEntities,
  ...catalogueEntities,
  ...assessmentEntities,
  ...notificationsEntities,
  ...identityEntities,
  ...learningEntities,
  ...certificationEntities,
  ...certificatesEntities,
  ...followupEntities,
];
