import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A person may act for several organisations and hears of the things of each. */
export class AddOrganisationsOfReaders1764000500003 implements MigrationInterface {
  readonly name = 'AddOrganisationsOfReaders1764000500003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE reader ADD COLUMN organisation_ids uuid[]');
    await runner.query(
      'UPDATE reader SET organisation_ids = array_remove(ARRAY[organisation_id], NULL) WHERE organisation_ids IS NULL',
    );
    await runner.query('ALTER TABLE reader ALTER COLUMN organisation_ids SET NOT NULL');
    await runner.query('DROP INDEX reader_by_organisation');
    await runner.query('ALTER TABLE reader DROP COLUMN organisation_id');
    await runner.query(
      'CREATE INDEX reader_by_organisation ON reader USING gin (organisation_ids) WHERE active',
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
