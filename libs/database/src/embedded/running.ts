import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { quartersFor } from './account.js';
import { postgresHome } from './binaries.js';
import { postmasterOf } from './postmaster.js';
import { APP_ROLE, type DatabaseUrls, OWNER_ROLE } from './provision.js';

/** The addresses of the embedded database of a folder while it runs, or null; starts nothing. */
export function runningUrls(folder: string, name: string): DatabaseUrls | null {
  const { folder: quarters } = quartersFor(postgresHome(), folder);
  const postmaster = postmasterOf(join(quarters, 'data'));
  const secrets = join(quarters, 'roles.json');
  if (!postmaster?.isReady || !existsSync(secrets)) return null;
  const { owner, app } = JSON.parse(readFileSync(secrets, 'utf8')) as { owner: string; app: string };
  const at = `127.0.0.1:${postmaster.port}/${name}`;
  return { owner: `postgresql://${OWNER_ROLE}:${owner}@${at}`, app: `postgresql://${APP_ROLE}:${app}@${at}` };
}
