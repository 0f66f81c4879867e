import { Controller, Get, Query } from '@nestjs/common';
import { CertificationService } from '#certification';
import { Overview } from '#compliance';
import { Database } from '#database';
import { may } from '#identity';
import type { Actor, ProgrammeCode } from '#kernel';
import { WebSettings } from '../../config.js';
import { type Answer, page } from '../../http/answers.js';
import { forbidden } from '../../http/denials.js';
import { Requires } from '../../http/requires.js';
import { type Visit, Visited, Who } from '../../http/visit.js';
import { readAsOf } from '../as-of.js';
import { peopleScopeOf } from '../people-scope-of.js';
import { type ProgrammeTitle, programmeTitle } from '../programme-titles.js';
import { overviewPage, overviewProblemPage } from './hr-overview.view.js';

/** By what everybody with an account must hold; in ministries without it, by their first programme. */
const COMPARED_BY = 'SCA';

@Controller()
export class HrOverviewController {
  constructor(
    private readonly overview: Overview,
    private readonly certification: CertificationService,
    private readonly database: Database,
    private readonly settings: WebSettings,
  ) {}

  /** Every number leads to people, so that small numbers are for those who may see the people themselves. */
  @Get('hr')
  @Requires('overview.read')
  async show(
    @Visited() { moment, lang }: Visit,
    @Who() actor: Actor,
    @Query() raw: Record<string, unknown>,
  ): Promise<Answer> {
    if (!may(actor, 'people.read')) throw forbidden('people.read');
    const scope = peopleScopeOf(actor, 'people.read');
    const { sql } = this.database;
    const programmes = (await this.certification.programmes(sql)).map((each) => programmeTitle(each, lang));
    const frame = { raw, programmes, moment, zone: this.settings.zone, isScoped: scope.kind !== 'all' };
    const asOf = readAsOf(raw, moment);
    if (!asOf.ok) return page(overviewProblemPage(asOf.problems, frame, lang));
    const figures = await this.overview.figures(sql, scope, moment, asOf.value, comparedBy(programmes));
    return page(overviewPage(figures, asOf.value, frame, lang));
  }
}

function comparedBy(programmes: readonly ProgrammeTitle[]): ProgrammeCode {
  const usual = programmes.find(({ code }) => code === COMPARED_BY) ?? programmes[0];
  return (usual?.code ?? COMPARED_BY) as ProgrammeCode;
}
