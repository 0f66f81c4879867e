import { Controller, Get } from '@nestjs/common';
import { type Answer, page } from '../../http/answers.js';
import { Open } from '../../http/requires.js';
import { type Visit, Visited } from '../../http/visit.js';
import { guidancePage } from './guidance.view.js';

/** The pages behind the links at the foot of every page. */
@Controller()
export class GuidanceController {
  @Get('help')
  @Open()
  help(@Visited() { lang }: Visit): Answer {
    return page(guidancePage('help', lang));
  }

  @Get('accessibility')
  @Open()
  accessibility(@Visited() { lang }: Visit): Answer {
    return page(guidancePage('accessibility', lang));
  }

  @Get('privacy')
  @Open()
  privacy(@Visited() { lang }: Visit): Answer {
    return page(guidancePage('privacy', lang));
  }
}
