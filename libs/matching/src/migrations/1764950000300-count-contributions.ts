import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a match brings of the sum that its need asks for; of earlier matches that is not known, so that they count as before. */
export class CountContributions1764950000300 implements MigrationInterface {
  readonly name = 'CountContributions1764950000300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE proposal ADD COLUMN contribution jsonb');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
