import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Questions, stimuli and quizzes that belong to a course belong to one that exists. */
export class TieQuizzesToCourses1795000060004 implements MigrationInterface {
  name = 'TieQuizzesToCourses1795000060004';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['questions', 'stimuli', 'quizzes'])
      await runner.query(
        `ALTER TABLE ${table} ADD CONSTRAINT fk_${table}_course FOREIGN KEY (course_id) REFERENCES courses (id)`,
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['quizzes', 'stimuli', 'questions'])
      await runner.query(`ALTER TABLE ${table} DROP CONSTRAINT fk_${table}_course`);
  }
}
