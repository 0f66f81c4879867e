import type { LaunchConfig } from '#kernel';

/** What commands need of the installation's settings. */
export class LaunchSettings {
  readonly zone: string;
  readonly dataDir: string;

  constructor({ zone, dataDir }: LaunchConfig) {
    this.zone = zone;
    this.dataDir = dataDir;
  }
}
