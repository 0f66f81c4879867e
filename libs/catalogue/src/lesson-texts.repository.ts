import { Injectable } from '@nestjs/common';
import type { Sql } from '#database';
import type { CivilDate, RevisionId } from '#kernel';
import type { AuthoredLesson } from './check/lesson-check.js';
import { factsOf } from './course-content.js';
import type { Json } from './source/value.js';

export interface LessonSourceNote {
  readonly title: string;
  readonly publisher: string;
  readonly year: number;
  readonly url: string | null;
}

/** A statement that can change: true on one day, to be looked at again on another. */
export interface LessonFact {
  readonly text: string;
  readonly asOf: CivilDate;
  readonly review: CivilDate;
}

export interface LessonRow {
  readonly module: string;
  readonly slug: string;
  readonly lang: string;
  readonly title: string;
  readonly minutes: number;
  readonly words: number;
  readonly html: string;
  readonly summary: readonly string[];
  readonly sources: readonly LessonSourceNote[];
  readonly facts: readonly LessonFact[];
}

@Injectable()
export class LessonTextsRepository {
  async add(tx: Sql, revision: RevisionId, lesson: AuthoredLesson): Promise<void> {
    const { title, minutes, summary, sources, facts } = lesson.source;
    await tx.run(
      `INSERT INTO lesson_texts
         (revision_id, module_slug, lesson_slug, lang, title, minutes, words, gzip_bytes, html, summary, sources, facts)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        revision,
        lesson.module,
        lesson.name,
        lesson.lang,
        title,
        minutes,
        lesson.words,
        lesson.gzipBytes,
        lesson.html,
        JSON.stringify(summary.value),
        JSON.stringify(sources),
        JSON.stringify(factsOf(facts)),
      ],
    );
  }

  async lesson(sql: Sql, revision: RevisionId, slug: string, lang: string): Promise<LessonRow | null> {
    return sql.one<LessonRow>(
      `SELECT module_slug AS module, lesson_slug AS slug, lang, title, minutes, words, html, summary, sources, facts
       FROM lesson_texts WHERE revision_id = $1 AND lesson_slug = $2 AND lang = $3`,
      [revision, slug, lang],
    );
  }

  async addSelfCheck(
    tx: Sql,
    revision: RevisionId,
    module: string,
    questions: readonly Json[],
  ): Promise<void> {
    await tx.run('INSERT INTO self_checks (revision_id, module_slug, questions) VALUES ($1, $2, $3)', [
      revision,
      module,
      JSON.stringify(questions),
    ]);
  }

  async selfCheck(sql: Sql, revision: RevisionId, module: string): Promise<readonly Json[] | null> {
    const row = await sql.one<{ questions: readonly Json[] }>(
      'SELECT questions FROM self_checks WHERE revision_id = $1 AND module_slug = $2',
      [revision, module],
    );
    return row?.questions ?? null;
  }
}
