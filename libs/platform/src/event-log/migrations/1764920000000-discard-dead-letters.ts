import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Dead letters that can never be handled are put away by somebody, with a reason; they stay to be read. */
export class DiscardDeadLetters1764920000000 implements MigrationInterface {
  readonly name = 'DiscardDeadLetters1764920000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE dead_letter
        ADD discarded_at timestamptz,
        ADD discard_reason text,
        ADD discarded_by uuid,
        ADD CONSTRAINT discarded_with_reason CHECK ((discarded_at IS NULL) = (discard_reason IS NULL)),
        ADD CONSTRAINT replayed_or_discarded CHECK (replayed_at IS NULL OR discarded_at IS NULL)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
