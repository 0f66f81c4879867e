import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { ClientBase, Pool } from 'pg';
import { DataSource, type EntitySchema, type MigrationInterface, type MixedList } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { type Sql, sqlOn, type Tx } from './sql.js';
import { valueTypes } from './types.js';

/** What a connection needs; pool sizes are connections, `statementTimeout` is in milliseconds. */
export interface DatabaseOptions {
  readonly url: string;
  readonly poolSize?: number;
  readonly statementTimeout?: number;
  readonly entities?: MixedList<(new () => object) | EntitySchema>;
  readonly migrations?: MixedList<new () => MigrationInterface>;
}

/** The data source of an address: UTC sessions, text dates, no synchronisation; null conditions throw. */
export function dataSourceFor(options: DatabaseOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    url: options.url,
    synchronize: false,
    logging: false,
    entities: options.entities ?? [],
    migrations: options.migrations ?? [],
    migrationsTransactionMode: 'each',
    installExtensions: false,
    poolSize: options.poolSize ?? 10,
    invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' },
    extra: {
      types: valueTypes,
      idleTimeoutMillis: 0,
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
      options: `-c timezone=UTC -c statement_timeout=${options.statementTimeout ?? 30_000}`,
      application_name: 'credence',
    },
  });
}

/** The door to PostgreSQL. Reads take `sql`; writes run in `transaction`, whose `tx` is passed down as an argument. */
@Injectable()
export class Database implements OnApplicationShutdown {
  readonly sql: Sql;

  constructor(readonly dataSource: DataSource) {
    const pool = (dataSource.driver as PostgresDriver).master as Pool;
    pool.on('error', () => undefined);
    this.sql = sqlOn(pool);
  }

  static async connect(options: DatabaseOptions): Promise<Database> {
    return new Database(await dataSourceFor(options).initialize());
  }

  /** Runs `work` in one transaction: committed when it resolves, rolled back when it throws. */
  async transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      const client = (await runner.connect()) as ClientBase;
      await runner.startTransaction();
      const result = await work({ ...sqlOn(client), manager: runner.manager });
      await runner.commitTransaction();
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}
