import { ProposalDecisionEntity } from './proposal-decision.entity.js';
import { ProposalEntity } from './proposal.entity.js';

export const proposalsEntities = [ProposalEntity, ProposalDecisionEntity];
