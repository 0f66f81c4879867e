import { Test } from '@nestjs/testing';
import { AttemptsService } from '#assessment';
import { CompletionsService } from './completions.service.js';
import { EnrolmentsService } from './enrolments.service.js';
import { LearningModule } from './learning.module.js';
import { ProgressService } from './progress.service.js';
import { CoursesPublishingService } from './publishing.service.js';
import { TestsService } from './tests.service.js';

/** The services of learning as the product wires them. */
export async function learningServices() {
  const module = await Test.createTestingModule({ imports: [LearningModule] }).compile();
  return {
    enrolments: module.get(EnrolmentsService),
    progress: module.get(ProgressService),
    tests: module.get(TestsService),
    completions: module.get(CompletionsService),
    publishing: module.get(CoursesPublishingService),
    attempts: module.get(AttemptsService, { strict: false }),
  };
}
