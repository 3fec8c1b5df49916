import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever hears that a match takes something else is told what it took before. */
export class KeepAllocations1764000500005 implements MigrationInterface {
  readonly name = 'KeepAllocations1764000500005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE proposal ADD COLUMN allocation jsonb');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
