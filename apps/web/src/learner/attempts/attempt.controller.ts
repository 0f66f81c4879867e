import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { readSaveRequest } from '#assessment';
import type { Actor } from '#kernel';
import { type Answer, json, seeOther } from '../../http/answers.js';
import { notFound } from '../../http/denials.js';
import { Requires } from '../../http/requires.js';
import { type Visit, Visited, Who } from '../../http/visit.js';
import { personOf } from '../ids.js';
import { currentPlace, placeOf } from './attempt-places.js';
import { invalid, refusedSave, saveBody, stateOf } from './attempt-answers.js';
import { type AttemptPlace, LearnerAttempts } from './learner-attempts.service.js';

/** What a submission may carry beside nothing: a token, and times that nobody reads (QUIZ-03). */
const SUBMISSION_FIELDS = /^(_csrf|startedAt|elapsed|timeSpent|deadline|clientTime|at|go)$/;

/** One attempt: its state, answers to keep, its end. The page's script and other clients use the same addresses. */
@Controller('quizzes/:quiz/attempts/:n')
export class AttemptController {
  constructor(private readonly attempts: LearnerAttempts) {}

  /** Looking at an attempt again and again keeps no session alive; saving does. */
  @Get()
  @Requires('learn', { isPolling: true })
  async show(@Who() who: Actor, @Visited() visit: Visit, @Param() place: AttemptPlace): Promise<Answer> {
    const attempt = await this.attempts.view(personOf(who), place, visit.moment);
    return visit.wantsJson ? json(stateOf(attempt)) : seeOther(currentPlace(attempt));
  }

  @Post('answers')
  @Requires('learn')
  async save(
    @Who() who: Actor,
    @Visited() visit: Visit,
    @Param() place: AttemptPlace,
    @Body() body: Record<string, unknown> | null,
  ): Promise<Answer> {
    const { moment, lang } = visit;
    const person = personOf(who);
    const attempt = await this.attempts.idOf(person, place);
    const request = readSaveRequest(saveBody(body));
    if (!request.ok) return invalid(request.problems, lang);
    const outcome = await this.attempts.save({ ...request.value, attempt, person, moment });
    if (outcome.outcome === 'unknown') throw notFound('no-attempt');
    if (outcome.outcome !== 'saved') return refusedSave(outcome, lang);
    const isForm = body?.['answers'] === undefined && !visit.wantsJson;
    return isForm ? seeOther(placeOf(place)) : json({ saved: outcome.saved, at: outcome.at });
  }

  /** Ends the attempt; again: the same result. */
  @Post('submission')
  @Requires('learn')
  async submit(
    @Who() who: Actor,
    @Visited() visit: Visit,
    @Param() place: AttemptPlace,
    @Body() body: Record<string, unknown> | null,
  ): Promise<Answer> {
    const person = personOf(who);
    const attempt = await this.attempts.idOf(person, place);
    const smuggled = Object.keys(body ?? {}).filter((name) => !SUBMISSION_FIELDS.test(name));
    if (smuggled.length > 0) return invalid([{ slot: null, reason: 'unexpected-field' }], visit.lang);
    const { submitted } = await this.attempts.submit(attempt, person, visit.moment);
    return visit.wantsJson ? json(submitted.shown) : seeOther(`${placeOf(place)}/result`);
  }
}
