import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import { connect } from 'node:net';
import { liveWeb, type LiveWeb } from '../../support/live-web.js';

const HOST = 'Host: 127.0.0.1\r\n';
const FORM = 'Content-Type: application/x-www-form-urlencoded\r\n';
const MEGABYTE = 1_048_576;

describe('Hostile requests', () => {
  let web: LiveWeb;
  const get = (path: string, more = '') =>
    web.raw(`GET ${path} HTTP/1.1\r\n${HOST}Connection: close\r\n${more}\r\n`, 3_000);
  const isAlive = async () => (await web.send({ url: '/health/live' })).statusCode === 200;

  beforeAll(async () => {
    web = await liveWeb({ timeLimits: { headers: 1_000, request: 1_500 } });
  });
  afterAll(async () => {
    expect(await isAlive()).toBe(true);
    await web.close();
  });

  it('DOS-02: a body of two declared gigabytes is refused before it comes', async () => {
    const head = `POST /sign-in HTTP/1.1\r\n${HOST}${FORM}Content-Length: 2147483648\r\n\r\n`;
    const reply = await web.raw(head, 4_000);
    expect(reply).toMatchObject({ status: 413, isClosed: true });
  });

  it('DOS-02: a body without a length is refused at the limit, and the line is cut without keeping it', async () => {
    const before = process.memoryUsage().rss;
    const { status, sent } = await stream(web.port, 2_048 * MEGABYTE);
    expect(status).toBe(413);
    expect(sent).toBeLessThan(2_048 * MEGABYTE);
    expect(process.memoryUsage().rss - before).toBeLessThan(256 * MEGABYTE);
  });

  it('DOS-02: a body that would expand is not expanded', async () => {
    const payload = gzipSync(Buffer.alloc(50 * MEGABYTE));
    const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' };
    const reply = await web.send({
      method: 'POST',
      url: '/sign-in',
      headers,
      payload: payload.subarray(0, 9_000),
    });
    expect(reply.statusCode).toBe(400);
  });

  it.each([
    ['10,000 parameters', '/sign-in?' + 'a=1&'.repeat(3_000), 400],
    ['10,000 lists', '/sign-in?' + 'a[]&'.repeat(3_000), 400],
    ['brackets a thousand deep', `/sign-in?a${'[a]'.repeat(1_000)}=1`, 400],
    ['an address of a megabyte', '/' + 'a'.repeat(MEGABYTE), 431],
    ['a broken percent sign in a path', '/verify/%zz', 400],
    ['a percent sign that is no UTF-8 in a path', '/verify/%ff%fe', 400],
    ['a broken percent sign in a query', '/sign-in?next=%zz', 400],
    ['a NUL in a path', '/verify/%00', 404],
  ])('DOS-03: %s is refused at once', async (_, path, status) => {
    const reply = await get(path);
    expect(reply.status).toBe(status);
    expect(reply.took).toBeLessThan(2_000);
    expect(reply.text).not.toMatch(/FST_|fastify|nest|node_modules|"stack"|\bat .+:\d+:\d+/i);
  });

  it('DOS-03: 10,000 fields of a form are refused', async () => {
    const payload = 'a=1&'.repeat(10_000);
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await web.send({ method: 'POST', url: '/sign-in', headers, payload })).statusCode).toBe(400);
  });

  it('DOS-03: a header of 64 KB, and many of them, are refused', async () => {
    expect((await get('/', `X-Long: ${'a'.repeat(65_536)}\r\n`)).status).toBe(431);
    expect((await get('/', 'X-Many: aaaaaaaa\r\n'.repeat(4_000))).status).toBe(431);
  });

  it.each([
    ['no request at all', 'hello\r\n\r\n'],
    ['a TLS greeting', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
    [
      'two ways to tell the length',
      `POST /sign-in HTTP/1.1\r\n${HOST}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    ],
    ['two lengths', `POST /sign-in HTTP/1.1\r\n${HOST}Content-Length: 5\r\nContent-Length: 6\r\n\r\nabcde`],
    ['a header without a name', `GET / HTTP/1.1\r\n${HOST}: x\r\n\r\n`],
    ['a folded header', `GET / HTTP/1.1\r\n${HOST}X-A: b\r\n  c\x00\r\n\r\n`],
    ['a broken chunk', `POST /sign-in HTTP/1.1\r\n${HOST}${FORM}Transfer-Encoding: chunked\r\n\r\nzz\r\n`],
    ['a NUL in the address', `GET /\x00 HTTP/1.1\r\n${HOST}\r\n`],
  ])('DOS-03: %s ends that connection and nothing else', async (_, bytes) => {
    const other = await web.send({ url: '/sign-in' });
    const reply = await web.raw(bytes, 3_000);
    expect([400, 501]).toContain(reply.status);
    expect(reply.isClosed).toBe(true);
    expect(other.statusCode).toBe(200);
    expect(await isAlive()).toBe(true);
  });

  it('DOS-03: a request without a host is refused, an odd expectation is passed over', async () => {
    expect((await web.raw('GET / HTTP/1.1\r\nConnection: close\r\n\r\n')).status).toBe(400);
    expect((await get('/sign-in', 'Expect: 200-maybe\r\n')).status).toBe(200);
  });

  it('DOS-01: who sends headers or body too slowly is cut by the time limits', async () => {
    const [headers, body] = await Promise.all([
      web.raw(`GET / HTTP/1.1\r\n${HOST}`, 6_000),
      web.raw(`POST /sign-in HTTP/1.1\r\n${HOST}${FORM}Content-Length: 100\r\n\r\na=`, 6_000),
    ]);
    expect(headers).toMatchObject({ status: 408, isClosed: true });
    expect(body).toMatchObject({ status: 408, isClosed: true });
  });

  it('INJ-05: what a request says never makes a line of the log', async () => {
    const logged: string[] = [];
    const write = console.error;
    console.error = (...words: unknown[]) => void logged.push(words.join(' '));
    const nasty = '\u001b[31m%0d%0a{"level":60}';
    try {
      await get(`/verify/${encodeURIComponent(nasty)}`, `User-Agent: evil\u001b[2J{"level":60}\r\n`);
      await get('/nowhere%0d%0aadmin-signed-in');
    } finally {
      console.error = write;
    }
    expect(logged).toEqual([]);
  });
});

/** Sends a chunked body until the server ends it, or all is sent. */
function stream(port: number, bytes: number): Promise<{ status: number; sent: number }> {
  const block = Buffer.concat([Buffer.from('10000\r\n'), Buffer.alloc(65_536, 'a'), Buffer.from('\r\n')]);
  return new Promise((resolve) => {
    let status = 0;
    let sent = 0;
    const socket = connect(port, '127.0.0.1');
    const write = () => {
      while (sent < bytes && !socket.destroyed) {
        sent += block.length;
        if (!socket.write(block)) return;
      }
      socket.end();
    };
    socket.write(`POST /sign-in HTTP/1.1\r\n${HOST}${FORM}Transfer-Encoding: chunked\r\n\r\n`);
    socket.on('connect', write).on('drain', write);
    socket.on('data', (chunk) => (status ||= Number(/^HTTP\/1\.1 (\d+)/.exec(chunk.toString())?.[1] ?? 0)));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve({ status, sent }));
  });
}
