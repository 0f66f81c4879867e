// The load driver, a process of its own: it holds some connections open, with one request in flight on each, and tells
// its parent how many were answered and how fast. Requests are prebuilt bytes, so that it costs little beside the server.
import { createConnection } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

const END_OF_HEAD = Buffer.from('\r\n\r\n');
/** Characters of the identifier that is new in each request. */
const ID_LENGTH = 20;
/** Milliseconds for which a job may wait for a number of requests. */
const LONGEST = 6_000;
/** Every how many replies the body is looked into. */
const LOOK_EVERY = 50;

/** One connection that sends a request and gives the whole reply. */
class Line {
  #socket = null;
  #parts = [];
  #settle = null;

  constructor(port) {
    this.port = port;
  }

  /** @returns `{status, head, body}` */
  ask(request) {
    return new Promise((resolve, reject) => {
      this.#settle = { resolve, reject };
      this.#parts = [];
      if (!this.#socket) this.#open();
      this.#socket.write(request);
    });
  }

  close() {
    this.#socket?.destroy();
  }

  #open() {
    const socket = createConnection(this.port, '127.0.0.1');
    socket.setNoDelay(true);
    socket.on('data', (bytes) => this.#take(bytes));
    const lost = (error) => {
      if (this.#socket === socket) this.#socket = null;
      this.#settle?.reject(error ?? new Error('the connection was closed'));
    };
    socket.on('error', lost);
    socket.on('close', () => lost());
    this.#socket = socket;
  }

  #take(bytes) {
    this.#parts.push(bytes);
    const all = this.#parts.length === 1 ? bytes : Buffer.concat(this.#parts);
    this.#parts = [all];
    const end = all.indexOf(END_OF_HEAD);
    if (end < 0) return;
    const head = all.latin1Slice(0, end);
    const status = Number(head.slice(9, 12));
    const length = status === 204 || status === 304 ? 0 : lengthIn(head);
    if (all.length < end + 4 + length) return;
    const { resolve } = this.#settle;
    this.#settle = null;
    if (/\r\nconnection: close/i.test(head)) {
      this.#socket.destroy();
      this.#socket = null;
    }
    resolve({ status, head, body: all.subarray(end + 4) });
  }
}

function lengthIn(head) {
  const length = /\r\ncontent-length: *(\d+)/i.exec(head);
  if (!length) throw new Error(`a reply without its length: ${head.slice(0, 200)}`);
  return Number(length[1]);
}

/** Runs a job: warms up, measures, and answers with counts and sorted milliseconds summed up. */
async function run(job) {
  const result = { total: 0, errors: [], failed: 0, times: [] };
  const started = performance.now();
  const from = started + job.warmup * 1_000;
  const until = from + job.seconds * 1_000;
  const lines = Array.from({ length: job.connections }, (_, i) => work(i));
  await Promise.all(lines);
  return summary(result, job.seconds);

  /** Until the time is over, and where a number of requests is asked for, until they are done. */
  function isUnderWay() {
    const now = performance.now();
    return now < until || (result.total < (job.atLeast ?? 0) && now < until + LONGEST);
  }

  async function work(index) {
    const line = new Line(job.ports[index % job.ports.length]);
    const own = job.requests.filter((_, i) => i % job.connections === index % job.requests.length);
    for (let turn = 0; isUnderWay(); turn++) {
      const request = own[turn % own.length];
      const begun = performance.now();
      try {
        const reply = await line.ask(textOf(request, `${job.number}-${index}-${turn}`));
        note(reply, begun);
      } catch (error) {
        fail(error.message);
      }
    }
    line.close();
  }

  function note(reply, begun) {
    result.total++;
    const now = performance.now();
    if (reply.status !== job.status) return fail(`status ${reply.status} instead of ${job.status}`);
    if (result.total % LOOK_EVERY === 1 && job.includes && !plain(reply).includes(job.includes))
      return fail(`a body without ${job.includes}`);
    if (begun >= from && now <= until) result.times.push(now - begun);
  }

  function fail(message) {
    result.failed++;
    if (result.errors.length < 3) result.errors.push(message);
  }
}

/** A request of one piece, or of two with an identifier of fixed length between them that is new each time. */
function textOf(request, id) {
  return request.length === 1 ? request[0] : request[0] + id.padStart(ID_LENGTH, '0') + request[1];
}

function plain({ head, body }) {
  if (/\r\ncontent-encoding: gzip/i.test(head)) return gunzipSync(body).toString();
  if (/\r\ncontent-encoding: br/i.test(head)) return brotliDecompressSync(body).toString();
  return body.toString();
}

function summary({ total, errors, failed, times }, seconds) {
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN;
  return { total, failed, errors, rate: times.length / seconds, p50: at(0.5), p99: at(0.99) };
}

process.on('message', async (job) => process.send(await run(job)));
process.on('disconnect', () => process.exit(0));
