import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Other rules that people try on a copy of the pool: asked for, under way, and what came of them. */
export class AddWhatIfs1764000300007 implements MigrationInterface {
  readonly name = 'AddWhatIfs1764000300007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE what_if (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        status text NOT NULL,
        title text NOT NULL,
        tried jsonb NOT NULL,
        requested_by uuid NOT NULL,
        requested_at timestamptz NOT NULL,
        ended_at timestamptz,
        based_on jsonb,
        done integer NOT NULL,
        needs integer NOT NULL,
        failure text,
        detail text
      )`);
    await runner.query(`
      CREATE TABLE what_if_outcome (
        what_if_id uuid PRIMARY KEY REFERENCES what_if,
        outcome jsonb NOT NULL
      )`);
    await runner.query(
      `CREATE INDEX what_if_to_end ON what_if (status, id) WHERE status IN ('requested', 'running')`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
