import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * People and what concerns them are heard of in any order. Who was there when something happened is told of it, so that
 * both are kept: what was announced, and every version of a reader with the time from which it holds. Of readers known
 * before, the version known is taken to have held from the beginning.
 */
export class RememberAnnouncements1764000500004 implements MigrationInterface {
  readonly name = 'RememberAnnouncements1764000500004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE reader ADD COLUMN since timestamptz NOT NULL DEFAULT to_timestamp(0)`);
    await runner.query('ALTER TABLE reader ALTER COLUMN since DROP DEFAULT');
    await runner.query('ALTER TABLE reader DROP CONSTRAINT reader_pkey');
    await runner.query('ALTER TABLE reader ADD PRIMARY KEY (id, version)');
    await runner.query(`
      CREATE TABLE announcement (
        id uuid PRIMARY KEY,
        audience text NOT NULL,
        organisation_id uuid,
        kind text NOT NULL,
        arguments jsonb NOT NULL,
        subject_type text NOT NULL,
        subject_id uuid NOT NULL,
        cause uuid NOT NULL,
        happened_at timestamptz NOT NULL,
        CONSTRAINT announcement_made_once UNIQUE (kind, subject_id, cause)
      )`);
    await runner.query('CREATE INDEX announcement_by_time ON announcement (happened_at)');
    await runner.query('ALTER TABLE notification ADD COLUMN settled boolean NOT NULL DEFAULT false');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
