import { PrepareDatabase1795000000000 } from './1795000000000-prepare-database.js';
import { CreateAuditLines1795000010000 } from './1795000010000-create-audit-lines.js';
import { CreateJobQueueDoor1795000020000 } from './1795000020000-create-job-queue-door.js';

/** Every migration, oldest first: one line each, sorted by timestamp. */
export const migrations = [
  PrepareDatabase1795000000000,
  CreateAuditLines1795000010000,
  CreateJobQueueDoor1795000020000,
];
