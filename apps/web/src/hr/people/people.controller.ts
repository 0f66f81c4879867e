import { Controller, Get, Query } from '@nestjs/common';
import { AuditTrail } from '#audit';
import { CertificationService } from '#certification';
import {
  PeopleChoices,
  PeopleLists,
  type PeopleQuery,
  type PeopleScope,
  printPeopleQuery,
  readPeopleQuery,
} from '#compliance';
import { Database } from '#database';
import { words } from '#i18n';
import { may } from '#identity';
import type { Actor } from '#kernel';
import { WebSettings } from '../../config.js';
import { type Answer, page, StreamAnswer } from '../../http/answers.js';
import { Requires } from '../../http/requires.js';
import { type Visit, Visited, Who } from '../../http/visit.js';
import { settledParameters } from '../as-of.js';
import { peopleScopeOf } from '../people-scope-of.js';
import { programmeTitle } from '../programme-titles.js';
import { headingOver } from './people-export.js';
import { type PeopleFrame, peoplePage, peopleProblemPage } from './people.view.js';

type Parameters = Record<string, unknown>;

@Controller()
export class PeopleController {
  constructor(
    private readonly people: PeopleLists,
    private readonly choices: PeopleChoices,
    private readonly certification: CertificationService,
    private readonly audit: AuditTrail,
    private readonly database: Database,
    private readonly settings: WebSettings,
  ) {}

  @Get('hr/people')
  @Requires('people.read')
  async index(@Visited() visit: Visit, @Who() actor: Actor, @Query() raw: Parameters): Promise<Answer> {
    const { moment, lang } = visit;
    const scope = peopleScopeOf(actor, 'people.read');
    const frame = await this.frame(raw, actor, scope, visit);
    const read = readPeopleQuery(settledParameters(raw, moment), moment);
    if (!read.ok) return page(peopleProblemPage(read.problems, frame, lang));
    const { sql } = this.database;
    const [found, total] = await Promise.all([
      this.people.page(sql, read.value, scope, moment),
      this.people.count(sql, read.value, scope, moment),
    ]);
    return page(peoplePage(read.value, { page: found, total }, frame, lang));
  }

  @Get('hr/people.csv')
  @Requires('people.export')
  async export(@Visited() visit: Visit, @Who() actor: Actor, @Query() raw: Parameters): Promise<Answer> {
    const { moment, lang } = visit;
    const scope = peopleScopeOf(actor, 'people.export');
    const read = readPeopleQuery(settledParameters(raw, moment), moment);
    if (!read.ok)
      return page(peopleProblemPage(read.problems, await this.frame(raw, actor, scope, visit), lang));
    await this.noteExport(read.value, actor, visit);
    const csv = await this.people.csv(this.database, read.value, scope, moment, headingOver(words(lang)));
    const fileName = `people-${read.value.on ?? moment.today}.csv`;
    return new StreamAnswer(csv, 'text/csv; charset=utf-8', { fileName });
  }

  private async frame(raw: Parameters, actor: Actor, scope: PeopleScope, visit: Visit): Promise<PeopleFrame> {
    const { moment, lang } = visit;
    const programmes = await this.certification.programmes(this.database.sql);
    return {
      raw: settledParameters(raw, moment),
      names: {
        choices: await this.choices.of(this.database.sql, scope, moment),
        programmes: programmes.map((each) => programmeTitle(each, lang)),
      },
      moment,
      zone: this.settings.zone,
      isScoped: scope.kind !== 'all',
      canExport: may(actor, 'people.export'),
    };
  }

  /** Whoever takes a list away leaves a trace of which one. */
  private async noteExport(query: PeopleQuery, { account }: Actor, { moment }: Visit): Promise<void> {
    const detail = { query: printPeopleQuery({ ...query, cursor: null }) };
    await this.database.transaction((tx) =>
      this.audit.line(tx, {
        actor: account,
        at: moment.at,
        action: 'people-exported',
        subjectKind: 'people',
        detail,
      }),
    );
  }
}
