import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { CourseBanksService, readCourseBank } from '#assessment';
import { PublishingService, readCourseFiles } from '#catalogue';
import { publishProgramme } from '#certification';
import { Clock, Database } from '#database';
import { LaunchSettings } from './launch-settings.js';
import { type Moment, printProblem, type Problem } from '#kernel';
import { readDocument } from './document.js';

/** What publishing `courses/` did: one line a course, quiz and programme that changed, and every fault with its place. */
export interface PublicationReport {
  readonly changes: readonly string[];
  readonly faults: readonly string[];
}

/** Publishes a folder of courses, their banks, and the programmes. What is published already stays as it is. */
@Injectable()
export class Publication {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly courses: PublishingService,
    private readonly banks: CourseBanksService,
    private readonly settings: LaunchSettings,
  ) {}

  async publish(folder: string): Promise<PublicationReport> {
    const moment = this.clock.moment();
    const files = await readCourseFiles(folder);
    const report = { changes: [] as string[], faults: [] as string[] };
    await this.database.transaction(async (tx) => {
      const { courses, problems } = await this.courses.publish(tx, files, moment);
      report.faults.push(...problems.map(printProblem));
      for (const course of courses) {
        if (course.change !== 'none') report.changes.push(`${course.code}: revision ${course.number}`);
        if (course.bank === null) continue;
        const bank = readCourseBank(course.bank, course.course);
        const published = bank.ok ? await this.banks.publishCourseBank(tx, bank.value, moment) : bank;
        if (!published.ok)
          report.faults.push(...published.problems.map((each) => `${course.code}: ${JSON.stringify(each)}`));
      }
    });
    report.faults.push(...(await this.publishProgrammes(join(folder, 'programmes'), moment)));
    return report;
  }

  private async publishProgrammes(folder: string, moment: Moment): Promise<string[]> {
    const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.yaml')).sort();
    const faults: Problem[] = [];
    for (const [i, name] of inOrder(names).entries()) {
      const document = await readDocument(join(folder, name));
      if (!document.ok) {
        faults.push(...document.problems);
        continue;
      }
      const { value, placesOf } = document.value;
      const options = { moment, zone: this.settings.zone };
      const done = await this.database.transaction((tx) => publishProgramme(tx, value, i, options));
      if (!done.ok) faults.push(...(await placesOf(done.problems)));
    }
    return faults.map(printProblem);
  }
}

/** From the one that everybody needs to the one that few do; others follow by name. */
const KNOWN = ['sca.yaml', 'ddf.yaml', 'dpd.yaml', 'dan.yaml', 'dml.yaml'];
const inOrder = (names: readonly string[]): string[] => {
  const rank = (name: string) => (KNOWN.includes(name) ? KNOWN.indexOf(name) : KNOWN.length);
  return names.toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
};
