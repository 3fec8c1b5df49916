import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateNeeds1764000100000 implements MigrationInterface {
  readonly name = 'CreateNeeds1764000100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE need (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        revision integer NOT NULL,
        organisation_id uuid NOT NULL,
        organisation_name text NOT NULL,
        applicant_kind text NOT NULL,
        country text NOT NULL,
        content jsonb NOT NULL,
        coverage jsonb NOT NULL,
        state jsonb NOT NULL,
        status text NOT NULL GENERATED ALWAYS AS (state ->> 'status') STORED,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL
      )`);
    await runner.query('CREATE INDEX need_by_organisation ON need (organisation_id, id)');
    await runner.query('CREATE INDEX need_by_status ON need (status, id)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
