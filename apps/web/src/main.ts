import 'reflect-metadata';
import { openInstallation } from '#database';
import { tolerateMissingWords } from '#i18n';
import { entities } from '#migrations/entities.js';
import { migrations } from '#migrations/index.js';
import { webConfig } from './config.js';
import { createWebApp } from './server.js';

/** Starts the web process: refuses what is unsafe with one line each, then listens and tells its parent. */
async function main(): Promise<void> {
  tolerateMissingWords((key, lang) => console.error(`there are no words ${key} in ${lang}`));
  const { config, problems } = webConfig();
  if (problems.length > 0) refuse(problems);
  const { databaseUrl: url, zone, clockOffset: offset } = config;
  const opened = await openInstallation(
    { url, entities, migrations, statementTimeout: 15_000 },
    { zone, offset },
  );
  if (!opened.ok) return refuse(opened.problems);
  const app = await createWebApp({ config, database: opened.database, clock: opened.clock });
  await app.listen(config.port, config.host);
  process.send?.({ ready: true, address: config.publicUrl });
  const stop = () => void app.close().then(() => process.exit(0));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
  process.on('disconnect', stop);
}

function refuse(problems: readonly string[]): never {
  for (const problem of problems) console.error(problem);
  process.exit(2);
}

main().catch((error: Error & { code?: string }) => {
  const isTaken = error.code === 'EADDRINUSE';
  console.error(isTaken ? `The port is taken: ${error.message}` : (error.stack ?? error.message));
  process.exit(isTaken ? 2 : 1);
});
