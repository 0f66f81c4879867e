import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Actor, Moment } from '#kernel';
import type { Lang } from '#i18n';
import type { SignedIn } from '#identity';

/** One request as the handlers see it: who, when, in which language, and how it wants its answer. */
export interface Visit {
  readonly moment: Moment;
  readonly session: SignedIn | null;
  /** Who acts; null until a sign-in is complete. */
  readonly actor: Actor | null;
  readonly lang: Lang;
  readonly wantsJson: boolean;
  /** The path that was asked for, with its query. */
  readonly url: string;
  /** The client's address as the trusted proxies tell it. */
  readonly address: string;
  /** The number an error page shows and the log line carries. */
  readonly number: string;
  readonly isLite: boolean;
  readonly userAgent: string | null;
  readonly cookies: string | undefined;
}

/** A request with its visit, which the guard attaches. */
export interface VisitedRequest {
  visit?: Visit;
}

/** The visit of the request, for a handler's parameter. */
export const Visited = createParamDecorator((_: unknown, context: ExecutionContext): Visit => {
  const { visit } = context.switchToHttp().getRequest<VisitedRequest>();
  if (!visit) throw new Error('The guard has not seen this request');
  return visit;
});

/** The person who is signed in; only for handlers that require a right. */
export const Who = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const actor = context.switchToHttp().getRequest<VisitedRequest>().visit?.actor;
  if (!actor) throw new Error('This handler is open to visitors and has no actor');
  return actor;
});
