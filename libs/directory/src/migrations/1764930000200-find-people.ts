import { addSearchText } from '@mutua/platform/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FindPeople1764930000200 implements MigrationInterface {
  readonly name = 'FindPeople1764930000200';

  async up(runner: QueryRunner): Promise<void> {
    await addSearchText(runner, '"user"', `name || E'\\n' || email`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
