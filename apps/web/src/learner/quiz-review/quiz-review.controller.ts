import { Controller, Get, Param } from '@nestjs/common';
import type { Actor } from '#kernel';
import { WebSettings } from '../../config.js';
import { type Answer, page, seeOther } from '../../http/answers.js';
import { Requires } from '../../http/requires.js';
import { type Visit, Visited, Who } from '../../http/visit.js';
import { resultPlace } from '../attempts/attempt-places.js';
import { type AttemptPlace, LearnerAttempts } from '../attempts/learner-attempts.service.js';
import { personOf } from '../ids.js';
import { quizReviewPage } from './quiz-review.view.js';

@Controller('quizzes/:quiz/attempts/:n/review')
export class QuizReviewController {
  constructor(
    private readonly attempts: LearnerAttempts,
    private readonly settings: WebSettings,
  ) {}

  @Get()
  @Requires('learn')
  async show(@Who() who: Actor, @Visited() visit: Visit, @Param() place: AttemptPlace): Promise<Answer> {
    const attempt = await this.attempts.view(personOf(who), place, visit.moment);
    if (attempt.state !== 'running') return seeOther(resultPlace(attempt));
    const facts = { attempt, now: visit.moment.at, zone: this.settings.zone };
    return page(quizReviewPage(facts, visit.lang));
  }
}
