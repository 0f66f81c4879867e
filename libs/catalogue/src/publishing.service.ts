import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '#database';
import type { Moment, RevisionId } from '#kernel';
import { checkCourses } from './check/check-courses.js';
import type { AuthoredCourse } from './check/check-course.js';
import { courseContent, revisionHash } from './course-content.js';
import type { CourseFiles } from './course-files.js';
import { CourseRevisionsRepository } from './course-revisions.repository.js';
import { LessonTextsRepository } from './lesson-texts.repository.js';
import { MediaFilesRepository } from './media-files.repository.js';
import { folderFingerprint } from './folder-fingerprint.js';
import type { Publication, PublishedCourse } from './publication.js';

/** Makes courses of files what learners see. */
@Injectable()
export class PublishingService {
  constructor(
    private readonly revisions: CourseRevisionsRepository,
    private readonly lessons: LessonTextsRepository,
    private readonly media: MediaFilesRepository,
  ) {}

  /**
   * Publishes every course that is without a fault; equal content publishes nothing. Publishers at the same time wait
   * for each other. A course with a fault stays as it is, and so does one whose files are gone. Review dates are not
   * looked at: what is published does not vanish because a day has passed.
   */
  async publish(tx: Tx, files: CourseFiles, moment: Moment): Promise<Publication> {
    const { courses, problems } = checkCourses(files, { on: null });
    await this.revisions.lockPublishing(tx);
    const published: PublishedCourse[] = [];
    for (const course of courses) published.push(await this.publishCourse(tx, course, moment));
    return { courses: published, problems };
  }

  /** Whether exactly these files were published whole the last time, so that publishing them would change nothing. */
  async isPublished(sql: Sql, files: CourseFiles): Promise<boolean> {
    return (await this.revisions.lastFolder(sql)) === folderFingerprint(files);
  }

  /** Notes that everything in these files is published, also what other parts of the product make of them. */
  async remember(tx: Tx, files: CourseFiles, { at }: Moment): Promise<void> {
    await this.revisions.rememberFolder(tx, folderFingerprint(files), at);
  }

  private async publishCourse(tx: Tx, course: AuthoredCourse, { at }: Moment): Promise<PublishedCourse> {
    const content = courseContent(course);
    const { slug, code } = content;
    const id = await this.revisions.courseId(tx, slug, code, at);
    const hash = revisionHash(course, content);
    const known = await this.revisions.withContent(tx, id, hash);
    const revision =
      known ?? (await this.revisions.add(tx, { course: id, ...course.source.revision, hash, content, at }));
    if (known === null) await this.addTexts(tx, revision.id, course);
    const isMoved = await this.revisions.makeCurrent(tx, id, revision.id, at);
    const change = known === null ? 'new-revision' : isMoved ? 'earlier-revision' : 'none';
    return {
      course: id,
      revision: revision.id,
      slug,
      code,
      number: revision.number,
      change,
      bank: course.bank,
    };
  }

  private async addTexts(tx: Tx, revision: RevisionId, course: AuthoredCourse): Promise<void> {
    for (const lesson of course.lessons) await this.lessons.add(tx, revision, lesson);
    for (const [module, questions] of Object.entries(course.selfChecks))
      await this.lessons.addSelfCheck(tx, revision, module, questions);
    for (const { hash, svg } of course.pictures)
      await this.media.add(tx, { hash, mediaType: 'image/svg+xml', bytes: Buffer.from(svg) });
  }
}
