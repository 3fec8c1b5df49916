import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What texts mean by an embedding service: a vector of unit length for each text, in 32-bit numbers. */
export class AddTextMeanings1764000300008 implements MigrationInterface {
  readonly name = 'AddTextMeanings1764000300008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE text_meaning (
        model text NOT NULL,
        key bigint NOT NULL,
        vector bytea NOT NULL,
        PRIMARY KEY (model, key)
      )`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
