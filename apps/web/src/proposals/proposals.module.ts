import { Module } from '@nestjs/common';
import { ProposalsModule } from '#proposals';
import { InboxController } from './inbox/inbox.controller.js';
import { ProposalController } from './proposal/proposal.controller.js';
import { ProposalSight } from './proposal-sight.js';

/** The one inbox of everything that waits for a second person. */
@Module({
  imports: [ProposalsModule],
  controllers: [InboxController, ProposalController],
  providers: [ProposalSight],
  exports: [ProposalSight],
})
export class ProposalPagesModule {}
