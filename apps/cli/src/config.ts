import { isTimeZone } from '#kernel';

/**
 * The zone in which an instant becomes a day, for commands that work on files alone; without an installation's setting,
 * UTC. Null where the setting names no zone.
 */
export function zoneForFiles(): string | null {
  const zone = process.env.MINISTRY_TIME_ZONE || 'UTC';
  return isTimeZone(zone) ? zone : null;
}
