import { createParamDecorator, type ExecutionContext, Injectable } from '@nestjs/common';
import { AuthGuard, PassportStrategy } from '@nestjs/passport';
import { Strategy } from 'passport-local';
import { PasswordSignIn, type PasswordVerdict } from '#identity';
import { cookieValue } from '../../http/cookies.js';
import type { VisitedRequest } from '../../http/visit.js';

/** Passport's local strategy over the accounts of this installation; other ways in are strategies beside it. */
@Injectable()
export class PasswordStrategy extends PassportStrategy(Strategy, 'password') {
  constructor(private readonly passwords: PasswordSignIn) {
    super({ usernameField: 'email', passwordField: 'password', passReqToCallback: true, session: false });
  }

  /** Every verdict is a "user" for Passport: the handler says what follows from it. */
  async validate({ visit }: VisitedRequest, email: unknown, password: unknown): Promise<PasswordVerdict> {
    if (!visit || typeof email !== 'string' || typeof password !== 'string') return { outcome: 'wrong' };
    const device = cookieValue(visit.cookies, 'device');
    return this.passwords.verify({ email, password, address: visit.address, device }, visit.moment);
  }
}

/** Runs the strategy on the sign-in route only; an attempt with a field left out is as wrong as any other. */
@Injectable()
export class PasswordGuard extends AuthGuard('password') {
  override handleRequest<V>(error: Error | null, verdict: V | false): V {
    if (error) throw error;
    return verdict || ({ outcome: 'wrong' } as V);
  }
}

/** What the strategy found, for the handler's parameter. */
export const Verdict = createParamDecorator((_: unknown, context: ExecutionContext): PasswordVerdict => {
  return context.switchToHttp().getRequest<{ user: PasswordVerdict }>().user;
});
