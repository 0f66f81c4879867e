import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { type CourseFiles, PublishingService, readCourseFiles } from '#catalogue';
import { publishProgramme } from '#certification';
import { Clock, Database } from '#database';
import { type Moment, printProblem, type Problem } from '#kernel';
import { CoursesPublishingService } from '#learning';
import { readDocument } from './document.js';
import { LaunchSettings } from './launch-settings.js';

/** What publishing `courses/` did: one line a course and programme that changed, and every fault with its place. */
export interface PublicationReport {
  readonly changes: readonly string[];
  readonly faults: readonly string[];
}

/** Publishes a folder of courses, their tests, and the programmes. What is published already stays as it is. */
@Injectable()
export class Publication {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly folders: PublishingService,
    private readonly courses: CoursesPublishingService,
    private readonly settings: LaunchSettings,
  ) {}

  /** A folder that was published whole and has not changed since costs one look. */
  async publish(folder: string): Promise<PublicationReport> {
    const files = await readCourseFiles(folder);
    if (await this.folders.isPublished(this.database.sql, files)) return { changes: [], faults: [] };
    const moment = this.clock.moment();
    const courses = await this.publishCourses(folder, files, moment);
    const programmes = await this.publishProgrammes(join(folder, 'programmes'), moment);
    const faults = [...courses.faults, ...programmes.faults];
    if (faults.length === 0)
      await this.database.transaction((tx) => this.folders.remember(tx, files, moment));
    return { changes: [...courses.changes, ...programmes.changes], faults };
  }

  private async publishCourses(
    folder: string,
    files: CourseFiles,
    moment: Moment,
  ): Promise<PublicationReport> {
    const done = await this.database.transaction((tx) => this.courses.publish(tx, files, moment));
    const changed = done.courses.filter(({ change }) => change !== 'none');
    const tests = done.unpublishedTests.flatMap(({ course, problems }) =>
      problems.map(
        (each) => `${join(folder, course)}: the test cannot be published: ${JSON.stringify(each)}`,
      ),
    );
    const problems = done.problems.map((each) => printProblem(inFolder(folder, each)));
    return {
      changes: changed.map(({ code, number }) => `${code}: revision ${number}`),
      faults: [...problems, ...tests],
    };
  }

  private async publishProgrammes(folder: string, moment: Moment): Promise<PublicationReport> {
    const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.yaml'));
    const report = { changes: [] as string[], faults: [] as string[] };
    for (const [i, name] of inOrder(names).entries()) {
      const document = await readDocument(join(folder, name));
      if (!document.ok) {
        report.faults.push(...document.problems.map(printProblem));
        continue;
      }
      const { value, placesOf } = document.value;
      const options = { moment, zone: this.settings.zone };
      const done = await this.database.transaction((tx) => publishProgramme(tx, value, i, options));
      if (!done.ok) report.faults.push(...(await placesOf(done.problems)).map(printProblem));
      else if (done.value.newVersions.length > 0)
        report.changes.push(`${done.value.code}: version ${done.value.newVersions.join(', ')}`);
    }
    return report;
  }
}

function inFolder(folder: string, { place, message }: Problem): Problem {
  return { place: { ...place, file: join(folder, place.file) }, message };
}

/** From the programme that everybody needs to the one that few do; others follow by name. */
const KNOWN = ['sca.yaml', 'ddf.yaml', 'dpd.yaml', 'dan.yaml', 'dml.yaml'];

function inOrder(names: readonly string[]): string[] {
  const rank = (name: string) => (KNOWN.includes(name) ? KNOWN.indexOf(name) : KNOWN.length);
  return names.toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}
