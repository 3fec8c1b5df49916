import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The newest version heard of each proposal: older news about it, replayed late, no longer counts. */
export class CreateHeardProposals1764000200002 implements MigrationInterface {
  readonly name = 'CreateHeardProposals1764000200002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE heard_proposal (
        id uuid PRIMARY KEY,
        version integer NOT NULL
      )`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
