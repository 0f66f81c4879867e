import { Module } from '@nestjs/common';
import { AssessmentModule } from '#assessment';
import { CatalogueModule } from '#catalogue';
import { RegisterModule } from '#register';
import { CompletionsService } from './completions.service.js';
import { EnrolmentsService } from './enrolments.service.js';
import { ProgressService } from './progress.service.js';
import { CoursesPublishingService } from './publishing.service.js';
import { TestsService } from './tests.service.js';

const services = [
  EnrolmentsService,
  ProgressService,
  TestsService,
  CompletionsService,
  CoursesPublishingService,
];

@Module({
  imports: [AssessmentModule, CatalogueModule, RegisterModule],
  providers: services,
  exports: services,
})
export class LearningModule {}
