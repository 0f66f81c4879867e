import { Injectable } from '@nestjs/common';
import { type PublishedProgramme, type Standing, StandingTurns } from '#certification';
import { parsePath } from '#certification/rules';
import type { Database, Tx } from '#database';
import type { CivilDate, Moment } from '#kernel';
import { EnrolmentsService } from '#learning';
import { type RenewalCourse, RenewalEnrolmentsRepository } from './renewal-enrolments.repository.js';

/** Enrolments of one transaction. */
const BATCH = 200;
/** Standings in which the renewal path still counts. */
const RENEWABLE: ReadonlySet<Standing> = new Set(['renewal-open', 'grace', 'expired']);

/** Courses of the renewal path that is in force on a day. */
export function renewalCourses({ rules }: PublishedProgramme, on: CivilDate): readonly string[] {
  const policy = rules.policies.findLast(({ effectiveFrom }) => effectiveFrom <= on);
  const path = policy && parsePath(policy.renewal, []);
  return path?.ok ? path.value.courses : [];
}

/** Enrols holders on what their renewal asks for: once for an award and a course. */
@Injectable()
export class RenewalEnrolments {
  constructor(
    private readonly repository: RenewalEnrolmentsRepository,
    private readonly enrolments: EnrolmentsService,
    private readonly turns: StandingTurns,
  ) {}

  /** Enrols where this cycle has not; a course that is not published is waited for. */
  async begin(tx: Tx, each: RenewalCourse, run: string, moment: Moment): Promise<void> {
    if (!(await this.repository.add(tx, each, run))) return;
    if (await this.enrol(tx, each, moment)) await this.repository.settle(tx, each, run, moment.at);
  }

  /** Enrols those who waited for courses that are published now, and forgets those who need them no more. */
  async retry(db: Database, run: string, moment: Moment): Promise<void> {
    for (const course of await this.repository.awaited(db.sql))
      while ((await db.transaction((tx) => this.settle(tx, course, run, moment))) === BATCH);
  }

  /** How many were settled; it stops at the first whose course is still missing. */
  private async settle(tx: Tx, course: string, run: string, moment: Moment): Promise<number> {
    const waiting = await this.repository.waitingFor(tx, course, BATCH);
    const stretches = await this.turns.on(tx, waiting, moment.today);
    for (const [i, each] of waiting.entries()) {
      const isDue = stretches.some(
        ({ answer }) => answer.award === each.award && RENEWABLE.has(answer.standing),
      );
      if (isDue && !(await this.enrol(tx, each, moment))) return i;
      await this.repository.settle(tx, each, run, isDue ? moment.at : null);
    }
    return waiting.length;
  }

  /** False where the course is not published. */
  private async enrol(tx: Tx, { person, course }: RenewalCourse, moment: Moment): Promise<boolean> {
    const order = { person, courseSlug: course, source: 'renewal', account: null, moment } as const;
    return (await this.enrolments.enrol(tx, order)).ok;
  }
}
