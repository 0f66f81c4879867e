import { Controller, Get, Param } from '@nestjs/common';
import { PolicyChanges } from '#certification';
import { Database } from '#database';
import type { Actor } from '#kernel';
import { WebSettings } from '../../config.js';
import { type Answer, page } from '../../http/answers.js';
import { Requires } from '../../http/requires.js';
import { type Visit, Visited, Who } from '../../http/visit.js';
import { ProgrammeDesk } from '../programme-desk.js';
import { reachesProgramme } from '../programme-reach.js';
import { programmePage } from './programme.view.js';

@Controller('admin/programmes/:programme')
export class ProgrammeController {
  constructor(
    private readonly desk: ProgrammeDesk,
    private readonly database: Database,
    private readonly changes: PolicyChanges,
    private readonly settings: WebSettings,
  ) {}

  @Get()
  @Requires('programmes.read')
  async show(
    @Visited() { moment, lang }: Visit,
    @Who() actor: Actor,
    @Param('programme') code: string,
  ): Promise<Answer> {
    const programme = await this.desk.reached(actor, code, 'programmes.read');
    const changes = await this.changes.latest(this.database.sql, programme.id);
    const mayWrite = reachesProgramme(actor, 'programmes.write', code);
    const { zone } = this.settings;
    return page(programmePage({ programme, changes, mayWrite, today: moment.today, zone }, lang));
  }
}
