export type { Accommodation } from './src/accommodations.js';
export { AssessmentModule } from './src/assessment.module.js';
export type { AttemptResult, QuestionResult, TopicResult } from './src/attempt-result.js';
export {
  type AttemptView,
  isAnswered,
  type PresentedQuestion,
  type PresentedStimulus,
} from './src/attempt-view.js';
export type { AttemptSummary } from './src/attempt-summary.js';
export { AttemptsService, type FlagCommand, type SaveCommand } from './src/attempts.service.js';
export type { SaveOutcome } from './src/save-outcome.js';
export { type AuthoredQuestion, publicationProblems, readAuthoredQuestion } from './src/authored-question.js';
export {
  type AuthoredStimulus,
  type AuthoredTest,
  readAuthoredStimulus,
  readAuthoredTest,
} from './src/authored-test.js';
export type { Blueprint, Section } from './src/blueprint.js';
export { difficultySpread, type Shortfall } from './src/blueprint-shortfalls.js';
export {
  bankProblems,
  type BankProblem,
  type CourseBank,
  readCourseBank,
  type WrittenBank,
} from './src/course-bank.js';
export { CourseBanksService } from './src/course-banks.service.js';
export type { Edition } from './src/edition.js';
export type { PublishedEdition } from './src/editions.service.js';
export { assessmentEntities } from './src/entities.js';
export type { PassedAttempt } from './src/gradings.repository.js';
export type { QuizStanding } from './src/quiz-standing.js';
export type { QuestionVersionId, StimulusVersionId } from './src/ids.js';
export type { PublicationRefusal } from './src/publication-refusals.js';
export { BLOOM, type ChangeClass, type QuestionContent } from './src/question-content.js';
export type { Answer } from './src/question-type.js';
export { type QuestionDifference, questionDifferences } from './src/question-differences.js';
export type { QuestionPublicationInput } from './src/question-publication.service.js';
export { questionTypeNames } from './src/question-types.js';
export type {
  QuestionQuery,
  QuestionRow,
  QuestionState,
  QuestionVersionRow,
} from './src/questions.repository.js';
export {
  type DraftCommand,
  type PublicationCommand,
  type QuestionHistory,
  QuestionsService,
  type SavedDraft,
} from './src/questions.service.js';
export type { QuizUse } from './src/quiz-use.js';
export type { QuizSettings } from './src/quiz-settings.js';
export { formStepId, readSaveRequest, type SaveRefusal, type SaveRequest } from './src/save-request.js';
export type { StartRefusal } from './src/start-refusals.js';
export type { StartCommand, StartOutcome } from './src/starts.service.js';
export type { ShownOutcome, SubmitCommand, SubmittedAttempt } from './src/submissions.service.js';
export type { Texts } from './src/texts.js';
