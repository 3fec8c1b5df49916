import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateUsers1764000200001 implements MigrationInterface {
  readonly name = 'CreateUsers1764000200001';

  async up(runner: QueryRunner): Promise<void> {
    // deferred: who registers an organisation joins it first, so that registering twice at once waits for the person
    await runner.query(`
      CREATE TABLE "user" (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        name text NOT NULL,
        email text NOT NULL,
        roles text[] NOT NULL,
        organisation_id uuid REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
        locale text NOT NULL,
        active boolean NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL
      )`);
    await runner.query('CREATE UNIQUE INDEX user_by_email ON "user" (lower(email))');
    await runner.query('CREATE INDEX user_by_organisation ON "user" (organisation_id)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
