import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '#database';
import type { Moment } from '#kernel';
import {
  type Approval,
  CannotApply,
  type Effect,
  type EffectChange,
  type ProposalCommand,
  ProposalCommands,
} from '#proposals';
import type { QuestionVersionId } from './ids.js';
import { questionDifferences } from './question-differences.js';
import { QuestionsService } from './questions.service.js';

/** Which version a second person is asked to publish. */
export type QuestionPublicationInput = { readonly version: string };

/** The publication of a question's version as a command that needs a second person, who is not its author. */
@Injectable()
export class QuestionPublication implements ProposalCommand<QuestionPublicationInput>, OnModuleInit {
  readonly name = 'question.publication';
  readonly capability = 'questions.review';

  constructor(
    private readonly commands: ProposalCommands,
    private readonly questions: QuestionsService,
  ) {}

  onModuleInit(): void {
    this.commands.register<QuestionPublicationInput>(this);
  }

  /** What is said differently from the version that is published now, and which quizzes get a new edition. */
  async effect(tx: Tx, { version }: QuestionPublicationInput): Promise<Effect> {
    const proposed = await this.questions.version(tx, version as QuestionVersionId);
    if (proposed === null) return { changes: [] };
    const history = await this.questions.question(tx, proposed.code);
    const current = history?.versions.find(({ publishedAt }) => publishedAt !== null) ?? null;
    const differences = questionDifferences(current?.content ?? null, proposed.content);
    const quizzes = await this.questions.quizzesWith(tx, proposed.code);
    return {
      changes: [
        change('question-version', proposed.code, current?.number ?? null, proposed.number),
        ...differences.map(({ what, subject, before, after }) =>
          change(`question-${what}`, subject, before, after),
        ),
        ...quizzes.map(({ slug, number }) => change('quiz-edition', slug, number, number + 1)),
      ],
    };
  }

  async apply(
    tx: Tx,
    { version }: QuestionPublicationInput,
    { by }: Approval,
    moment: Moment,
  ): Promise<void> {
    const command = { version: version as QuestionVersionId, approver: by };
    const published = await this.questions.publish(tx, command, moment);
    if (!published.ok) throw new CannotApply(published.problems.map(({ reason }) => reason));
  }
}

function change(
  what: string,
  subject: string,
  before: EffectChange['before'],
  after: EffectChange['after'],
): EffectChange {
  return { what, subject, before, after };
}
