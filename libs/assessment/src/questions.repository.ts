import type { Sql } from '#database';
import type { AccountId, CourseId, Instant, QuestionId } from '#kernel';
import type { QuestionVersionId } from './ids.js';
import type { ChangeClass, QuestionContent } from './question-content.js';

/** Which questions a list shows; null is no condition. */
export interface QuestionQuery {
  /** Words in any of the texts, or part of the code. */
  readonly search: string | null;
  readonly tag: string | null;
  readonly competence: string | null;
  readonly type: string | null;
  /** Questions whose newest version has no text in this language. */
  readonly missingLanguage: string | null;
  readonly state: QuestionState | null;
  readonly course: CourseId | null;
  /** The last code of the page before. */
  readonly after: string | null;
  readonly limit: number;
}

/** `draft`: never published; `changed`: published, with a newer draft. */
export type QuestionState = 'draft' | 'changed' | 'published';

/** A question with its newest version. */
export interface QuestionRow {
  readonly question: QuestionId;
  readonly code: string;
  readonly course: CourseId | null;
  readonly origin: 'course' | 'trainer';
  readonly version: QuestionVersionId;
  readonly number: number;
  readonly content: QuestionContent;
  readonly createdAt: Instant;
  readonly state: QuestionState;
}

/** One version in the history of a question. */
export interface QuestionVersionRow {
  readonly version: QuestionVersionId;
  readonly code: string;
  readonly number: number;
  readonly content: QuestionContent;
  readonly change: ChangeClass;
  readonly author: AccountId | null;
  readonly createdAt: Instant;
  readonly approver: AccountId | null;
  readonly publishedAt: Instant | null;
}

const NEWEST = `
  SELECT q.id AS question, q.code, q.course_id AS course, q.origin, v.id AS version, v.number, v.content,
    v.created_at AS "createdAt",
    CASE WHEN p.number IS NULL THEN 'draft' WHEN p.number < v.number THEN 'changed' ELSE 'published' END AS state
    FROM questions q
    JOIN LATERAL (SELECT * FROM question_versions WHERE question_id = q.id ORDER BY number DESC LIMIT 1) v ON true
    LEFT JOIN LATERAL (SELECT max(pv.number) AS number FROM question_versions pv
      JOIN question_publications pp ON pp.question_version_id = pv.id WHERE pv.question_id = q.id) p ON true`;

const CONDITIONS = `
  ($1::text IS NULL OR code ILIKE '%' || $1 || '%'
    OR EXISTS (SELECT FROM jsonb_each_text(content -> 'text') t WHERE t.value ILIKE '%' || $1 || '%'))
  AND ($2::text IS NULL OR content -> 'tags' ? $2)
  AND ($3::text IS NULL OR content ->> 'competence' = $3)
  AND ($4::text IS NULL OR content ->> 'type' = $4)
  AND ($5::text IS NULL OR coalesce(content -> 'text' ->> $5, '') = '')
  AND ($6::text IS NULL OR state = $6)
  AND ($7::bigint IS NULL OR course = $7)`;

/** A page of questions in code order. */
export function listQuestions(sql: Sql, query: QuestionQuery): Promise<QuestionRow[]> {
  return sql.rows(
    `SELECT * FROM (${NEWEST}) newest WHERE ${CONDITIONS} AND ($8::text IS NULL OR code > $8) ORDER BY code LIMIT $9`,
    [...conditionValues(query), query.after, query.limit],
  );
}

/** How many questions the query has over all pages. */
export async function countQuestions(sql: Sql, query: QuestionQuery): Promise<number> {
  const row = await sql.one<{ count: number }>(
    `SELECT count(*)::int AS count FROM (${NEWEST}) newest WHERE ${CONDITIONS}`,
    conditionValues(query),
  );
  return row!.count;
}

export function findQuestion(sql: Sql, code: string): Promise<QuestionRow | null> {
  return sql.one(`SELECT * FROM (${NEWEST} WHERE q.code = $1) newest`, [code]);
}

/** Every version of a question, newest first. */
export function versionsOf(sql: Sql, code: string): Promise<QuestionVersionRow[]> {
  return sql.rows(`${VERSIONS} WHERE q.code = $1 ORDER BY v.number DESC`, [code]);
}

export function findVersion(sql: Sql, version: QuestionVersionId): Promise<QuestionVersionRow | null> {
  return sql.one(`${VERSIONS} WHERE v.id = $1`, [version]);
}

/** Keeps other drafts and publications of a question out until the transaction ends. */
export async function lockQuestion(tx: Sql, code: string): Promise<void> {
  await tx.run('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`question ${code}`]);
}

const VERSIONS = `
  SELECT v.id AS version, q.code, v.number, v.content, v.change_class AS change, v.author_id AS author,
    v.created_at AS "createdAt", p.approver_id AS approver, p.published_at AS "publishedAt"
    FROM question_versions v JOIN questions q ON q.id = v.question_id
    LEFT JOIN question_publications p ON p.question_version_id = v.id`;

function conditionValues(query: QuestionQuery): unknown[] {
  const { search, tag, competence, type, missingLanguage, state, course } = query;
  return [
    search === null ? null : escapedPattern(search),
    tag,
    competence,
    type,
    missingLanguage,
    state,
    course,
  ];
}

function escapedPattern(text: string): string {
  return text.replaceAll(/[\\%_]/g, (character) => `\\${character}`);
}
