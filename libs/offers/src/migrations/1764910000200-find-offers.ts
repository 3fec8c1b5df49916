import { addSearchText } from '@mutua/platform/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FindOffers1764910000200 implements MigrationInterface {
  readonly name = 'FindOffers1764910000200';

  async up(runner: QueryRunner): Promise<void> {
    await addSearchText(
      runner,
      'offer',
      `coalesce(content ->> 'title', '') || E'\\n' || coalesce(content ->> 'summary', '')`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
