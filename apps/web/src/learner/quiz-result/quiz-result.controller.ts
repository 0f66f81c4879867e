import { Controller, Get, Param } from '@nestjs/common';
import { AttemptsService, type AttemptView } from '#assessment';
import { CatalogueService, type CourseView, textIn } from '#catalogue';
import { CertificatesService } from '#certificates';
import { CertificationService } from '#certification';
import { Database } from '#database';
import type { Actor, PersonId } from '#kernel';
import { TestsService } from '#learning';
import { WebSettings } from '../../config.js';
import { type Answer, page, seeOther } from '../../http/answers.js';
import { Requires } from '../../http/requires.js';
import { type Visit, Visited, Who } from '../../http/visit.js';
import { currentPlace } from '../attempts/attempt-places.js';
import { type AttemptPlace, LearnerAttempts } from '../attempts/learner-attempts.service.js';
import { personOf } from '../ids.js';
import { leadsTo } from '../programme-courses.js';
import { quizResultPage } from './quiz-result.view.js';

@Controller('quizzes/:quiz/attempts/:n/result')
export class QuizResultController {
  constructor(
    private readonly learner: LearnerAttempts,
    private readonly attempts: AttemptsService,
    private readonly tests: TestsService,
    private readonly catalogue: CatalogueService,
    private readonly certification: CertificationService,
    private readonly certificates: CertificatesService,
    private readonly database: Database,
    private readonly settings: WebSettings,
  ) {}

  @Get()
  @Requires('learn')
  async show(@Who() who: Actor, @Visited() visit: Visit, @Param() place: AttemptPlace): Promise<Answer> {
    const person = personOf(who);
    const { moment, lang } = visit;
    const { sql } = this.database;
    const attempt = await this.learner.view(person, place, moment);
    const result = await this.attempts.result(sql, attempt.attempt, person, moment, attempt.language);
    if (result === null) return seeOther(currentPlace(attempt));
    const course = await this.courseOf(attempt);
    const facts = {
      ...{ attempt, result, course, zone: this.settings.zone },
      certificates: course && result.passed ? await this.certificatesOf(course, person, visit) : [],
      reasons: await this.tests.refusals(sql, { person, quizSlug: attempt.quiz, lang, moment }),
    };
    return page(quizResultPage(facts, lang));
  }

  private async courseOf({ quiz }: AttemptView): Promise<CourseView | null> {
    const { sql } = this.database;
    const entry = (await this.catalogue.courses(sql, 'en')).find(({ test }) => test?.slug === quiz);
    return entry ? this.catalogue.course(sql, entry.slug) : null;
  }

  private async certificatesOf(course: CourseView, person: PersonId, { moment, lang }: Visit) {
    const { sql } = this.database;
    const programmes = await this.certification.programmes(sql);
    const codes = programmes
      .filter((programme) => leadsTo(programme, course.slug, moment.today))
      .map(({ code }) => String(code));
    const own = await this.certificates.ownCertificates(sql, person, moment);
    return own
      .filter(({ programme, isCurrent }) => isCurrent && codes.includes(programme.code))
      .map(({ number, programme }) => ({ number, title: textIn(programme.title, lang) }));
  }
}
