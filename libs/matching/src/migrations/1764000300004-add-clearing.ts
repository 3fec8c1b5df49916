import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What clearing stands on: the order of candidates without their records, what is to be cleared, who clears, and the numbers
 * of runs.
 */
export class AddClearing1764000300004 implements MigrationInterface {
  readonly name = 'AddClearing1764000300004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE candidate ADD COLUMN rank integer');
    await runner.query(`UPDATE candidate SET rank = (record -> 'rank' ->> 'position')::integer`);
    await runner.query(`
      CREATE TABLE clearing_due (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        need_id uuid,
        offer_id uuid,
        traceparent text
      )`);
    await runner.query(`
      CREATE TABLE clearing_lease (
        sole boolean PRIMARY KEY DEFAULT true CHECK (sole),
        holder uuid,
        term integer NOT NULL,
        held_until timestamptz NOT NULL
      )`);
    await runner.query(`INSERT INTO clearing_lease (holder, term, held_until) VALUES (NULL, 0, '-infinity')`);
    await runner.query('CREATE SEQUENCE clearing_run');
    await runner.query(`
      CREATE TABLE clearing_outcome (
        sole boolean PRIMARY KEY DEFAULT true CHECK (sole),
        run bigint NOT NULL,
        settled_at timestamptz NOT NULL,
        value double precision NOT NULL,
        bound double precision NOT NULL,
        certified_gap double precision NOT NULL,
        watch jsonb NOT NULL
      )`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
