import type { EntityManager } from 'typeorm';
import type { ClientBase, Pool } from 'pg';

/** Statements against PostgreSQL. Values travel as parameters, never in the text. */
export interface Sql {
  /** All rows of a statement. */
  rows<T>(text: string, params?: readonly unknown[]): Promise<T[]>;
  /** The first row, or null. */
  one<T>(text: string, params?: readonly unknown[]): Promise<T | null>;
  /** Runs a statement and returns how many rows it touched. */
  run(text: string, params?: readonly unknown[]): Promise<number>;
  /** A prepared statement for hot paths: parsed and planned once a connection; `name` stands for one text for ever. */
  named<T>(name: string, text: string, params?: readonly unknown[]): Promise<T[]>;
}

/** A transaction: the same statements on one connection, and TypeORM's manager of that connection. */
export interface Tx extends Sql {
  readonly manager: EntityManager;
}

export function sqlOn(target: Pool | ClientBase): Sql {
  const query = target.query.bind(target) as (config: {
    name?: string;
    text: string;
    values: unknown[];
  }) => Promise<{ rows: unknown[]; rowCount: number | null }>;
  const ask = (text: string, params: readonly unknown[] = [], name?: string) =>
    query(name === undefined ? { text, values: [...params] } : { name, text, values: [...params] });
  return {
    rows: async <T>(text: string, params?: readonly unknown[]) => (await ask(text, params)).rows as T[],
    one: async <T>(text: string, params?: readonly unknown[]) =>
      ((await ask(text, params)).rows[0] as T | undefined) ?? null,
    run: async (text, params) => (await ask(text, params)).rowCount ?? 0,
    named: async <T>(name: string, text: string, params?: readonly unknown[]) =>
      (await ask(text, params, name)).rows as T[],
  };
}
