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
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
