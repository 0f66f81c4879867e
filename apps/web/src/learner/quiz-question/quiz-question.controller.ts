import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { type AttemptView, formStepId, type PresentedQuestion, type SaveOutcome } from '#assessment';
import type { Actor, Moment, PersonId } from '#kernel';
import { WebSettings } from '../../config.js';
import { type Answer, page, seeOther } from '../../http/answers.js';
import { notFound } from '../../http/denials.js';
import { fieldText } from '../../http/form.js';
import { Requires } from '../../http/requires.js';
import { type Visit, Visited, Who } from '../../http/visit.js';
import { questionPlace, resultPlace, reviewPlace } from '../attempts/attempt-places.js';
import { type AttemptPlace, LearnerAttempts } from '../attempts/learner-attempts.service.js';
import { personOf, questionIn } from '../ids.js';
import { quizReviewPage } from '../quiz-review/quiz-review.view.js';
import { isSameAnswer, type QuestionForm, readQuestionForm } from './question-form.js';
import { type QuestionFacts, quizQuestionPage } from './quiz-question.view.js';

type Place = AttemptPlace & { readonly k: string };
type Unkept = QuestionFacts['unkept'];
type Body = Record<string, unknown> | null;

/** One save of a form: which question of which attempt, by whom. */
interface Sent {
  readonly attempt: AttemptView;
  readonly at: number;
  readonly person: PersonId;
  readonly token: string;
  readonly form: QuestionForm;
}

@Controller('quizzes/:quiz/attempts/:n/questions/:k')
export class QuizQuestionController {
  constructor(
    private readonly attempts: LearnerAttempts,
    private readonly settings: WebSettings,
  ) {}

  @Get()
  @Requires('learn')
  async show(@Who() who: Actor, @Visited() visit: Visit, @Param() place: Place): Promise<Answer> {
    const { attempt, at } = await this.question(personOf(who), place, visit.moment);
    if (attempt.state !== 'running') return seeOther(resultPlace(attempt));
    return this.page(attempt, at, null, visit);
  }

  /** Keeps the answer of the form, the flag, or both, and goes where the button says. */
  @Post()
  @Requires('learn')
  async save(
    @Who() who: Actor,
    @Visited() visit: Visit,
    @Param() place: Place,
    @Body() body: Body,
  ): Promise<Answer> {
    const person = personOf(who);
    const { attempt, at } = await this.question(person, place, visit.moment);
    const question = attempt.questions[at]!;
    const form = readQuestionForm(question, attempt.saved[question.slot]?.answer ?? null, body);
    if (form === null) return this.page(attempt, at, { why: 'invalid', answer: null }, visit);
    const sent = { attempt, at, person, token: fieldText(body, '_csrf'), form };
    const kept = form.answer === undefined ? null : await this.keep(sent, question, visit.moment);
    if (kept !== null && kept.outcome !== 'saved') return this.unkept(sent, kept, visit);
    const flagged = await this.flag(sent, question, visit.moment);
    if (flagged !== null && flagged.outcome !== 'saved') return this.unkept(sent, flagged, visit);
    return seeOther(whereTo(sent));
  }

  private async question(person: PersonId, place: Place, moment: Moment) {
    const at = questionIn(place.k);
    const attempt = await this.attempts.view(person, place, moment);
    if (attempt.questions[at] === undefined) throw notFound('no-question');
    return { attempt, at };
  }

  private async keep(
    { attempt, person, token, form }: Sent,
    { slot, type }: PresentedQuestion,
    moment: Moment,
  ): Promise<SaveOutcome | null> {
    const answers = { [slot]: form.answer };
    const stepId = formStepId(attempt.attempt, token, answers);
    const command = { attempt: attempt.attempt, person, stepId, answers, basis: form.basis, moment };
    const outcome = await this.attempts.save(command);
    const isStale = outcome.outcome === 'conflict' && outcome.reason === 'newer-answer';
    return isStale && isSameAnswer(type, attempt.saved[slot]?.answer, form.answer) ? null : outcome;
  }

  private async flag(sent: Sent, { slot }: PresentedQuestion, moment: Moment): Promise<SaveOutcome | null> {
    const { attempt, person, token, form } = sent;
    if (form.go !== 'flag' && form.go !== 'unflag') return null;
    const flagged = form.go === 'flag';
    const stepId = formStepId(attempt.attempt, token, { flag: slot, flagged });
    return this.attempts.flag({ attempt: attempt.attempt, person, moment, stepId, slot, flagged });
  }

  private async unkept(
    { attempt, at, person, form }: Sent,
    outcome: SaveOutcome,
    visit: Visit,
  ): Promise<Answer> {
    if (outcome.outcome === 'unknown') throw notFound('no-attempt');
    const now = await this.attempts.view(person, { quiz: attempt.quiz, n: attempt.attempt }, visit.moment);
    if (outcome.outcome === 'invalid') return this.page(now, at, { why: 'invalid', answer: null }, visit);
    const isOver = outcome.outcome === 'conflict' && ['time-over', 'submitted'].includes(outcome.reason);
    if (!isOver) return this.page(now, at, { why: 'newer-answer', answer: form.answer }, visit);
    return page(quizReviewPage({ attempt: now, now: visit.moment.at, zone: this.settings.zone }, visit.lang));
  }

  private page(attempt: AttemptView, at: number, unkept: Unkept, { moment, lang }: Visit): Answer {
    const facts = { attempt, at, now: moment.at, zone: this.settings.zone, unkept };
    return page(quizQuestionPage(facts, lang));
  }
}

function whereTo({ attempt, at, form }: Sent): string {
  const isLast = at === attempt.questions.length - 1;
  if (form.go === 'exit') return '/home';
  if (form.go === 'review' || (form.go === 'next' && isLast)) return reviewPlace(attempt);
  const step = form.go === 'next' ? 1 : form.go === 'previous' ? -1 : 0;
  return questionPlace(attempt, Math.max(0, at + step));
}
