import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerOptions, ServerResponse } from 'node:http';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest, FastifyServerOptions } from 'fastify';
import { BytesAnswer, JsonAnswer, PageAnswer, Redirect, StreamAnswer } from './answers.js';
import { LINGER } from './broken-request.js';
import { encodedPage } from './compression.js';
import { accepts, codingFor, namesTag } from './negotiation.js';
import { securityHeaders } from './security-headers.js';
import type { Visit, VisitedRequest } from './visit.js';

/** Turns a page into HTML for one visit. `shellTag` names everything of the frame that differs between visits. */
export interface PageRenderer {
  render(answer: PageAnswer, visit: Visit | undefined): string;
  shellTag(visit: Visit | undefined): string;
}

/** Fastify's options with those of its HTTP server. */
type AdapterOptions = FastifyServerOptions & { http?: ServerOptions };

type Headers = (string | number | readonly string[])[];

const HTML = 'text/html; charset=utf-8';
const VARY = 'Cookie, Accept-Encoding, Accept, Save-Data';
const CACHE = {
  private: 'private, no-cache',
  'no-store': 'no-store',
  public: 'public, max-age=300',
} as const;

/**
 * Fastify under Nest, writing answers straight to the socket: no interceptor, one `writeHead` with the security headers
 * as literals, entity tags, and the content coding.
 */
export class PageAdapter extends FastifyAdapter {
  private readonly base: readonly string[];
  private closing = false;
  renderer: PageRenderer;

  constructor(options: AdapterOptions, isHttps: boolean) {
    super(options);
    this.base = securityHeaders(isHttps);
  }

  override async close(): Promise<void> {
    this.closing = true;
    await super.close();
  }

  override reply(response: unknown, body: unknown, status?: number): FastifyReply {
    const reply = response as FastifyReply;
    if (reply.sent) return reply;
    if (body instanceof PageAnswer) this.writePage(reply, body);
    else if (body instanceof Redirect) this.writeRedirect(reply, body);
    else if (body instanceof JsonAnswer) this.writeJson(reply, body);
    else if (body instanceof BytesAnswer) this.writeBytes(reply, body);
    else if (body instanceof StreamAnswer) this.writeStream(reply, body);
    else this.writeJson(reply, new JsonAnswer(body ?? null, status ?? 200));
    return reply;
  }

  private writePage(reply: FastifyReply, answer: PageAnswer): void {
    const { headers: asked } = reply.request;
    const visit = (reply.request as FastifyRequest & VisitedRequest).visit;
    const accepted = asked['accept-encoding'];
    const coding = answer.extras.segment && accepts(accepted, 'gzip') ? 'gzip' : codingFor(accepted);
    const known = this.versionTag(answer, visit, coding);
    if (known && namesTag(asked['if-none-match'], known)) return this.notModified(reply, known);
    const status = answer.page.status ?? 200;
    const cache = status === 200 ? (answer.page.cache ?? 'private') : 'no-store';
    const html = this.renderer.render(answer, visit);
    const tag = cache === 'no-store' ? null : (known ?? `"${digest(html)}-${coding}"`);
    if (tag && !known && namesTag(asked['if-none-match'], tag)) return this.notModified(reply, tag);
    const result = encodedPage(html, coding, answer.extras.segment);
    const headers: Headers = ['content-type', HTML, 'cache-control', CACHE[cache], 'vary', VARY];
    if (tag) headers.push('etag', tag);
    if (result.coding !== 'identity') headers.push('content-encoding', result.coding);
    this.write(reply, status, this.withExtras(headers, answer.extras), result.body);
  }

  private versionTag({ extras }: PageAnswer, visit: Visit | undefined, coding: string): string | null {
    if (extras.version === undefined) return null;
    return `"${digest(`${extras.version}\0${this.renderer.shellTag(visit)}`)}-${coding}"`;
  }

  private notModified(reply: FastifyReply, tag: string): void {
    this.write(reply, 304, ['cache-control', CACHE.private, 'vary', VARY, 'etag', tag], null);
  }

  private writeRedirect(reply: FastifyReply, answer: Redirect): void {
    const headers: Headers = ['location', answer.to, 'cache-control', 'no-store'];
    this.write(reply, 303, this.withExtras(headers, answer.extras), Buffer.alloc(0));
  }

  private writeJson(reply: FastifyReply, answer: JsonAnswer): void {
    const type = answer.extras.type ?? 'application/json; charset=utf-8';
    const headers: Headers = ['content-type', type, 'cache-control', 'no-store'];
    this.write(
      reply,
      answer.status,
      this.withExtras(headers, answer.extras),
      Buffer.from(JSON.stringify(answer.body)),
    );
  }

  private writeBytes(reply: FastifyReply, answer: BytesAnswer): void {
    const cache = answer.extras.isImmutable ? 'private, max-age=31536000, immutable' : 'no-store';
    const headers: Headers = ['content-type', answer.type, 'cache-control', cache];
    this.write(reply, 200, this.withExtras(headers, answer.extras), answer.bytes);
  }

  private writeStream(reply: FastifyReply, answer: StreamAnswer): void {
    const name = answer.extras.fileName.replaceAll(/[^\w.-]/g, '_');
    const headers: Headers = ['content-type', answer.type, 'cache-control', 'no-store'];
    headers.push('content-disposition', `attachment; filename="${name}"`);
    const raw = this.open(reply, 200, this.withExtras(headers, answer.extras));
    answer.stream.on('error', () => raw.destroy());
    raw.on('close', () => answer.stream.destroy());
    if (reply.request.method === 'HEAD') raw.end();
    else answer.stream.pipe(raw);
  }

  private withExtras(
    headers: Headers,
    extras: { cookies?: readonly string[]; headers?: Readonly<Record<string, string>> },
  ): Headers {
    if (extras.cookies?.length) headers.push('set-cookie', extras.cookies);
    for (const [name, value] of Object.entries(extras.headers ?? {})) headers.push(name, value);
    return headers;
  }

  private write(reply: FastifyReply, status: number, headers: Headers, body: Buffer | null): void {
    if (body) headers.push('content-length', body.length);
    const raw = this.open(reply, status, headers);
    raw.end(body === null || reply.request.method === 'HEAD' ? undefined : body);
  }

  /** Fastify gives the reply out of its hands, so that nothing is written twice. */
  private open(reply: FastifyReply, status: number, headers: Headers): ServerResponse {
    reply.hijack();
    const { raw, request } = reply;
    if (this.closing) raw.shouldKeepAlive = false;
    if (request.raw.complete === false && hasBody(request)) endSoon(request.raw);
    raw.writeHead(status, [...this.base, ...headers] as string[]);
    return raw;
  }
}

function hasBody({ headers }: FastifyRequest): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

/** What is refused before its body has come is not taken in for ever: after a moment for the reply, the line is cut. */
function endSoon(request: IncomingMessage): void {
  const { socket } = request;
  const timer = setTimeout(() => request.complete || socket.destroy(), LINGER);
  socket.once('close', () => clearTimeout(timer));
  request.once('end', () => clearTimeout(timer));
}

function digest(content: Buffer | string): string {
  return createHash('sha1').update(content).digest('base64url').slice(0, 22);
}
