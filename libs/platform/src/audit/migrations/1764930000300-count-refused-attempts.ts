import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of a flood of refused attempts one row stands for many. */
export class CountRefusedAttempts1764930000300 implements MigrationInterface {
  readonly name = 'CountRefusedAttempts1764930000300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE refused_attempt ADD times integer NOT NULL DEFAULT 1 CHECK (times > 0)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
