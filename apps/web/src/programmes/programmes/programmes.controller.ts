import { Controller, Get } from '@nestjs/common';
import type { Actor } from '#kernel';
import { type Answer, page } from '../../http/answers.js';
import { Requires } from '../../http/requires.js';
import { type Visit, Visited, Who } from '../../http/visit.js';
import { ProgrammeDesk } from '../programme-desk.js';
import { programmesPage } from './programmes.view.js';

@Controller('admin/programmes')
export class ProgrammesController {
  constructor(private readonly desk: ProgrammeDesk) {}

  @Get()
  @Requires('programmes.read')
  async index(@Visited() { moment, lang }: Visit, @Who() actor: Actor): Promise<Answer> {
    return page(programmesPage(await this.desk.all(actor), moment.today, lang));
  }
}
