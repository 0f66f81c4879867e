import { join } from 'node:path';
import { underPressure } from './http/overload.js';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { sourceRoot } from '#i18n';
import { Assets } from './http/assets.js';
import type { WebConfig } from './config.js';
import { rememberChoices } from './http/choices.js';
import { ErrorPages } from './http/error-pages.js';
import { nestLogger, requestLog } from './http/log.js';
import { PageAdapter } from './http/page-adapter.js';
import { nextRequestNumber } from './http/request-number.js';
import { securityHeaders } from './http/security-headers.js';
import { parseFields, parseQuery } from './http/fields.js';
import { ShellRenderer } from './http/shell-renderer.js';
import { WebModule } from './web.module.js';
import type { WebParts } from './web-parts.js';

/** Bytes of a request body, and milliseconds in which a whole request must have come in. */
const BODY_LIMIT = 102_400;
const REQUEST_TIMEOUT = 15_000;

/** The web app, ready to listen: the same in production and in the end-to-end tests. */
export async function createWebApp(parts: WebParts): Promise<NestFastifyApplication> {
  const adapter = pageAdapter(parts.config);
  const log = requestLog(parts.config);
  const app = await NestFactory.create<NestFastifyApplication>(WebModule.with(parts), adapter, {
    logger: nestLogger(parts.config),
    abortOnError: false,
    return503OnClosing: true,
    bodyParser: false,
  });
  adapter.renderer = app.get(ShellRenderer);
  const fastify = adapter.getInstance();
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser(
    'application/json',
    { parseAs: 'string' },
    fastify.getDefaultJsonParser('error', 'error'),
  );
  fastify.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_, body, done) => {
      try {
        done(null, parseFields(String(body)));
      } catch (error) {
        done(error as Error);
      }
    },
  );
  await underPressure(fastify, parts.maximumLag);
  const assets = new Assets(join(sourceRoot(), 'dist', 'assets'), securityHeaders(parts.config.isHttps));
  fastify.addHook('onRequest', (request, reply, done) => {
    log(request, reply);
    if (request.method === 'TRACE') return void reply.code(405).send();
    const served = assets.serve(request.url, request.method, request.headers['accept-encoding'], reply.raw);
    if (served) return void reply.hijack();
    done();
  });
  fastify.addHook(
    'preHandler',
    rememberChoices(parts.config.isHttps, (reply, redirect) => void adapter.reply(reply, redirect)),
  );
  const errors = app.get(ErrorPages);
  errors.adapter = adapter;
  app.useGlobalFilters(errors);
  app.enableShutdownHooks([]);
  await app.init();
  await fastify.ready();
  return app;
}

function pageAdapter(config: WebConfig): PageAdapter {
  return new PageAdapter(
    {
      bodyLimit: BODY_LIMIT,
      requestTimeout: REQUEST_TIMEOUT,
      keepAliveTimeout: 5_000,
      requestIdHeader: false,
      genReqId: nextRequestNumber,
      trustProxy: false,
      routerOptions: { maxParamLength: 200, querystringParser: parseQuery },
      http: { connectionsCheckingInterval: 1_000, headersTimeout: 10_000, maxHeaderSize: 16_384 },
      clientErrorHandler: answerBrokenRequest,
    },
    config.isHttps,
  );
}

/** Bytes that are no HTTP request get a short reply, and the connection ends; the process does not notice. */
function answerBrokenRequest(error: Error & { code?: string }, socket: import('node:net').Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const status = BROKEN[error.code ?? ''] ?? '400 Bad Request';
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

const BROKEN: Readonly<Record<string, string>> = {
  HPE_INVALID_METHOD: '501 Not Implemented',
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};
