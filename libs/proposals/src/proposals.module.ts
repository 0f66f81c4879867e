import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { ProposalCommands } from './proposal-commands.js';
import { ProposalsRepository } from './proposals.repository.js';
import { Proposals } from './proposals.service.js';

@Module({
  imports: [AuditModule],
  providers: [Proposals, ProposalCommands, ProposalsRepository],
  exports: [Proposals, ProposalCommands],
})
export class ProposalsModule {}
