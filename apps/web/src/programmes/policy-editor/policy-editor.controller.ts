import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { AuditTrail } from '#audit';
import { PolicyChanges, type PublishedProgramme } from '#certification';
import { Database } from '#database';
import { type AccountId, type Actor, failure, type FieldProblem, type Result } from '#kernel';
import { WebSettings } from '../../config.js';
import { type Answer, page, seeOther } from '../../http/answers.js';
import { Requires } from '../../http/requires.js';
import { type Visit, Visited, Who } from '../../http/visit.js';
import { ProgrammeDesk } from '../programme-desk.js';
import { versionsOn } from '../versions-on.js';
import { policyEditorPage } from './policy-editor.view.js';
import { policyOf, type PolicyValues, readPolicyForm, valuesOf } from './policy-form.js';
import { policyProblems, typingProblems } from './policy-problems.js';

@Controller('admin/programmes/:programme/versions')
export class PolicyEditorController {
  constructor(
    private readonly desk: ProgrammeDesk,
    private readonly database: Database,
    private readonly changes: PolicyChanges,
    private readonly audit: AuditTrail,
    private readonly settings: WebSettings,
  ) {}

  @Get('new')
  @Requires('programmes.write')
  async new(
    @Visited() { moment, lang }: Visit,
    @Who() actor: Actor,
    @Param('programme') code: string,
  ): Promise<Answer> {
    const programme = await this.desk.reached(actor, code, 'programmes.write');
    const { policies } = programme.rules;
    const values = valuesOf(versionsOn(policies, moment.today).current, policies, moment.today);
    return page(policyEditorPage({ programme, values, problems: [], today: moment.today }, lang));
  }

  @Post()
  @Requires('programmes.write')
  async create(
    @Visited() visit: Visit,
    @Who() actor: Actor,
    @Param('programme') code: string,
    @Body() body: Record<string, unknown> | null,
  ): Promise<Answer> {
    const programme = await this.desk.reached(actor, code, 'programmes.write');
    const values = readPolicyForm(body);
    const drafted = await this.draft(visit, actor.account, programme, values);
    const { today } = visit.moment;
    if (!drafted.ok)
      return page(policyEditorPage({ programme, values, problems: drafted.problems, today }, visit.lang));
    await this.changes.examine(this.database, drafted.value, visit.moment);
    return seeOther(`/admin/programmes/${code}/changes/${drafted.value}`);
  }

  private async draft(
    { moment }: Visit,
    by: AccountId,
    programme: PublishedProgramme,
    values: PolicyValues,
  ): Promise<Result<string, FieldProblem>> {
    const typed = typingProblems(values);
    if (typed.length > 0) return failure(typed);
    const policy = policyOf(values, versionsOn(programme.rules.policies, moment.today).current);
    const draft = { programme, policy, by, moment, zone: this.settings.zone };
    return this.database.transaction(async (tx) => {
      const made = await this.changes.draft(tx, draft);
      if (!made.ok) return failure(policyProblems(made.problems));
      const subject = { subjectKind: 'programme', subjectId: programme.code };
      const detail = { change: made.value, version: values.version };
      const action = 'policy-drafted';
      await this.audit.line(tx, { actor: by, at: moment.at, action, ...subject, detail });
      return made;
    });
  }
}
