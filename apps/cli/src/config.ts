import { isTimeZone, launchConfig, type LaunchConfig, readSettings, type Settings } from '#kernel';

/**
 * The zone in which an instant becomes a day, for commands that work on files alone; without an installation's setting,
 * UTC. Null where the setting names no zone.
 */
export function zoneForFiles(): string | null {
  const zone = process.env.MINISTRY_TIME_ZONE || 'UTC';
  return isTimeZone(zone) ? zone : null;
}

/** The installation's settings as commands see them; the owner's address is for migrations only. */
export function commandConfig(): {
  config: LaunchConfig;
  settings: Settings;
  problems: string[];
  ownerUrl: string | null;
} {
  const { settings, problems } = readSettings(process.env);
  const { config } = launchConfig(process.env, ['--embedded']);
  return { config, settings, problems, ownerUrl: settings.get('MIGRATION_DATABASE_URL')?.value ?? null };
}
