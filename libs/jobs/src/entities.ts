import { JobWorker } from './job-worker.entity.js';

export const jobsEntities = [JobWorker];
