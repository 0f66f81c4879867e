export type { AwardView } from './src/award-view.js';
export { CertificationModule } from './src/certification.module.js';
export { CertificationService, type NewFact, type PersonStanding } from './src/certification.service.js';
export { type Evidence } from './src/completed-path.js';
export { certificationEntities } from './src/entities.js';
export { type CertifiedSubmission, CertifiedSubmissions } from './src/submissions.service.js';
export type { FactDraft, RecordedFact } from './src/facts.repository.js';
export { historiesOf, loadHistory } from './src/history-load.js';
export type {
  ChangeCounts,
  ChangedPerson,
  ChangeMonth,
} from './src/policy-changes/change-summary.repository.js';
export type { PolicyChange } from './src/policy-changes/policy-changes.repository.js';
export { PolicyChanges, type PolicyDraft } from './src/policy-changes/policy-changes.service.js';
export type { PastFact } from './src/past-fact.js';
export { type ProgrammePublication, publishProgramme } from './src/programme-publishing.js';
export type { ProgrammeContent, PublishedProgramme } from './src/programmes.repository.js';
export { type StandingDifference, StandingsCheck } from './src/standings-check.service.js';
export type { StandingAnswer } from './src/answer.js';
export type { Standing } from './src/standing.js';
export { StandingTurns } from './src/standing-turns.service.js';
export type { Days, StandingPair, StandingStretch } from './src/turns.repository.js';
export type { TraceEntry } from './src/trace-entry.js';
