import { chownSync, cpSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';

/** Where a cluster's files and programs are, and the account that runs them (null: our own). */
export interface Quarters {
  readonly home: string;
  readonly folder: string;
  readonly account: { uid: number; gid: number } | null;
}

/**
 * PostgreSQL refuses to run as root. As root its programs run as `postgres` or else `nobody` (the uid must have an
 * entry in the passwd database). That account must be able to cross every folder above its files: where it
 * can't, programs and data go to `/var/lib/credence/<hash of the folder>`, which survives a reboot.
 */
export function quartersFor(home: string, folder: string): Quarters {
  if (process.getuid?.() !== 0) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return { home, folder, account: null };
  }
  const account = unprivilegedAccount();
  mkdirSync(dirname(folder), { recursive: true });
  const away = join('/var/lib/credence', createHash('sha256').update(folder).digest('hex').slice(0, 12));
  const data = isCrossable(dirname(folder)) && !existsSync(join(away, 'data')) ? folder : away;
  mkdirSync(data, { recursive: true });
  chownSync(data, account.uid, account.gid);
  return {
    home: isCrossable(home) ? home : copyPrograms(home, join(away, 'programs')),
    folder: data,
    account,
  };
}

function unprivilegedAccount(): { uid: number; gid: number } {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const fields = lines.find((line) => line.startsWith(`${name}:`))?.split(':');
    if (fields?.[2] && fields[3]) return { uid: Number(fields[2]), gid: Number(fields[3]) };
  }
  throw new Error(
    'PostgreSQL does not run as root, and this machine has neither an account "postgres" nor "nobody"',
  );
}

function isCrossable(path: string): boolean {
  for (let at = path; ; at = dirname(at)) {
    if (existsSync(at) && (statSync(at).mode & 0o001) === 0) return false;
    if (dirname(at) === at) return true;
  }
}

function copyPrograms(home: string, to: string): string {
  const stamp = join(to, '.complete');
  if (!existsSync(stamp)) {
    mkdirSync(to, { recursive: true });
    cpSync(home, to, { recursive: true, verbatimSymlinks: true, force: true });
    writeFileSync(stamp, home);
  }
  return to;
}
