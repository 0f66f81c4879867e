import { Controller, Get } from '@nestjs/common';
import { CatalogueService, type CatalogueEntry } from '#catalogue';
import { CertificatesService, type OwnCertificate } from '#certificates';
import { CertificationService, type PersonStanding } from '#certification';
import { Database } from '#database';
import { type Actor, type CivilDate, END_OF_TIME } from '#kernel';
import { type Answer, page } from '../../http/answers.js';
import { Requires } from '../../http/requires.js';
import { type Visit, Visited, Who } from '../../http/visit.js';
import { personOf } from '../ids.js';
import { LearnerCourses } from '../learner-courses.service.js';
import { coursesAsked, pathOf } from '../programme-courses.js';
import type { HomeProgramme } from './home-programmes.js';
import { homePage } from './home.view.js';

@Controller('home')
export class HomeController {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly courses: LearnerCourses,
    private readonly certification: CertificationService,
    private readonly certificates: CertificatesService,
    private readonly database: Database,
  ) {}

  @Get()
  @Requires('learn')
  async show(@Who() who: Actor, @Visited() { moment, lang }: Visit): Promise<Answer> {
    const { sql } = this.database;
    const person = personOf(who);
    const [standings, certificates, courses, entries] = await Promise.all([
      this.certification.standings(sql, person, { on: moment.today, knownAt: END_OF_TIME }),
      this.certificates.ownCertificates(sql, person, moment),
      this.courses.own(person, moment),
      this.catalogue.courses(sql, lang),
    ]);
    const programmes = standings.map((standing) =>
      programmeOf(standing, certificates, entries, moment.today),
    );
    return page(homePage({ name: who.name, today: moment.today, programmes, courses }, lang));
  }
}

function programmeOf(
  standing: PersonStanding,
  certificates: readonly OwnCertificate[],
  entries: readonly CatalogueEntry[],
  today: CivilDate,
): HomeProgramme {
  const { programme, answer } = standing;
  const asked = coursesAsked(programme, pathOf(answer), today);
  const course = entries.find(({ slug }) => asked.includes(slug)) ?? null;
  const own = certificates.filter((each) => each.programme.code === programme.code);
  return {
    standing,
    certificate: own.find(({ isCurrent }) => isCurrent) ?? own[0] ?? null,
    course: course && { slug: course.slug, title: course.title, minutes: course.hours * 60 },
  };
}
