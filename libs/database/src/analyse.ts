import { dataSourceFor } from './database.js';

/** Brings the planner's statistics up to date after a bulk load, as the owner of the tables. */
export async function analyse(ownerUrl: string): Promise<void> {
  const source = await dataSourceFor({ url: ownerUrl, poolSize: 1, statementTimeout: 0 }).initialize();
  try {
    await source.query('ANALYZE');
  } finally {
    await source.destroy();
  }
}
