import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateOrganisations1764000200000 implements MigrationInterface {
  readonly name = 'CreateOrganisations1764000200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE organisation (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        name text NOT NULL,
        name_key text NOT NULL,
        kind text NOT NULL,
        country text,
        website text,
        official_domain text,
        description text,
        contact_email text,
        state jsonb NOT NULL,
        status text NOT NULL GENERATED ALWAYS AS (state ->> 'status') STORED,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL
      )`);
    // bodies that belong to no country are told apart by name among themselves
    await runner.query(
      'CREATE UNIQUE INDEX organisation_by_name ON organisation (name_key, country) NULLS NOT DISTINCT',
    );
    await runner.query('CREATE INDEX organisation_by_status ON organisation (status, id)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
