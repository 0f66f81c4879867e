// The baseline's database: the same people's sessions, and one lesson of the same bytes as the product's page.
import pg from 'pg';

const TABLES = `
  CREATE TABLE people (id int PRIMARY KEY, name text NOT NULL);
  CREATE TABLE sessions (token text PRIMARY KEY, person int NOT NULL REFERENCES people, csrf text NOT NULL, ends timestamptz NOT NULL);
  CREATE TABLE lessons (id int PRIMARY KEY, title text NOT NULL, html text NOT NULL, rest text NOT NULL);
  CREATE TABLE answers (person int NOT NULL, step text NOT NULL, body jsonb NOT NULL, at timestamptz NOT NULL, PRIMARY KEY (person, step))`;

/** What the baseline's own template writes around the lesson. */
const FRAME = 900;

/** @param sample the product's page: its main part becomes the lesson, the rest of it the filling of the frame */
export async function fillRaw(url, people, sample) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(TABLES);
    const [html, rest] = halves(sample);
    await client.query("INSERT INTO lessons VALUES (1, 'A lesson', $1, $2)", [html, rest]);
    for (const [i, { cookie, csrf }] of people.entries()) {
      const token = /sid=([\w-]+)/.exec(cookie)[1];
      await client.query('INSERT INTO people VALUES ($1, $2)', [i, `Person ${i}`]);
      await client.query("INSERT INTO sessions VALUES ($1, $2, $3, now() + interval '1 day')", [
        token,
        i,
        csrf,
      ]);
    }
    await client.query('ANALYZE');
  } finally {
    await client.end();
  }
}

function halves(sample) {
  const [from, to] = [sample.indexOf('>', sample.indexOf('<main')) + 1, sample.indexOf('</main>')];
  const around = `${sample.slice(0, from)}${sample.slice(to)}`.replaceAll(
    /<[^>]*$|<\/?(?:html|head|body|main)\b[^>]*>/g,
    '',
  );
  return [sample.slice(from, to), around.slice(0, Math.max(0, around.length - FRAME))];
}
