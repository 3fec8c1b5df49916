import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Invitations, API keys, focal points and letters: what organisations decide of themselves, and countries of theirs. */
export class CreateMembershipsByMail1764000200006 implements MigrationInterface {
  readonly name = 'CreateMembershipsByMail1764000200006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE invitation (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisation (id),
        email text NOT NULL,
        roles text[] NOT NULL,
        manages boolean NOT NULL,
        token_hash bytea NOT NULL UNIQUE,
        invited_by uuid NOT NULL,
        invited_by_name text NOT NULL,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL
      )`);
    await runner.query(
      'CREATE UNIQUE INDEX invitation_by_address ON invitation (organisation_id, lower(email))',
    );
    await runner.query(`
      CREATE TABLE api_key (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisation (id),
        name text NOT NULL,
        roles text[] NOT NULL,
        scopes text[] NOT NULL,
        key_hash bytea NOT NULL UNIQUE,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL,
        last_used_at timestamptz,
        expires_at timestamptz
      )`);
    await runner.query('CREATE INDEX api_key_by_organisation ON api_key (organisation_id, id)');
    await runner.query(`
      CREATE TABLE focal_point (
        country text PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisation (id),
        endorses boolean NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE attachment (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisation (id),
        name text NOT NULL,
        type text NOT NULL,
        size integer NOT NULL,
        sha256 bytea NOT NULL,
        uploaded_by uuid NOT NULL,
        created_at timestamptz NOT NULL
      )`);
    await runner.query('CREATE UNIQUE INDEX attachment_by_organisation ON attachment (organisation_id)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
