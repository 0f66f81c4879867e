export { type Effect, type EffectChange, effectDigest } from './src/effect.js';
export { proposalsEntities } from './src/entities.js';
export type { Approval, ProposalCommand } from './src/proposal-command.js';
export { ProposalCommands } from './src/proposal-commands.js';
export {
  type Decider,
  type DecisionBlocker,
  type DecisionOutcome,
  type Proposal,
  proposalState,
  type ProposalState,
} from './src/proposal.js';
export {
  type DecisionInput,
  type NewProposalInput,
  type ProposalPage,
  Proposals,
} from './src/proposals.service.js';
export { CannotApply } from './src/proposals.errors.js';
export { ProposalsModule } from './src/proposals.module.js';
