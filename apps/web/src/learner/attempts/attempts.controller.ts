import { Body, Controller, Param, Post } from '@nestjs/common';
import { Database } from '#database';
import type { Actor } from '#kernel';
import { TestsService } from '#learning';
import { type Answer, json, page, seeOther } from '../../http/answers.js';
import { notFound } from '../../http/denials.js';
import { fieldText } from '../../http/form.js';
import { Requires } from '../../http/requires.js';
import { type Visit, Visited, Who } from '../../http/visit.js';
import { personOf, slugIn } from '../ids.js';
import { QuizStarts } from '../quiz-start/quiz-starts.service.js';
import { quizStartPage } from '../quiz-start/quiz-start.view.js';
import { problem, questionsOf } from './attempt-answers.js';
import { LearnerAttempts } from './learner-attempts.service.js';

@Controller('quizzes/:quiz/attempts')
export class AttemptsController {
  constructor(
    private readonly tests: TestsService,
    private readonly starts: QuizStarts,
    private readonly attempts: LearnerAttempts,
    private readonly database: Database,
  ) {}

  /** Begins an attempt, or goes on with the one that runs. */
  @Post()
  @Requires('learn')
  async create(
    @Who() who: Actor,
    @Visited() visit: Visit,
    @Param('quiz') quiz: string,
    @Body() body: Record<string, unknown> | null,
  ): Promise<Answer> {
    const [person, quizSlug, { moment }] = [personOf(who), slugIn(quiz), visit];
    const command = { person, quizSlug, lang: fieldText(body, 'lang') || visit.lang, moment };
    const started = await this.database.transaction((tx) => this.tests.start(tx, command));
    if (started.outcome === 'refused') return this.refused(command, started.reasons, visit);
    const at = `/quizzes/${quizSlug}/attempts/${started.attempt}`;
    if (!visit.wantsJson) return seeOther(started.outcome === 'started' ? `${at}/questions/1` : at);
    const attempt = await this.attempts.view(person, { quiz: quizSlug, n: started.attempt }, moment);
    const reply = { attempt: attempt.attempt, questions: questionsOf(attempt), deadline: attempt.deadline };
    return json(reply, started.outcome === 'started' ? 201 : 200, { headers: { location: at } });
  }

  private async refused(
    command: Parameters<TestsService['start']>[1],
    reasons: Awaited<ReturnType<TestsService['refusals']>>,
    { lang, wantsJson }: Visit,
  ): Promise<Answer> {
    const facts = await this.starts.facts(command);
    if (facts === null) throw notFound('no-quiz');
    if (wantsJson) return problem(409, 'refused', lang, { reasons });
    return page({ ...quizStartPage({ ...facts, reasons }, lang), status: 409 });
  }
}
