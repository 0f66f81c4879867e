import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { safeRedirect, SecondFactors } from '#identity';
import { WebSettings } from '../../config.js';
import { type Answer, page, seeOther } from '../../http/answers.js';
import { sessionCookie } from '../../http/cookies.js';
import { Denial } from '../../http/denials.js';
import { fieldText } from '../../http/form.js';
import { Open } from '../../http/requires.js';
import { type Visit, Visited } from '../../http/visit.js';
import { signInCodePage } from './sign-in-code.view.js';

/** For sessions whose password was right and whose second factor is still asked for. */
@Controller('sign-in/code')
export class SignInCodeController {
  constructor(
    private readonly factors: SecondFactors,
    private readonly settings: WebSettings,
  ) {}

  @Get()
  @Open()
  show(@Visited() visit: Visit, @Query() query: Record<string, unknown>): Answer {
    const next = safeRedirect(query['next']) ?? '';
    if (visit.session?.stage !== 'code') return seeOther(next || '/');
    return page(signInCodePage({ next, isWrong: false }, visit.lang));
  }

  @Post()
  @Open()
  async create(@Visited() visit: Visit, @Body() body: Record<string, unknown> | null): Promise<Answer> {
    const next = safeRedirect(body?.['next']) ?? '';
    const { session: signedIn, address, moment, lang } = visit;
    if (signedIn?.stage !== 'code') return seeOther(signedIn ? next || '/' : '/sign-in');
    const tried = await this.factors.pass({ signedIn, code: fieldText(body, 'code'), address }, moment);
    if (tried.outcome === 'throttled') throw new Denial('too-many', 'code-throttle', tried);
    if (tried.outcome === 'wrong') return page(signInCodePage({ next, isWrong: true }, lang));
    return seeOther(next || '/', { cookies: [sessionCookie(tried.value.value, this.settings.isHttps)] });
  }
}
