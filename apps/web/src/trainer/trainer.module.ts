import { Module, type OnModuleInit } from '@nestjs/common';
import { AssessmentModule, type QuestionVersionId, QuestionsService } from '#assessment';
import { AuditModule } from '#audit';
import { CatalogueModule } from '#catalogue';
import { ProposalsModule } from '#proposals';
import { ProposalPagesModule } from '../proposals/proposals.module.js';
import { ProposalSight } from '../proposals/proposal-sight.js';
import { QuestionController } from './question/question.controller.js';
import { QuestionEditorController } from './question-editor/question-editor.controller.js';
import { questionThing } from './question-reach.js';
import { QuestionsController } from './questions/questions.controller.js';
import { TrainerHomeController } from './trainer-home/trainer-home.controller.js';

/** Pages of those who write and review what is asked. */
@Module({
  imports: [AssessmentModule, AuditModule, CatalogueModule, ProposalsModule, ProposalPagesModule],
  controllers: [TrainerHomeController, QuestionsController, QuestionEditorController, QuestionController],
})
export class TrainerModule implements OnModuleInit {
  constructor(
    private readonly sight: ProposalSight,
    private readonly questions: QuestionsService,
  ) {}

  /** Reviewers of one course decide on its questions only. */
  onModuleInit(): void {
    this.sight.scope('question.publication', async (sql, input) => {
      const { version = '' } = (input ?? {}) as { version?: string };
      const found = await this.questions.version(sql, version as QuestionVersionId);
      const question = found && (await this.questions.question(sql, found.code));
      return questionThing(question?.course ?? null);
    });
  }
}
