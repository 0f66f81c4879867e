import { Controller, Get, Param, Query } from '@nestjs/common';
import { Requires } from '../../http/requires.js';
import type { Actor } from '#kernel';
import { WebSettings } from '../../config.js';
import { type Answer, page } from '../../http/answers.js';
import { notFound } from '../../http/denials.js';
import { type Visit, Visited, Who } from '../../http/visit.js';
import { readAsOf } from '../as-of.js';
import { peopleScopeOf } from '../people-scope-of.js';
import { PersonReader } from './person-reader.js';
import { personPage, personProblemPage } from './person.view.js';

/** As the register takes them. */
const STAFF_NUMBER = /^[A-Za-z0-9][A-Za-z0-9._/:-]{0,39}$/;

@Controller()
export class PersonController {
  constructor(
    private readonly reader: PersonReader,
    private readonly settings: WebSettings,
  ) {}

  @Get('hr/people/:staffNumber')
  @Requires('people.read')
  async show(
    @Visited() { moment, lang }: Visit,
    @Who() actor: Actor,
    @Param('staffNumber') staffNumber: string,
    @Query() raw: Record<string, unknown>,
  ): Promise<Answer> {
    if (!STAFF_NUMBER.test(staffNumber)) throw notFound('no-such-person');
    const asOf = readAsOf(raw, moment);
    if (!asOf.ok) return page(personProblemPage(asOf.problems, staffNumber, raw, lang));
    const scope = peopleScopeOf(actor, 'people.read');
    const record = await this.reader.read(staffNumber, asOf.value, { scope, actor, moment });
    if (record === null) throw notFound('no-such-person');
    return page(personPage({ ...record, zone: this.settings.zone }, raw, lang));
  }
}
