import type { LaunchConfig } from '#kernel';
import { IDENTITY_DEFAULTS, type IdentitySettings } from './identity-settings.js';

/** The settings of an installation's accounts and sessions. */
export function identitySettingsFrom(config: LaunchConfig): IdentitySettings {
  const { publicUrl, ministry, secretKey, sessionIdle, sessionAbsolute } = config;
  const limits = { idleLimit: sessionIdle, absoluteLimit: sessionAbsolute };
  return { ...IDENTITY_DEFAULTS, ...limits, publicUrl, secretKey, ministryName: ministry };
}
