import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What pages show of a revision: lessons a language, self-checks a module, and drawings by what they hold. */
export class CreateLessonTexts1795000050001 implements MigrationInterface {
  name = 'CreateLessonTexts1795000050001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE lesson_texts (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_lesson_texts PRIMARY KEY,
        revision_id bigint NOT NULL CONSTRAINT fk_lesson_texts_revision REFERENCES course_revisions (id),
        module_slug varchar(64) NOT NULL,
        lesson_slug varchar(64) NOT NULL,
        lang varchar(20) NOT NULL,
        title varchar(120) NOT NULL,
        minutes integer NOT NULL,
        words integer NOT NULL,
        gzip_bytes integer NOT NULL,
        html text NOT NULL,
        summary jsonb NOT NULL,
        sources jsonb NOT NULL,
        facts jsonb NOT NULL,
        CONSTRAINT uq_lesson_texts_place UNIQUE (revision_id, lesson_slug, lang)
      )`);
    await runner.query(`
      CREATE TABLE self_checks (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_self_checks PRIMARY KEY,
        revision_id bigint NOT NULL CONSTRAINT fk_self_checks_revision REFERENCES course_revisions (id),
        module_slug varchar(64) NOT NULL,
        questions jsonb NOT NULL,
        CONSTRAINT uq_self_checks_place UNIQUE (revision_id, module_slug)
      )`);
    await runner.query(`
      CREATE TABLE media_files (
        hash char(64) NOT NULL CONSTRAINT pk_media_files PRIMARY KEY,
        media_type varchar(60) NOT NULL,
        bytes bytea NOT NULL
      )`);
    for (const table of ['lesson_texts', 'self_checks', 'media_files'])
      await runner.query(`REVOKE UPDATE, DELETE ON ${table} FROM credence_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE media_files');
    await runner.query('DROP TABLE self_checks');
    await runner.query('DROP TABLE lesson_texts');
  }
}
