import { Module } from '@nestjs/common';
import { ProposalsModule } from '#proposals';
import { AttemptRecords } from './attempt-records.service.js';
import { AttemptsService } from './attempts.service.js';
import { CourseBanksService } from './course-banks.service.js';
import { EditionsService } from './editions.service.js';
import { QuestionPublication } from './question-publication.service.js';
import { QuestionsService } from './questions.service.js';
import { StartsService } from './starts.service.js';
import { SubmissionsService } from './submissions.service.js';

@Module({
  imports: [ProposalsModule],
  providers: [
    AttemptRecords,
    StartsService,
    SubmissionsService,
    AttemptsService,
    EditionsService,
    CourseBanksService,
    QuestionsService,
    QuestionPublication,
  ],
  exports: [AttemptsService, CourseBanksService, QuestionsService],
})
export class AssessmentModule {}
