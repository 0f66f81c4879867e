import type { Sql } from '#database';
import type { AccountId, CourseId, Instant, QuestionId } from '#kernel';
import type { BankQuestion, BankStimulus } from './edition.js';
import type { QuestionVersionId, StimulusVersionId } from './ids.js';
import type { ChangeClass, QuestionContent } from './question-content.js';
import type { StimulusContent } from './stimulus-content.js';

/** A version that is about to be added; `author` is null where a course brings it. */
export interface NewVersion {
  readonly code: string;
  readonly content: QuestionContent;
  readonly hash: string;
  readonly change: ChangeClass;
  readonly author: AccountId | null;
}

/** Every hash that a question of these codes ever had: `code hash`. */
export async function knownHashes(sql: Sql, codes: readonly string[]): Promise<Set<string>> {
  const rows = await sql.rows<{ known: string }>(
    `SELECT q.code || ' ' || v.content_hash AS known
       FROM questions q JOIN question_versions v ON v.question_id = q.id WHERE q.code = ANY($1)`,
    [codes],
  );
  return new Set(rows.map(({ known }) => known));
}

/** The newest published version of each question of these codes, and of those that trainers added to the course. */
export function publishedBank(
  sql: Sql,
  codes: readonly string[],
  course: CourseId | null,
): Promise<BankQuestion[]> {
  return sql.rows(
    `SELECT DISTINCT ON (q.code) v.id AS version, q.id AS question, q.code, v.content
       FROM questions q JOIN question_versions v ON v.question_id = q.id
       JOIN question_publications p ON p.question_version_id = v.id
      WHERE q.code = ANY($1) OR (q.course_id = $2 AND q.origin = 'trainer')
      ORDER BY q.code, v.number DESC`,
    [codes, course],
  );
}

/** The question of a code, made where there is none. */
export async function ensureQuestion(
  tx: Sql,
  code: string,
  course: CourseId | null,
  origin: 'course' | 'trainer',
  at: Instant,
): Promise<QuestionId> {
  await tx.run(
    `INSERT INTO questions (code, course_id, origin, created_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT (code) DO NOTHING`,
    [code, course, origin, at],
  );
  const question = await tx.one<{ id: QuestionId }>('SELECT id FROM questions WHERE code = $1', [code]);
  return question!.id;
}

/** Adds the next version of a question. */
export async function insertVersion(
  tx: Sql,
  question: QuestionId,
  version: NewVersion,
  at: Instant,
): Promise<{ id: QuestionVersionId; number: number }> {
  const { content, hash, change, author } = version;
  const row = await tx.one<{ id: QuestionVersionId; number: number }>(
    `INSERT INTO question_versions (question_id, number, content, content_hash, change_class, author_id, created_at)
     SELECT $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5, $6 FROM question_versions WHERE question_id = $1
     RETURNING id, number`,
    [question, JSON.stringify(content), hash, change, author, at],
  );
  return row!;
}

export async function insertPublication(
  tx: Sql,
  version: QuestionVersionId,
  approver: AccountId | null,
  at: Instant,
): Promise<void> {
  await tx.run(
    `INSERT INTO question_publications (question_version_id, approver_id, published_at) VALUES ($1, $2, $3)`,
    [version, approver, at],
  );
}

/** The version of a stimulus with this content: the one there is, or a new one. */
export async function ensureStimulus(
  tx: Sql,
  stimulus: { readonly code: string; readonly content: StimulusContent; readonly hash: string },
  course: CourseId | null,
  at: Instant,
): Promise<BankStimulus> {
  const { code, content, hash } = stimulus;
  await tx.run(
    'INSERT INTO stimuli (code, course_id, created_at) VALUES ($1, $2, $3) ON CONFLICT (code) DO NOTHING',
    [code, course, at],
  );
  const known = await tx.one<{ version: StimulusVersionId }>(
    `SELECT v.id AS version FROM stimuli s JOIN stimulus_versions v ON v.stimulus_id = s.id
      WHERE s.code = $1 AND v.content_hash = $2 ORDER BY v.number DESC LIMIT 1`,
    [code, hash],
  );
  if (known !== null) return { ...known, code, content };
  const added = await tx.one<{ version: StimulusVersionId }>(
    `INSERT INTO stimulus_versions (stimulus_id, number, content, content_hash, created_at)
     SELECT s.id, 1 + (SELECT count(*) FROM stimulus_versions v WHERE v.stimulus_id = s.id), $2, $3, $4
       FROM stimuli s WHERE s.code = $1 RETURNING id AS version`,
    [code, JSON.stringify(content), hash, at],
  );
  return { version: added!.version, code, content };
}
