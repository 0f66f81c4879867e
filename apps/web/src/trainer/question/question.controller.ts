import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { type QuestionHistory, QuestionsService } from '#assessment';
import { Database } from '#database';
import type { AccountId, Actor } from '#kernel';
import { Proposals } from '#proposals';
import { WebSettings } from '../../config.js';
import { type Answer, page, seeOther } from '../../http/answers.js';
import { notFound } from '../../http/denials.js';
import { Requires } from '../../http/requires.js';
import { type Visit, Visited, Who } from '../../http/visit.js';
import { reaches } from '../question-reach.js';
import { questionPage } from './question.view.js';
import { NO_REVIEW, readReview, REVIEW_PERIOD, type ReviewForm } from './review-form.js';

/** Nobody's account: whoever may publish is another person than the one who asks. */
const NOBODY = '0' as AccountId;
const COMMAND = 'question.publication';

@Controller('trainer/questions/:code')
export class QuestionController {
  constructor(
    private readonly database: Database,
    private readonly questions: QuestionsService,
    private readonly proposals: Proposals,
    private readonly settings: WebSettings,
  ) {}

  @Get()
  @Requires('questions.read')
  async show(
    @Visited() visit: Visit,
    @Who() actor: Actor,
    @Param('code') code: string,
    @Query() query: Record<string, unknown>,
  ): Promise<Answer> {
    const question = await this.reached(actor, code, 'questions.read');
    const done = query['done'] === 'saved' || query['done'] === 'asked' ? query['done'] : null;
    return this.answer(visit, actor, question, { ...NO_REVIEW, done });
  }

  @Post('review')
  @Requires('questions.write')
  async ask(
    @Visited() visit: Visit,
    @Who() actor: Actor,
    @Param('code') code: string,
    @Body() body: Record<string, unknown> | null,
  ): Promise<Answer> {
    const question = await this.reached(actor, code, 'questions.write');
    const form = readReview(body, question);
    const problems =
      form.problems.length > 0 ? form.problems : await this.propose(visit, actor, question, form);
    if (problems.length > 0) return this.answer(visit, actor, question, { ...form, problems, done: null });
    return seeOther(`/trainer/questions/${question.code}?done=asked`);
  }

  private async propose(
    { moment }: Visit,
    actor: Actor,
    { version }: QuestionHistory,
    { reason }: ReviewForm,
  ): Promise<readonly string[]> {
    const { sql } = this.database;
    const refusals = await this.questions.publicationRefusals(sql, { version, approver: NOBODY }, moment);
    if (refusals.length > 0) return [...new Set(refusals.map((each) => each.reason))];
    const input = { version: String(version) };
    if ((await this.proposals.waitingOn(sql, COMMAND, input, moment)) !== null) return ['asked-already'];
    const asked = { command: COMMAND, input, reason, by: actor.account, moment };
    const proposed = await this.database.transaction((tx) =>
      this.proposals.propose(tx, { ...asked, expiresAt: REVIEW_PERIOD.after(moment.at) }),
    );
    return proposed.ok ? [] : proposed.problems;
  }

  private async reached(
    actor: Actor,
    code: string,
    capability: 'questions.read' | 'questions.write',
  ): Promise<QuestionHistory> {
    const isCode = /^[a-z0-9][a-z0-9-]{0,63}$/.test(code);
    const question = isCode ? await this.questions.question(this.database.sql, code) : null;
    if (question === null || !reaches(actor, capability, question.course)) throw notFound('question');
    return question;
  }

  private async answer(
    { lang, moment }: Visit,
    actor: Actor,
    question: QuestionHistory,
    form: ReviewForm & { done: 'saved' | 'asked' | null },
  ): Promise<Answer> {
    const { sql } = this.database;
    const { version, course } = question;
    const isNew = question.state !== 'published';
    const refusals = isNew
      ? await this.questions.publicationRefusals(sql, { version, approver: NOBODY }, moment)
      : [];
    const waiting = await this.proposals.waitingOn(sql, COMMAND, { version: String(version) }, moment);
    const quizzes = await this.questions.quizzesWith(sql, question.code);
    const rights = { mayWrite: reaches(actor, 'questions.write', course) };
    const facts = { question, refusals, waiting: waiting?.id ?? null, quizzes, form, ...rights };
    return page(questionPage({ ...facts, zone: this.settings.zone }, lang));
  }
}
