// The least a server-rendered page and a saved answer can cost on Node and PostgreSQL: node:http, pg, one compiled
// template; no rights, no log, no entity tags, no security headers. The product is measured against it.
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import Handlebars from 'handlebars';
import pg from 'pg';

const [url, port] = process.argv.slice(2);
/** As many connections as a web process of the product has. */
const pool = new pg.Pool({ connectionString: url, max: 10, idleTimeoutMillis: 0 });

const SESSION = {
  name: 'session',
  text: 'SELECT s.person, p.name, s.csrf FROM sessions s JOIN people p ON p.id = s.person WHERE s.token = $1 AND s.ends > now()',
};
const LESSON = { name: 'lesson', text: 'SELECT title, html, rest FROM lessons WHERE id = $1' };
const ANSWER = {
  name: 'answer',
  text: `INSERT INTO answers (person, step, body, at) VALUES ($1, $2, $3, now())
    ON CONFLICT (person, step) DO UPDATE SET body = excluded.body, at = excluded.at`,
};

const page = Handlebars.compile(
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{title}}</title></head>
<body><header><p>{{name}}</p><nav><ul>{{#each items}}<li><a href="{{href}}">{{label}}</a></li>{{/each}}</ul></nav></header>
<main>{{{html}}}<form method="post"><input type="hidden" name="_csrf" value="{{csrf}}"><button>Done</button></form></main>
<footer>{{{rest}}}</footer></body></html>`,
);
const items = Array.from({ length: 9 }, (_, i) => ({ href: `/lessons/${i + 1}`, label: `Lesson ${i + 1}` }));

const server = createServer((request, response) => {
  const answer = request.method === 'POST' ? save(request) : show(request);
  answer.then(
    (write) => write(response),
    (error) => {
      console.error(error.message);
      response.writeHead(500, { 'content-length': 0 }).end();
    },
  );
});
server.keepAliveTimeout = 60_000;
server.listen(Number(port), '127.0.0.1', () => process.send({ ready: true }));
process.on('disconnect', () => process.exit(0));
process.on('SIGTERM', () => process.exit(0));

async function show(request) {
  const session = await sessionOf(request, pool);
  const { rows } = await pool.query({
    ...LESSON,
    values: [Number(request.url.slice(request.url.lastIndexOf('/') + 1))],
  });
  if (!session || !rows[0]) return nothing(404);
  const html = Buffer.from(page({ ...rows[0], ...session, items }));
  const isPacked = (request.headers['accept-encoding'] ?? '').includes('gzip');
  const body = isPacked ? gzipSync(html, { level: 5 }) : html;
  const headers = ['content-type', 'text/html; charset=utf-8', 'content-length', body.length];
  if (isPacked) headers.push('content-encoding', 'gzip');
  return (response) => response.writeHead(200, headers).end(body);
}

async function save(request) {
  const { stepId, answers } = JSON.parse(await bodyOf(request));
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const session = await sessionOf(request, client);
    if (session) await client.query({ ...ANSWER, values: [session.person, stepId, JSON.stringify(answers)] });
    await client.query('COMMIT');
    return nothing(session ? 204 : 401);
  } finally {
    client.release();
  }
}

async function sessionOf({ headers }, connection) {
  const token = /(?:^|; )sid=([\w-]+)/.exec(headers.cookie ?? '')?.[1] ?? '';
  return (await connection.query({ ...SESSION, values: [token] })).rows[0];
}

function bodyOf(request) {
  return new Promise((resolve, reject) => {
    let text = '';
    request.setEncoding('utf8');
    request.on('data', (part) => (text += part));
    request.on('end', () => resolve(text));
    request.on('error', reject);
  });
}

function nothing(status) {
  return (response) => response.writeHead(status, status === 204 ? {} : { 'content-length': 0 }).end();
}
