import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Answers already given, by caller and Idempotency-Key, so that a request sent twice takes effect once. */
export class CreateIdempotencyKeys1764000000001 implements MigrationInterface {
  readonly name = 'CreateIdempotencyKeys1764000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE idempotency_key (
        owner uuid NOT NULL,
        key text NOT NULL,
        fingerprint text NOT NULL,
        status integer NOT NULL,
        body jsonb,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (owner, key)
      )`);
    // raises instead of answering false, so that the statement that stores a creation with its key fails as a whole
    await runner.query(`
      CREATE FUNCTION claim_idempotency_key(owner uuid, key text) RETURNS boolean LANGUAGE plpgsql AS $$
      BEGIN
        IF pg_try_advisory_xact_lock(hashtextextended(owner::text || key, 0)) THEN RETURN true; END IF;
        RAISE EXCEPTION 'idempotency key in flight' USING ERRCODE = '55P03';
      END $$`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
