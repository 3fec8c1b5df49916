import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Between whom a match was made: with that, contacts are shown without any e-mail address leaving the directory. */
export class CreateMatches1764000200003 implements MigrationInterface {
  readonly name = 'CreateMatches1764000200003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE match (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        status text NOT NULL,
        requester_id uuid NOT NULL,
        provider_id uuid NOT NULL
      )`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
