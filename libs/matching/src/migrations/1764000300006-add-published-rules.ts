import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people have published of the rules (weights, equity terms, reference rates), and how far judging anew has come. */
export class AddPublishedRules1764000300006 implements MigrationInterface {
  readonly name = 'AddPublishedRules1764000300006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SEQUENCE published_rules_number');
    await runner.query(`
      CREATE TABLE published_rules (
        number bigint PRIMARY KEY,
        kind text NOT NULL,
        version text NOT NULL,
        value jsonb NOT NULL,
        reason text NOT NULL,
        published_by uuid,
        published_at timestamptz NOT NULL,
        UNIQUE (kind, version)
      )`);
    await runner.query('CREATE INDEX published_rules_by_kind ON published_rules (kind, number)');
    await runner.query(`
      CREATE TABLE reference_rate (
        currency text NOT NULL,
        on_day text NOT NULL,
        per_base text NOT NULL,
        source text NOT NULL,
        PRIMARY KEY (currency, on_day)
      )`);
    await runner.query(`
      CREATE TABLE rejudging (
        sole boolean PRIMARY KEY DEFAULT true CHECK (sole),
        number bigint NOT NULL,
        after uuid NOT NULL,
        done integer NOT NULL,
        needs integer NOT NULL,
        began_at timestamptz NOT NULL,
        ended_at timestamptz
      )`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
