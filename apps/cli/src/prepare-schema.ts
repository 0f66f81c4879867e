import { type DatabaseUrls, dataSourceFor, migrate } from '#database';
import { migrateQueue } from '#jobs';
import { migrations } from '#migrations/index.js';

/** Migrates as the owner, the queue's schema after the product's; returns the names of the migrations that ran. */
export async function prepareSchema({ owner }: DatabaseUrls): Promise<string[]> {
  const source = await dataSourceFor({ url: owner, migrations, statementTimeout: 0 }).initialize();
  try {
    const done = await migrate(source);
    await migrateQueue(owner);
    return done;
  } finally {
    await source.destroy();
  }
}
