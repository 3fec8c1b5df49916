import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateProposals1764000500001 implements MigrationInterface {
  readonly name = 'CreateProposals1764000500001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE proposal (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        status text NOT NULL,
        need_id uuid NOT NULL
      )`);
    await runner.query(`CREATE INDEX proposal_waiting ON proposal (need_id) WHERE status = 'proposed'`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
