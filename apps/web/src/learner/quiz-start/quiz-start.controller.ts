import { Controller, Get, Param } from '@nestjs/common';
import type { Actor } from '#kernel';
import { type Answer, page } from '../../http/answers.js';
import { notFound } from '../../http/denials.js';
import { Requires } from '../../http/requires.js';
import { type Visit, Visited, Who } from '../../http/visit.js';
import { personOf, slugIn } from '../ids.js';
import { quizStartPage } from './quiz-start.view.js';
import { QuizStarts } from './quiz-starts.service.js';

@Controller('quizzes/:quiz')
export class QuizStartController {
  constructor(private readonly starts: QuizStarts) {}

  @Get()
  @Requires('learn')
  async show(@Who() who: Actor, @Visited() visit: Visit, @Param('quiz') quiz: string): Promise<Answer> {
    const command = { person: personOf(who), quizSlug: slugIn(quiz), lang: visit.lang, moment: visit.moment };
    const facts = await this.starts.facts(command);
    if (facts === null) throw notFound('no-quiz');
    return page(quizStartPage(facts, visit.lang));
  }
}
