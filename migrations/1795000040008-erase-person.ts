import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The only way in which what a person was called is removed; facts, certificates and the audit trail keep the number. */
export class ErasePerson1795000040008 implements MigrationInterface {
  name = 'ErasePerson1795000040008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION erase_person_v1(erased bigint, actor bigint, at_instant timestamptz, why text)
      RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      DECLARE
        number text;
      BEGIN
        UPDATE people SET erased_at = at_instant WHERE id = erased AND erased_at IS NULL RETURNING staff_number INTO number;
        IF number IS NULL THEN
          RETURN false;
        END IF;
        UPDATE person_details
           SET display_name = number, sort_name = lower(number), family_name = NULL, given_name = NULL,
               native_name = NULL, email = NULL
         WHERE person_id = erased;
        INSERT INTO audit_lines (at, actor_account, action, subject_kind, subject_id, reason)
        VALUES (at_instant, actor, 'person.erased', 'person', erased::text, why);
        RETURN true;
      END $$`);
    await runner.query('REVOKE ALL ON FUNCTION erase_person_v1 FROM PUBLIC');
    await runner.query('GRANT EXECUTE ON FUNCTION erase_person_v1 TO credence_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION erase_person_v1');
  }
}
