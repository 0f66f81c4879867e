import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { Clock, Database } from '#database';
import { isLang, type Lang } from '#i18n';
import { IdentitySettings, isFresh, judgeRequest, may, Sessions, type SignedIn } from '#identity';
import type { Moment } from '#kernel';
import { WebSettings } from '../config.js';
import { clientAddress } from './client-address.js';
import { cookieValue, sessionCookieName } from './cookies.js';
import { Denial, forbidden } from './denials.js';
import { MALFORMED } from './fields.js';
import { wantsJson } from './negotiation.js';
import { ACCESS, type Access } from './requires.js';
import type { Visit, VisitedRequest } from './visit.js';

type Request = FastifyRequest & VisitedRequest;

/**
 * The one gate. It runs behind the router for every handler: a handler that states nothing is refused, a change that
 * did not come from our own page is refused, and a right that no role gives is refused.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  private readonly known = new WeakMap<object, Access>();
  private readonly cookieName: string;

  constructor(
    private readonly reflector: Reflector,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sessions: Sessions,
    private readonly settings: WebSettings,
    private readonly limits: IdentitySettings,
  ) {
    this.cookieName = sessionCookieName(settings.isHttps);
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request>();
    const access = this.accessOf(context.getHandler());
    const moment = this.clock.moment();
    const session = access.isAnonymous ? null : await this.sessionOf(request, access, moment);
    request.visit = this.visitOf(request, access, moment, session);
    refuseMalformed(request);
    this.judgeSite(request, access, session);
    admit(access, session);
    if (access.isDangerous) this.demandFresh(access, session!, moment);
    return true;
  }

  private demandFresh({ capability }: Access, { steppedUpAt }: SignedIn, { at }: Moment): void {
    if (!isFresh(steppedUpAt, this.limits.stepUpLimit, at))
      throw new Denial('confirm-needed', capability ?? 'open', {
        detail: 'Confirm that it is you: /sign-in/again',
      });
  }

  private accessOf(handler: object): Access {
    let access = this.known.get(handler);
    if (!access) {
      access = this.reflector.get<Access | undefined>(ACCESS, handler as never);
      if (!access) throw forbidden('handler-states-nothing');
      this.known.set(handler, access);
    }
    return access;
  }

  private async sessionOf(request: Request, access: Access, moment: Moment): Promise<SignedIn | null> {
    const value = cookieValue(request.headers.cookie, this.cookieName);
    if (!value) return null;
    return this.sessions.find(this.database.sql, value, { moment, polling: access.isPolling ?? false });
  }

  private visitOf(request: Request, access: Access, moment: Moment, session: SignedIn | null): Visit {
    const { headers } = request;
    const isComplete = session?.stage === 'complete';
    return {
      moment,
      session,
      actor: session && isComplete ? session.actor : null,
      lang: this.langOf(request, access, session),
      wantsJson: wantsJson(headers.accept),
      url: request.url,
      address: clientAddress(
        request.socket.remoteAddress,
        one(headers['x-forwarded-for']) ?? undefined,
        this.settings.trustedProxies,
      ),
      number: String(request.id),
      isLite: headers['save-data'] === 'on' || (!access.isAnonymous && choosesLite(headers.cookie, session)),
      userAgent: headers['user-agent'] ?? null,
      cookies: headers.cookie,
    };
  }

  /** The address may ask for a language; then the visitor's own choice, the account, and the browser, in this order. */
  private langOf(request: Request, access: Access, session: SignedIn | null): Lang {
    const asked = (request.query as Record<string, unknown>)['lang'];
    if (isLang(asked)) return asked;
    const chosen = access.isAnonymous ? null : cookieValue(request.headers.cookie, 'lang');
    if (isLang(chosen)) return chosen;
    if (session && isLang(session.actor.lang)) return session.actor.lang;
    const first = (request.headers['accept-language'] ?? '').slice(0, 2).toLowerCase();
    return isLang(first) ? first : 'en';
  }

  private judgeSite(request: Request, access: Access, session: SignedIn | null): void {
    const body = request.body as Record<string, unknown> | null | undefined;
    const verdict = judgeRequest({
      method: request.method,
      origin: request.headers.origin ?? null,
      secFetchSite: one(request.headers['sec-fetch-site']),
      host: this.settings.hostFor(request.headers.host),
      token: one(request.headers['x-csrf-token']) ?? text(body?.['_csrf']),
      sessionToken: access.isTokenless ? null : (session?.csrf ?? (access.capability === null ? null : '')),
    });
    if (verdict.allowed) return;
    if (session === null && access.capability !== null) throw new Denial('signed-out', 'no-session');
    throw new Denial('cross-site', verdict.reason);
  }
}

function admit(access: Access, session: SignedIn | null): void {
  if (access.capability === null) return;
  if (session === null) throw new Denial('signed-out', 'no-session');
  if (session.stage !== 'complete' && !access.isBeforeFactor)
    throw new Denial('factor-needed', session.stage);
  if (access.capability !== 'signed-in' && !may(session.actor, access.capability))
    throw forbidden(access.capability);
}

/** Names that came as lists or in brackets mean nothing to us, and `null` as text is no id. */
function refuseMalformed(request: Request): void {
  if ((request.query as Record<string, unknown>)[MALFORMED] !== undefined)
    throw new Denial('bad-request', 'malformed-query');
}

/** What the browser was told on this device counts before what the account says. */
function choosesLite(cookies: string | undefined, session: SignedIn | null): boolean {
  const chosen = cookieValue(cookies, 'lite');
  return chosen === null ? (session?.lite ?? false) : chosen === 'on';
}

function one(value: string | string[] | undefined): string | null {
  return typeof value === 'string' ? value : (value?.[0] ?? null);
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
