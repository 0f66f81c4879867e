import { Injectable } from '@nestjs/common';
import type { Sql } from '#database';
import { LruCache, type RevisionId } from '#kernel';
import { CourseRevisionsRepository, type CurrentRevision } from './course-revisions.repository.js';
import { catalogueEntry, courseView, type CatalogueEntry, type CourseView } from './course-view.js';
import { FreshValue } from './fresh-value.js';
import { LessonTextsRepository } from './lesson-texts.repository.js';
import { lessonView, type LessonView } from './lesson-view.js';
import { MediaFilesRepository, type Media } from './media-files.repository.js';
import type { Json } from './source/value.js';
import { languageShown } from './texts.js';

/** Milliseconds for which this process may show the revision before; another one may have published. */
const CURRENT_FOR = 1_000;

const REVISIONS_KEPT = 200;
/** About 20 kB each. */
const LESSONS_KEPT = 1_000;
const MEDIA_KEPT = 200;
const SHA_256 = /^[0-9a-f]{64}$/;
const KEY = /^\d{1,18}$/;

/** What learners can read. Revisions never change, so what was read once is kept; only which is current is asked again. */
@Injectable()
export class CatalogueService {
  private readonly currents = new FreshValue<ReadonlyMap<string, CurrentRevision>>(CURRENT_FOR);
  private readonly revisions = new LruCache<CourseView>(REVISIONS_KEPT);
  private readonly lessons = new LruCache<LessonView>(LESSONS_KEPT);
  private readonly mediaFiles = new LruCache<Media>(MEDIA_KEPT);

  constructor(
    private readonly revisionRows: CourseRevisionsRepository,
    private readonly lessonRows: LessonTextsRepository,
    private readonly mediaRows: MediaFilesRepository,
  ) {}

  /** Every published course by its code, in the reader's language where the course has it. */
  async courses(sql: Sql, lang: string): Promise<CatalogueEntry[]> {
    const current = await this.current(sql);
    const courses = await Promise.all(
      [...current.values()].map(({ revisionId }) => this.revision(sql, revisionId)),
    );
    return courses.flatMap((course) => (course === null ? [] : catalogueEntry(course, lang)));
  }

  /** The current revision of a course; null where there is no such course. */
  async course(sql: Sql, slug: string): Promise<CourseView | null> {
    const current = (await this.current(sql)).get(slug);
    return current === undefined ? null : this.revision(sql, current.revisionId);
  }

  /** A revision, current or not; null where there is none of that id. */
  async revision(sql: Sql, id: RevisionId): Promise<CourseView | null> {
    const kept = this.revisions.get(id);
    if (kept !== undefined || !KEY.test(id)) return kept ?? null;
    const read = await this.revisionRows.revision(sql, id);
    return read === null ? null : this.revisions.set(id, courseView(read));
  }

  /**
   * A lesson in the reader's language, else in English, else in the course's first; the answer says which. No query
   * once it is kept. Null where the revision has no such lesson in that module.
   */
  async lesson(
    sql: Sql,
    id: RevisionId,
    module: string,
    slug: string,
    lang: string,
  ): Promise<LessonView | null> {
    const revision = await this.revision(sql, id);
    const isThere = revision?.modules.some(
      (each) => each.slug === module && each.lessons.some((lesson) => lesson.slug === slug),
    );
    if (revision === null || isThere !== true) return null;
    const shown = languageShown(revision.languages, lang);
    const key = `${id} ${slug} ${shown}`;
    const kept = this.lessons.get(key);
    if (kept !== undefined) return kept;
    const read = await this.lessonRows.lesson(sql, id, slug, shown);
    return read === null ? null : this.lessons.set(key, lessonView(read));
  }

  /** The questions at the end of a module, as their author wrote them, with the key; null where there are none. */
  async selfCheck(sql: Sql, id: RevisionId, module: string): Promise<readonly Json[] | null> {
    return KEY.test(id) ? this.lessonRows.selfCheck(sql, id, module) : null;
  }

  /** A drawing by the hash in its address, `/media/<hash>.svg`. */
  async media(sql: Sql, hash: string): Promise<Media | null> {
    const kept = this.mediaFiles.get(hash);
    if (kept !== undefined || !SHA_256.test(hash)) return kept ?? null;
    const read = await this.mediaRows.media(sql, hash);
    return read === null ? null : this.mediaFiles.set(hash, read);
  }

  private current(sql: Sql): Promise<ReadonlyMap<string, CurrentRevision>> {
    return this.currents.get(
      async () => new Map((await this.revisionRows.current(sql)).map((each) => [each.slug, each])),
    );
  }
}
