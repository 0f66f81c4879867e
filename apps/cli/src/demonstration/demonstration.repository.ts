import type { Sql, Tx } from '#database';

/** Which stages of the demonstration stand already. */
export async function loadedStages(sql: Sql): Promise<{ people: boolean; history: boolean }> {
  const row = await sql.one<{ people: boolean; history: boolean }>(
    'SELECT EXISTS (SELECT FROM people) AS people, EXISTS (SELECT FROM facts) AS history',
  );
  return row ?? { people: false, history: false };
}

/** Keys of people by staff number. */
export async function personIds(sql: Sql): Promise<Map<string, string>> {
  const rows = await sql.rows<{ id: string; staffNumber: string }>(
    'SELECT id, staff_number AS "staffNumber" FROM people',
  );
  return new Map(rows.map(({ id, staffNumber }) => [staffNumber, id]));
}

/** Gives every demonstration account another password. */
export async function setDemonstrationPassword(tx: Tx, hash: string): Promise<void> {
  await tx.run('UPDATE accounts SET password_hash = $1 WHERE demonstration', [hash]);
}
