import type { LaunchConfig } from '#kernel';

/** What letters about what is due say of the installation; given once at start. */
export class FollowupSettings {
  readonly ministry: string;
  /** Without a slash at its end. */
  readonly publicUrl: string;
}

export function followupSettingsFrom({ ministry, publicUrl }: LaunchConfig): FollowupSettings {
  return { ministry, publicUrl };
}
