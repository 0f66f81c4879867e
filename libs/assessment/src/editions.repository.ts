import type { Sql } from '#database';
import type { CourseId, EditionId, Instant, QuizId } from '#kernel';
import { type BankQuestion, type BankStimulus, type Edition, poolFrom } from './edition.js';

type EditionRow = Omit<Edition, 'pool' | 'contents' | 'stimuli'>;

/** What distinguishes the newest edition of a quiz. */
export interface EditionHead {
  readonly id: EditionId;
  readonly quiz: QuizId;
  readonly number: number;
  readonly contentHash: string;
}

/** An edition that is about to be published. */
export interface NewEdition extends Pick<Edition, 'title' | 'blueprint' | 'settings'> {
  readonly quiz: QuizId;
  readonly number: number;
  readonly contentHash: string;
  readonly questions: readonly BankQuestion[];
  readonly stimuli: readonly BankStimulus[];
}

/** The newest edition of a quiz, or null where there is no such quiz or it was never published. */
export async function latestEdition(sql: Sql, slug: string): Promise<EditionHead | null> {
  const rows = await sql.named<EditionHead>(
    'assessment-latest-edition',
    `SELECT e.id, e.quiz_id AS quiz, e.number, e.content_hash AS "contentHash"
       FROM quizzes q JOIN quiz_editions e ON e.quiz_id = q.id WHERE q.slug = $1 ORDER BY e.number DESC LIMIT 1`,
    [slug],
  );
  return rows[0] ?? null;
}

export async function loadEdition(sql: Sql, id: EditionId): Promise<Edition | null> {
  const row = await sql.one<EditionRow>(
    `SELECT e.id, e.number, q.id AS quiz, q.slug, q.course_id AS course, e.title, e.blueprint, e.settings
       FROM quiz_editions e JOIN quizzes q ON q.id = e.quiz_id WHERE e.id = $1`,
    [id],
  );
  if (row === null) return null;
  const questions = await questionsOf(sql, id);
  const stimuli = await stimuliOf(sql, id);
  return {
    ...row,
    pool: poolFrom(questions, stimuli),
    contents: new Map(questions.map(({ version, content }) => [version, content])),
    stimuli: new Map(stimuli.map(({ version, content }) => [version, content])),
  };
}

/** The quiz of a slug, made where there is none. */
export async function ensureQuiz(
  tx: Sql,
  slug: string,
  course: CourseId | null,
  at: Instant,
): Promise<QuizId> {
  await tx.run(
    'INSERT INTO quizzes (slug, course_id, created_at) VALUES ($1, $2, $3) ON CONFLICT (slug) DO NOTHING',
    [slug, course, at],
  );
  const quiz = await tx.one<{ id: QuizId }>('SELECT id FROM quizzes WHERE slug = $1', [slug]);
  return quiz!.id;
}

export async function insertEdition(tx: Sql, edition: NewEdition, at: Instant): Promise<EditionId> {
  const { quiz, number, title, blueprint, settings, contentHash } = edition;
  const row = await tx.one<{ id: EditionId }>(
    `INSERT INTO quiz_editions (quiz_id, number, title, blueprint, settings, content_hash, published_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
    [
      quiz,
      number,
      JSON.stringify(title),
      JSON.stringify(blueprint),
      JSON.stringify(settings),
      contentHash,
      at,
    ],
  );
  const versions = (items: readonly { version: string }[]) => items.map(({ version }) => version);
  await tx.run(
    'INSERT INTO edition_questions (edition_id, question_version_id) SELECT $1, unnest($2::bigint[])',
    [row!.id, versions(edition.questions)],
  );
  await tx.run(
    'INSERT INTO edition_stimuli (edition_id, stimulus_version_id) SELECT $1, unnest($2::bigint[])',
    [row!.id, versions(edition.stimuli)],
  );
  return row!.id;
}

/** The newest editions that may draw a question: those that hold a version of it, and those of its course. */
export function editionsFor(sql: Sql, code: string): Promise<EditionHead[]> {
  return sql.rows(
    `SELECT e.id, e.quiz_id AS quiz, e.number, e.content_hash AS "contentHash"
       FROM questions question
       JOIN quizzes q ON true
       JOIN LATERAL (SELECT * FROM quiz_editions WHERE quiz_id = q.id ORDER BY number DESC LIMIT 1) e ON true
      WHERE question.code = $1 AND (q.course_id = question.course_id OR EXISTS (
        SELECT FROM edition_questions eq JOIN question_versions v ON v.id = eq.question_version_id
         WHERE eq.edition_id = e.id AND v.question_id = question.id))
      ORDER BY q.slug`,
    [code],
  );
}

/** Keeps other publications of a quiz out until the transaction ends. */
export async function lockQuiz(tx: Sql, slug: string): Promise<void> {
  await tx.run('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`quiz ${slug}`]);
}

export function questionsOf(sql: Sql, edition: EditionId): Promise<BankQuestion[]> {
  return sql.rows(
    `SELECT v.id AS version, q.id AS question, q.code, v.content
       FROM edition_questions eq JOIN question_versions v ON v.id = eq.question_version_id
       JOIN questions q ON q.id = v.question_id WHERE eq.edition_id = $1 ORDER BY q.code`,
    [edition],
  );
}

export function stimuliOf(sql: Sql, edition: EditionId): Promise<BankStimulus[]> {
  return sql.rows(
    `SELECT v.id AS version, s.code, v.content
       FROM edition_stimuli es JOIN stimulus_versions v ON v.id = es.stimulus_version_id
       JOIN stimuli s ON s.id = v.stimulus_id WHERE es.edition_id = $1 ORDER BY s.code`,
    [edition],
  );
}
