import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A row's `xmin` tells whether it is the one that was read before. So that this holds for an account's rights too, its
 * row is written again whenever a grant or a factor of it changes, in the same transaction.
 */
export class TellChangedRights1795000080008 implements MigrationInterface {
  name = 'TellChangedRights1795000080008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE accounts ADD COLUMN rights_version bigint NOT NULL DEFAULT 0;
      CREATE FUNCTION tell_changed_rights() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP <> 'INSERT' THEN
          UPDATE accounts SET rights_version = rights_version + 1 WHERE id = OLD.account_id;
        END IF;
        IF TG_OP = 'INSERT' OR TG_OP = 'UPDATE' AND NEW.account_id <> OLD.account_id THEN
          UPDATE accounts SET rights_version = rights_version + 1 WHERE id = NEW.account_id;
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER tell_changed_rights AFTER INSERT OR UPDATE OR DELETE ON role_grants
        FOR EACH ROW EXECUTE FUNCTION tell_changed_rights();
      CREATE TRIGGER tell_changed_rights AFTER INSERT OR UPDATE OF confirmed_at OR DELETE ON factors
        FOR EACH ROW EXECUTE FUNCTION tell_changed_rights()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER tell_changed_rights ON factors;
      DROP TRIGGER tell_changed_rights ON role_grants;
      DROP FUNCTION tell_changed_rights();
      ALTER TABLE accounts DROP COLUMN rights_version`);
  }
}
