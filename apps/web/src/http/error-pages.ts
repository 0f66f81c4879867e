import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AuditTrail } from '#audit';
import { Clock, Database } from '#database';
import { isLang, type Lang } from '#i18n';
import { TooManyAtOnce } from '#identity';
import { errorPage } from '../public/error/error.page.js';
import { JsonAnswer, PageAnswer, Redirect } from './answers.js';
import { cookieValue } from './cookies.js';
import { isDatabaseAway } from './database-away.js';
import { Denial, type DenialKind, STATUS_OF } from './denials.js';
import { wantsJson } from './negotiation.js';
import type { PageAdapter } from './page-adapter.js';
import type { VisitedRequest } from './visit.js';

type Request = FastifyRequest & VisitedRequest;

const KIND_OF_STATUS: Readonly<Record<number, DenialKind>> = {
  400: 'bad-request',
  401: 'signed-out',
  403: 'forbidden',
  404: 'not-found',
  405: 'method',
  409: 'conflict',
  413: 'too-large',
  414: 'bad-request',
  415: 'unsupported',
  422: 'bad-request',
  429: 'too-many',
  431: 'bad-request',
  503: 'overloaded',
};

/**
 * Everything that goes wrong comes through here and leaves as a page or as problem details (RFC 9457) with a request
 * number and nothing of the inside. Refusals by a rule go to the audit trail.
 */
@Catch()
@Injectable()
export class ErrorPages implements ExceptionFilter {
  /** Set once the app is made. */
  adapter: PageAdapter;

  constructor(
    private readonly audit: AuditTrail,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  catch(exception: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(exception, http.getRequest<Request>(), http.getResponse<FastifyReply>());
  }

  /** Also for what Fastify refuses before Nest sees it. */
  answer(exception: unknown, request: Request, reply: FastifyReply): void {
    if (reply.sent || reply.raw.headersSent) return;
    const denial = asDenial(exception);
    if (denial.kind === 'gone-wrong') console.error(`request ${request.id} failed:`, exception);
    this.record(denial, request);
    const { retryAfter } = denial.options;
    const headers: Record<string, string> =
      retryAfter === undefined ? {} : { 'retry-after': String(Math.ceil(retryAfter)) };
    if (wantsJson(request.headers.accept))
      return void this.adapter.reply(reply, problem(denial, request, headers));
    const elsewhere = whereTo(denial, request);
    if (elsewhere) return void this.adapter.reply(reply, elsewhere);
    const lang = request.visit?.lang ?? langOf(request);
    const answer = errorPage(denial.kind, {
      lang,
      number: String(request.id),
      detail: denial.options.detail ?? null,
    });
    this.adapter.reply(reply, new PageAnswer(answer, { headers, lang }));
  }

  private record(denial: Denial, request: Request): void {
    if (denial.kind !== 'forbidden' && denial.kind !== 'not-found' && denial.kind !== 'cross-site') return;
    if (denial.rule === 'no-such-address') return;
    const { actor = null, moment = this.clock.moment() } = request.visit ?? {};
    const line = { actor: actor?.account ?? null, at: moment.at, kind: denial.kind, rule: denial.rule };
    this.audit.denied(this.database.sql, line).catch(() => undefined);
  }
}

function asDenial(exception: unknown): Denial {
  if (exception instanceof Denial) return exception;
  if (exception instanceof TooManyAtOnce) return new Denial('overloaded', exception.code, exception);
  const status = statusOf(exception);
  const kind = KIND_OF_STATUS[status];
  if (!kind) return new Denial('gone-wrong', 'unexpected');
  const options = status === 503 || status === 429 ? { retryAfter: 5 } : {};
  return new Denial(kind, status === 404 ? 'no-such-address' : `http-${status}`, options);
}

function statusOf(exception: unknown): number {
  if (exception instanceof HttpException) return exception.getStatus();
  if (isDatabaseAway(exception)) return 503;
  return (exception as { statusCode?: number } | null)?.statusCode ?? 500;
}

function problem(denial: Denial, request: Request, headers: Record<string, string>): JsonAnswer {
  const status = STATUS_OF[denial.kind];
  const { detail } = denial.options;
  const body = {
    type: `about:blank#${denial.kind}`,
    title: denial.kind,
    status,
    number: String(request.id),
    ...(detail ? { detail } : {}),
  };
  return new JsonAnswer(body, status, { headers, type: 'application/problem+json; charset=utf-8' });
}

/** Where a person is sent to sign in, to go on with it, or to confirm who they are; null for all other refusals. */
function whereTo({ kind, rule }: Denial, request: Request): Redirect | null {
  if (kind === 'signed-out') return withNext('/sign-in', request);
  if (kind === 'confirm-needed') return withNext('/sign-in/again', request);
  if (kind !== 'factor-needed') return null;
  return rule === 'enrolment' ? new Redirect('/account/security') : withNext('/sign-in/code', request);
}

function withNext(to: string, request: Request): Redirect {
  const next =
    request.method === 'GET' && request.url !== '/'
      ? `?next=${encodeURIComponent(request.url.slice(0, 1_000))}`
      : '';
  return new Redirect(to + next);
}

/** Before the guard has seen a request, the visitor's choice and the first language it accepts are the best guesses. */
function langOf(request: Request): Lang {
  const chosen = cookieValue(request.headers.cookie, 'lang');
  if (isLang(chosen)) return chosen;
  const first = (request.headers['accept-language'] ?? '').slice(0, 2).toLowerCase();
  return isLang(first) ? first : 'en';
}
