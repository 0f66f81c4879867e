export { CompletionsService, type CourseCompletion } from './src/completions.service.js';
export type { CourseProgress, LessonPlace, TestState } from './src/course-progress.js';
export type { Enrolment, EnrolmentSource, RunningEnrolment } from './src/enrolment.js';
export { EnrolmentsService, type EnrolCommand } from './src/enrolments.service.js';
export { learningEntities } from './src/entities.js';
export { LearningModule } from './src/learning.module.js';
export { type CompleteLessonCommand, ProgressService } from './src/progress.service.js';
export {
  type CoursesPublication,
  CoursesPublishingService,
  type UnpublishedTest,
} from './src/publishing.service.js';
export type { TestRefusal } from './src/test-refusal.js';
export {
  type StartTestCommand,
  type StartTestOutcome,
  type SubmittedTest,
  TestsService,
} from './src/tests.service.js';
