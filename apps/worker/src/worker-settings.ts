/** What the worker's work needs of the installation's settings. */
export class WorkerSettings {
  constructor(readonly zone: string) {}
}
