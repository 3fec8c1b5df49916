import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateOrganisations1764000200001 implements MigrationInterface {
  readonly name = 'CreateOrganisations1764000200001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE organisation (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        name text NOT NULL,
        kind text NOT NULL,
        country text,
        status text NOT NULL
      )`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
