import { join } from 'node:path';
import { underPressure } from './http/overload.js';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyServerOptions } from 'fastify';
import { AuditTrail, type Denial } from '#audit';
import { sourceRoot } from '#i18n';
import { Assets } from './http/assets.js';
import { brokenRequestHandler } from './http/broken-request.js';
import { rememberChoices } from './http/choices.js';
import { earlyRefusal } from './http/early-refusals.js';
import { ErrorPages } from './http/error-pages.js';
import { nestLogger, requestLog } from './http/log.js';
import { PageAdapter } from './http/page-adapter.js';
import { nextRequestNumber } from './http/request-number.js';
import { securityHeaders } from './http/security-headers.js';
import { parseFields, parseQuery } from './http/fields.js';
import { ShellRenderer } from './http/shell-renderer.js';
import { WebModule } from './web.module.js';
import type { WebParts } from './web-parts.js';

/** Bytes of a request body. */
const BODY_LIMIT = 102_400;

/** Milliseconds in which the headers, and the whole request, must have come in. */
const TIME_LIMITS = { headers: 10_000, request: 15_000 };

/** The web app, ready to listen: the same in production and in the end-to-end tests. */
export async function createWebApp(parts: WebParts): Promise<NestFastifyApplication> {
  const adapter = pageAdapter(parts, (...refused) => errors.answer(...refused));
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
    const refusal = earlyRefusal(request);
    if (refusal) return done(refusal);
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
  app.get(AuditTrail, { strict: false }).onDenialsAlert(warnOfDenials);
  await app.init();
  await fastify.ready();
  return app;
}

function pageAdapter(
  { config, timeLimits = TIME_LIMITS }: WebParts,
  refuse: FastifyServerOptions['frameworkErrors'],
): PageAdapter {
  const { headers: headersTimeout, request: requestTimeout } = timeLimits;
  const adapter = new PageAdapter(
    {
      bodyLimit: BODY_LIMIT,
      requestTimeout,
      keepAliveTimeout: 5_000,
      requestIdHeader: false,
      genReqId: nextRequestNumber,
      trustProxy: false,
      routerOptions: { maxParamLength: 200, querystringParser: parseQuery },
      http: {
        connectionsCheckingInterval: 1_000,
        headersTimeout,
        maxHeaderSize: 16_384,
        requireHostHeader: false,
      },
      clientErrorHandler: brokenRequestHandler(securityHeaders(config.isHttps)),
      frameworkErrors: refuse,
    },
    config.isHttps,
  );
  const { server } = adapter.getInstance();
  server.on('checkExpectation', (request, response) => server.emit('request', request, response));
  return adapter;
}

/** The alert hook of AUTHZ-10: a line that operators watch for; who it is stands in the audit trail. */
function warnOfDenials({ actor, kind }: Denial): void {
  console.warn(`account ${actor} was refused twenty times within a minute (last: ${kind})`);
}
