import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A name is taken by whoever is verified or waits for it; who was refused holds it against nobody. */
export class FreeNamesOfRefused1764000200002 implements MigrationInterface {
  readonly name = 'FreeNamesOfRefused1764000200002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX organisation_by_name');
    await runner.query(
      `CREATE UNIQUE INDEX organisation_by_name ON organisation (name_key, country) NULLS NOT DISTINCT
        WHERE status <> 'refused'`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
