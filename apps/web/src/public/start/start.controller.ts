import { Controller, Get } from '@nestjs/common';
import { type Answer, page, seeOther } from '../../http/answers.js';
import { Denial } from '../../http/denials.js';
import { Open } from '../../http/requires.js';
import { type Visit, Visited } from '../../http/visit.js';
import { homeOf } from '../../shell/nav.js';
import { words } from '#i18n';

@Controller()
export class StartController {
  @Get()
  @Open()
  show(@Visited() { actor, session, lang }: Visit): Answer {
    if (session && !actor) throw new Denial('factor-needed', session.stage);
    if (actor) return seeOther(homeOf(actor.role));
    return page({ template: 'start', title: words(lang).t('start.title'), view: {} });
  }
}
