import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How people prove who they are, and in which browsers they have done so. */
export class CreateAccounts1764000200005 implements MigrationInterface {
  readonly name = 'CreateAccounts1764000200005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE account (
        user_id uuid PRIMARY KEY REFERENCES "user" (id),
        password_hash text,
        totp_secret text,
        totp_confirmed_at timestamptz,
        totp_last_step integer,
        recovery_codes text[] NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE session (
        id uuid PRIMARY KEY,
        token_hash bytea NOT NULL UNIQUE,
        user_id uuid NOT NULL REFERENCES "user" (id),
        organisation_id uuid,
        method text NOT NULL,
        address text NOT NULL,
        user_agent text NOT NULL,
        created_at timestamptz NOT NULL,
        last_seen_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL
      )`);
    await runner.query('CREATE INDEX session_by_user ON session (user_id, id)');
    await runner.query('CREATE INDEX session_by_expiry ON session (expires_at)');
    await runner.query(`
      CREATE TABLE sign_in_attempt (
        key text PRIMARY KEY,
        failures integer NOT NULL,
        counted_at timestamptz NOT NULL,
        blocked_until timestamptz NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE link (
        token_hash bytea PRIMARY KEY,
        purpose text NOT NULL,
        content jsonb NOT NULL,
        expires_at timestamptz NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE mail (
        id uuid PRIMARY KEY,
        recipient text NOT NULL,
        subject text NOT NULL,
        body text NOT NULL,
        language text NOT NULL,
        created_at timestamptz NOT NULL,
        failures integer NOT NULL DEFAULT 0,
        next_try_at timestamptz NOT NULL
      )`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
