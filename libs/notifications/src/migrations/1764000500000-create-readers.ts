import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateReaders1764000500000 implements MigrationInterface {
  readonly name = 'CreateReaders1764000500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE reader (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        roles text[] NOT NULL,
        organisation_id uuid,
        locale text NOT NULL,
        active boolean NOT NULL
      )`);
    await runner.query('CREATE INDEX reader_by_organisation ON reader (organisation_id) WHERE active');
    await runner.query('CREATE INDEX reader_by_role ON reader USING gin (roles) WHERE active');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
