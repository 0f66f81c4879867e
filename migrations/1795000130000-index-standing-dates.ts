import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Ways to the standings that turn in a stretch of days, to ends of a stretch, and to what became known lately: what is
 * done each day then costs what turns on it, not what exists.
 */
export class IndexStandingDates1795000130000 implements MigrationInterface {
  name = 'IndexStandingDates1795000130000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE INDEX ix_standing_spans_turn ON standing_spans (from_day) WHERE known_to IS NULL',
    );
    await runner.query(
      'CREATE INDEX ix_standing_spans_end ON standing_spans (valid_through) WHERE known_to IS NULL',
    );
    await runner.query(
      'CREATE INDEX ix_standing_spans_known ON standing_spans (known_from) WHERE known_to IS NULL',
    );
    await runner.query('CREATE INDEX ix_facts_effective ON facts (effective)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX ix_facts_effective');
    await runner.query('DROP INDEX ix_standing_spans_known');
    await runner.query('DROP INDEX ix_standing_spans_end');
    await runner.query('DROP INDEX ix_standing_spans_turn');
  }
}
