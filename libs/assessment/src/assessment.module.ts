import { Module } from '@nestjs/common';
import { AttemptRecords } from './attempt-records.service.js';
import { AttemptsService } from './attempts.service.js';
import { CourseBanksService } from './course-banks.service.js';
import { EditionsService } from './editions.service.js';
import { QuestionsService } from './questions.service.js';
import { StartsService } from './starts.service.js';
import { SubmissionsService } from './submissions.service.js';

@Module({
  providers: [
    AttemptRecords,
    StartsService,
    SubmissionsService,
    AttemptsService,
    EditionsService,
    CourseBanksService,
    QuestionsService,
  ],
  exports: [AttemptsService, CourseBanksService, QuestionsService],
})
export class AssessmentModule {}
