import { addSearchText } from '@mutua/platform/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FindNeeds1764910000100 implements MigrationInterface {
  readonly name = 'FindNeeds1764910000100';

  async up(runner: QueryRunner): Promise<void> {
    await addSearchText(
      runner,
      'need',
      `coalesce(content ->> 'title', '') || E'\\n' || coalesce(content ->> 'summary', '')`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
