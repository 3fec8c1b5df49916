import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who proposed a pair by hand and why; null where the engine did. */
export class AddProposalsByHand1764000300001 implements MigrationInterface {
  readonly name = 'AddProposalsByHand1764000300001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE proposal ADD COLUMN by_hand jsonb');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
