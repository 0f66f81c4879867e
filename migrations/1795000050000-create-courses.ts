import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Courses and what was published of them: revisions, texts, self-checks and media are written once and stay. */
export class CreateCourses1795000050000 implements MigrationInterface {
  name = 'CreateCourses1795000050000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE courses (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_courses PRIMARY KEY,
        slug varchar(64) NOT NULL CONSTRAINT uq_courses_slug UNIQUE,
        code varchar(12) NOT NULL CONSTRAINT uq_courses_code UNIQUE,
        first_published_at timestamptz NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE course_revisions (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_course_revisions PRIMARY KEY,
        course_id bigint NOT NULL CONSTRAINT fk_course_revisions_course REFERENCES courses (id),
        number integer NOT NULL,
        major integer NOT NULL,
        minor integer NOT NULL,
        content_hash char(64) NOT NULL,
        content jsonb NOT NULL,
        published_at timestamptz NOT NULL,
        CONSTRAINT uq_course_revisions_number UNIQUE (course_id, number),
        CONSTRAINT uq_course_revisions_content UNIQUE (course_id, content_hash),
        CONSTRAINT ck_course_revisions_number CHECK (number >= 1)
      )`);
    await runner.query(`
      CREATE TABLE course_publications (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_course_publications PRIMARY KEY,
        course_id bigint NOT NULL CONSTRAINT fk_course_publications_course REFERENCES courses (id),
        revision_id bigint NOT NULL CONSTRAINT fk_course_publications_revision REFERENCES course_revisions (id),
        published_at timestamptz NOT NULL
      )`);
    await runner.query('CREATE INDEX ix_course_publications_course ON course_publications (course_id, id)');
    for (const table of ['courses', 'course_revisions', 'course_publications'])
      await runner.query(`REVOKE UPDATE, DELETE ON ${table} FROM credence_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE course_publications');
    await runner.query('DROP TABLE course_revisions');
    await runner.query('DROP TABLE courses');
  }
}
