export { jobsEntities } from './src/entities.js';
export { addJob, type JobOptions } from './src/jobs.js';
export { queueState } from './src/leases.repository.js';
export { migrateQueue } from './src/queue-schema.js';
export { type JobHandlers, type JobRunner, runJobs, type RunnerOptions } from './src/runner.js';
