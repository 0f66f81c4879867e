import { Injectable } from '@nestjs/common';
import type { Sql } from '#database';
import type { CourseId, Instant, RevisionId } from '#kernel';
import type { CourseContent } from './course-content.js';

/** One publisher at a time; the second waits and then finds everything published. */
const PUBLISHING_LOCK = 7_305_050;

/** A published revision: never changed. */
export interface Revision {
  readonly id: CourseId;
  readonly revisionId: RevisionId;
  /** Of the revision, counted from 1. */
  readonly number: number;
  readonly major: number;
  readonly minor: number;
  readonly publishedAt: Instant;
  readonly content: CourseContent;
}

/** Which revision of a course is current. */
export interface CurrentRevision {
  readonly id: CourseId;
  readonly slug: string;
  readonly revisionId: RevisionId;
}

interface NewRevision {
  readonly course: CourseId;
  readonly major: number;
  readonly minor: number;
  readonly hash: string;
  readonly content: CourseContent;
  readonly at: Instant;
}

const LATEST = `SELECT DISTINCT ON (course_id) course_id, revision_id FROM course_publications ORDER BY course_id, id DESC`;

@Injectable()
export class CourseRevisionsRepository {
  async lockPublishing(tx: Sql): Promise<void> {
    await tx.run('SELECT pg_advisory_xact_lock($1)', [PUBLISHING_LOCK]);
  }

  /** The course's id, made where the course is new. */
  async courseId(tx: Sql, slug: string, code: string, at: Instant): Promise<CourseId> {
    await tx.run(
      'INSERT INTO courses (slug, code, first_published_at) VALUES ($1, $2, $3) ON CONFLICT (slug) DO NOTHING',
      [slug, code, at],
    );
    const row = await tx.one<{ id: CourseId }>('SELECT id FROM courses WHERE slug = $1', [slug]);
    return row!.id;
  }

  async withContent(
    sql: Sql,
    course: CourseId,
    hash: string,
  ): Promise<{ id: RevisionId; number: number } | null> {
    return sql.one('SELECT id, number FROM course_revisions WHERE course_id = $1 AND content_hash = $2', [
      course,
      hash,
    ]);
  }

  async add(
    tx: Sql,
    { course, major, minor, hash, content, at }: NewRevision,
  ): Promise<{ id: RevisionId; number: number }> {
    const row = await tx.one<{ id: RevisionId; number: number }>(
      `INSERT INTO course_revisions (course_id, number, major, minor, content_hash, content, published_at)
       SELECT $1::bigint, coalesce(max(number), 0) + 1, $2, $3, $4, $5::jsonb, $6 FROM course_revisions WHERE course_id = $1
       RETURNING id, number`,
      [course, major, minor, hash, JSON.stringify(content), at],
    );
    return row!;
  }

  /** Makes a revision the current one; false where it is already. */
  async makeCurrent(tx: Sql, course: CourseId, revision: RevisionId, at: Instant): Promise<boolean> {
    const added = await tx.run(
      `INSERT INTO course_publications (course_id, revision_id, published_at)
       SELECT $1::bigint, $2::bigint, $3
       WHERE $2::bigint IS DISTINCT FROM
         (SELECT revision_id FROM course_publications WHERE course_id = $1 ORDER BY id DESC LIMIT 1)`,
      [course, revision, at],
    );
    return added > 0;
  }

  async rememberFolder(tx: Sql, fingerprint: string, at: Instant): Promise<void> {
    await tx.run('INSERT INTO published_folders (fingerprint, published_at) VALUES ($1, $2)', [
      fingerprint,
      at,
    ]);
  }

  async lastFolder(sql: Sql): Promise<string | null> {
    const row = await sql.one<{ fingerprint: string }>(
      'SELECT fingerprint FROM published_folders ORDER BY id DESC LIMIT 1',
    );
    return row?.fingerprint ?? null;
  }

  async current(sql: Sql): Promise<CurrentRevision[]> {
    return sql.named<CurrentRevision>(
      'catalogue-current',
      `SELECT c.id, c.slug, p.revision_id AS "revisionId"
       FROM courses c JOIN (${LATEST}) p ON p.course_id = c.id ORDER BY c.code`,
    );
  }

  async revision(sql: Sql, id: RevisionId): Promise<Revision | null> {
    return sql.one<Revision>(
      `SELECT course_id AS id, id AS "revisionId", number, major, minor, published_at AS "publishedAt", content
       FROM course_revisions WHERE id = $1`,
      [id],
    );
  }
}
