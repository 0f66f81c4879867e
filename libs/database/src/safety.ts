import type { Sql } from './sql.js';

/**
 * Reasons why the product must not run on this database: settings that lose acknowledged answers when the power
 * goes, or a role that could rewrite history. Empty when all is well.
 */
export async function databaseProblems(sql: Sql): Promise<string[]> {
  const settings = await sql.rows<{ name: string; setting: string }>(
    "SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit')",
  );
  const off = settings.filter(({ setting }) => setting === 'off').map(({ name }) => name);
  const role = await sql.one<{ name: string; super: boolean; createrole: boolean; owns: boolean }>(
    `SELECT rolname AS name, rolsuper AS super, rolcreaterole AS createrole,
            EXISTS (SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                     WHERE n.nspname = 'public' AND c.relowner = r.oid) AS owns
       FROM pg_roles r WHERE rolname = current_user`,
  );
  const problems = off.map(
    (name) => `The database runs with ${name} off: acknowledged answers could be lost`,
  );
  if (role?.super)
    problems.push(`The database role ${role.name} is a superuser: give the product credence_app`);
  else if (role?.createrole)
    problems.push(`The database role ${role.name} may create roles: give the product credence_app`);
  else if (role?.owns)
    problems.push(`The database role ${role.name} owns the tables: give the product credence_app`);
  return problems;
}
