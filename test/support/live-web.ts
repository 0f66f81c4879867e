import { request } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { LightMyRequestResponse } from 'fastify';
import { testWeb, type TestWeb } from './web-app.js';
import { Visitor } from './visitor.js';

/** The web app on a free port of this machine, for what only sockets show. */
export interface LiveWeb extends TestWeb {
  readonly port: number;
  /** A reply over HTTP; a connection for each. */
  send(request: Sent): Promise<LightMyRequestResponse>;
  /** Writes bytes and gives all that comes back until the connection ends, or for `patience` milliseconds. */
  raw(bytes: string | Buffer, patience?: number): Promise<RawReply>;
}

export interface Sent {
  readonly method?: string;
  readonly url?: string;
  readonly headers?: Record<string, string>;
  readonly payload?: string | Buffer;
}

export interface RawReply {
  /** The status of the first reply; 0 where none came. */
  readonly status: number;
  readonly text: string;
  /** Whether the server ended the connection. */
  readonly isClosed: boolean;
  /** Milliseconds until the end. */
  readonly took: number;
}

export async function liveWeb(options: Parameters<typeof testWeb>[0] = {}): Promise<LiveWeb> {
  const web = await testWeb(options);
  await web.app.listen(0, '127.0.0.1');
  const { port } = web.app.getHttpServer().address() as AddressInfo;
  const send = (sent: Sent) => overHttp(port, sent);
  const visitor = (headers = {}) => new Visitor((each) => send(each), headers);
  return { ...web, port, visitor, send, raw: (bytes, patience) => rawReply(port, bytes, patience) };
}

function overHttp(port: number, { method = 'GET', url = '/', headers = {}, payload }: Sent) {
  return new Promise<LightMyRequestResponse>((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path: url, headers, agent: false }, (reply) => {
      const chunks: Buffer[] = [];
      reply.on('data', (chunk: Buffer) => chunks.push(chunk));
      reply.on('end', () => {
        const body = Buffer.concat(chunks).toString();
        resolve({
          statusCode: reply.statusCode ?? 0,
          headers: reply.headers,
          body,
        } as LightMyRequestResponse);
      });
      reply.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(payload);
  });
}

export function rawReply(port: number, bytes: string | Buffer, patience = 1_000): Promise<RawReply> {
  return new Promise((resolve) => {
    const started = performance.now();
    let text = '';
    let isClosed = false;
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    const timer = setTimeout(() => socket.destroy(), patience);
    socket.on('data', (chunk) => (text += chunk.toString('latin1')));
    socket.on('end', () => (isClosed = true));
    socket.on('error', () => (isClosed = true));
    socket.on('close', () => {
      clearTimeout(timer);
      const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0);
      resolve({ status, text, isClosed, took: performance.now() - started });
    });
  });
}
