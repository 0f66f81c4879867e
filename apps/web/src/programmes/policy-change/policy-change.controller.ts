import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { type PolicyChange, PolicyChanges, type PublishedProgramme } from '#certification';
import { parseProgramme, type Policy } from '#certification/rules';
import { Database } from '#database';
import type { Actor } from '#kernel';
import { Proposals } from '#proposals';
import { WebSettings } from '../../config.js';
import { type Answer, page, seeOther } from '../../http/answers.js';
import { notFound } from '../../http/denials.js';
import { Requires } from '../../http/requires.js';
import { type Visit, Visited, Who } from '../../http/visit.js';
import { ProgrammeDesk } from '../programme-desk.js';
import { type ProgrammeRight, reachesProgramme } from '../programme-reach.js';
import { versionBefore } from '../versions-on.js';
import { AffectedPeople } from './affected-people.js';
import { policyChangePage } from './policy-change.view.js';
import { decidedBy, NO_REASON, type ReasonForm, readReason } from './reason-form.js';

const COMMAND = 'policy.publication';

/** A draft and the programme it belongs to. */
interface Drafted {
  readonly programme: PublishedProgramme;
  readonly change: PolicyChange;
}

@Controller('admin/programmes/:programme/changes/:id')
export class PolicyChangeController {
  constructor(
    private readonly desk: ProgrammeDesk,
    private readonly database: Database,
    private readonly changes: PolicyChanges,
    private readonly affected: AffectedPeople,
    private readonly proposals: Proposals,
    private readonly settings: WebSettings,
  ) {}

  @Get()
  @Requires('programmes.read')
  async show(
    @Visited() visit: Visit,
    @Who() actor: Actor,
    @Param() { programme = '', id = '' }: Record<string, string>,
    @Query() { after }: Record<string, unknown>,
  ): Promise<Answer> {
    const drafted = await this.drafted(actor, programme, id, 'programmes.read');
    const start = typeof after === 'string' && /^\d{1,18}$/.test(after) ? after : '0';
    return this.answer(visit, actor, drafted, { start, form: NO_REASON });
  }

  @Post('proposal')
  @Requires('programmes.write')
  async propose(
    @Visited() visit: Visit,
    @Who() actor: Actor,
    @Param() { programme = '', id = '' }: Record<string, string>,
    @Body() body: Record<string, unknown> | null,
  ): Promise<Answer> {
    const drafted = await this.drafted(actor, programme, id, 'programmes.write');
    const form = readReason(body);
    const problems = form.problems.length > 0 ? form.problems : await this.ask(visit, actor, drafted, form);
    if (problems.length > 0)
      return this.answer(visit, actor, drafted, { start: '0', form: { ...form, problems } });
    return seeOther(`/admin/programmes/${drafted.programme.code}/changes/${drafted.change.id}`);
  }

  /** Why nothing was proposed; empty where it was. */
  private async ask(
    { moment }: Visit,
    actor: Actor,
    { change }: Drafted,
    { reason }: ReasonForm,
  ): Promise<readonly string[]> {
    const input = { change: change.id };
    return this.database.transaction(async (tx) => {
      const refusals = await this.changes.refusals(tx, change, moment);
      if (refusals.length > 0) return refusals;
      if ((await this.proposals.waitingOn(tx, COMMAND, input, moment)) !== null) return ['asked-already'];
      const asked = { command: COMMAND, input, reason, by: actor.account, moment };
      const proposed = await this.proposals.propose(tx, { ...asked, expiresAt: decidedBy(moment.at) });
      return proposed.ok ? [] : proposed.problems;
    });
  }

  private async drafted(actor: Actor, code: string, id: string, right: ProgrammeRight): Promise<Drafted> {
    const programme = await this.desk.reached(actor, code, right);
    const change = await this.changes.find(this.database.sql, id);
    if (change === null || change.programmeId !== programme.id) throw notFound('policy-change');
    return { programme, change };
  }

  private async answer(
    { lang, moment }: Visit,
    actor: Actor,
    { programme, change }: Drafted,
    { start, form }: { start: string; form: ReasonForm },
  ): Promise<Answer> {
    const { sql } = this.database;
    const { code, rules } = programme;
    const waiting = await this.proposals.waitingOn(sql, COMMAND, { change: change.id }, moment);
    const facts = {
      ...{ code, change, form, waiting: waiting?.id ?? null, zone: this.settings.zone },
      policy: this.policyOf(programme, change),
      before: versionBefore(rules.policies, change.effectiveFrom),
      counts: await this.changes.counts(sql, change.id),
      months: await this.changes.months(sql, change.id),
      people: await this.affected.page(actor, change.id, start, moment),
      refusals: await this.changes.refusals(sql, change, moment),
      mayPropose: reachesProgramme(actor, 'programmes.write', code),
    };
    return page(policyChangePage(facts, lang));
  }

  /** A draft was read before it was stored, so that it can be read again. */
  private policyOf({ code }: PublishedProgramme, { id, policy }: PolicyChange): Policy {
    const read = parseProgramme({ code, policies: [policy] }, this.settings.zone);
    if (!read.ok) throw new Error(`change ${id} cannot be read: ${read.problems[0]?.message}`);
    return read.value.policies[0]!;
  }
}
