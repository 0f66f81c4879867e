import type { Sql, Tx } from '#database';

/** Whether the register holds anybody. */
export async function isDemonstrationLoaded(sql: Sql): Promise<boolean> {
  return (await sql.one('SELECT 1 FROM people LIMIT 1')) !== null;
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
