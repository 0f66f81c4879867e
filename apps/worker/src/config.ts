import { launchConfig } from '#kernel';

/** What the worker was started with, and a line for each reason not to start. */
export const workerConfig = () => launchConfig(process.env, process.argv.slice(2));
