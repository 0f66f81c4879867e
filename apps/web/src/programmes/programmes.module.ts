import { Module, type OnModuleInit } from '@nestjs/common';
import { AuditModule } from '#audit';
import { CertificationModule, CertificationService, PolicyChanges } from '#certification';
import { ComplianceModule } from '#compliance';
import { ProposalsModule } from '#proposals';
import { ProposalPagesModule } from '../proposals/proposals.module.js';
import { ProposalSight } from '../proposals/proposal-sight.js';
import { AffectedPeople } from './policy-change/affected-people.js';
import { PolicyChangeController } from './policy-change/policy-change.controller.js';
import { PolicyEditorController } from './policy-editor/policy-editor.controller.js';
import { ProgrammeController } from './programme/programme.controller.js';
import { ProgrammeDesk } from './programme-desk.js';
import { programmeThing } from './programme-reach.js';
import { ProgrammesController } from './programmes/programmes.controller.js';

/** Pages of those who keep the rules of programmes. */
@Module({
  imports: [AuditModule, CertificationModule, ComplianceModule, ProposalsModule, ProposalPagesModule],
  controllers: [ProgrammesController, PolicyEditorController, PolicyChangeController, ProgrammeController],
  providers: [ProgrammeDesk, AffectedPeople],
})
export class ProgrammePagesModule implements OnModuleInit {
  constructor(
    private readonly sight: ProposalSight,
    private readonly certification: CertificationService,
    private readonly changes: PolicyChanges,
  ) {}

  /** Owners of one programme decide on its rules only. */
  onModuleInit(): void {
    this.sight.scope('policy.publication', async (sql, input) => {
      const { change: id = '' } = (input ?? {}) as { change?: string };
      const change = await this.changes.find(sql, id);
      const programmes = await this.certification.programmes(sql);
      return programmeThing(programmes.find((each) => each.id === change?.programmeId)?.code ?? '');
    });
  }
}
