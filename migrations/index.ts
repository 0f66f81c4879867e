import { PrepareDatabase1795000000000 } from './1795000000000-prepare-database.js';
import { CreateJobQueueDoor1795000020000 } from './1795000020000-create-job-queue-door.js';

/** Every migration, oldest first: one line each, sorted by timestamp. */
export const migrations = [PrepareDatabase1795000000000, CreateJobQueueDoor1795000020000];
