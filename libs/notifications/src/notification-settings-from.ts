import type { LaunchConfig } from '#kernel';
import type { NotificationSettings } from './notification-settings.js';

/** The settings of an installation's letters: they come from, and are numbered by, the host people know it by. */
export function notificationSettingsFrom({
  smtpUrl,
  dataDir,
  publicUrl,
}: LaunchConfig): NotificationSettings {
  const host = new URL(publicUrl).hostname;
  return { smtpUrl, dataFolder: dataDir, from: `training@${host}`, host };
}
