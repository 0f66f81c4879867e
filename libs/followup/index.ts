export { ACTIONS, type Action } from './src/action.js';
export { followupEntities } from './src/entities.js';
export { SKIP_REASONS } from './src/follow-up-plan.js';
export { FollowupModule } from './src/followup.module.js';
export { FollowupService } from './src/followup.service.js';
export { FollowupSettings, followupSettingsFrom } from './src/followup-settings.js';
export type { OwnAlert } from './src/lapse-alerts.service.js';
export type { FollowupRun } from './src/runs.repository.js';
export { UnsubscribeLinks } from './src/unsubscribe-links.service.js';
