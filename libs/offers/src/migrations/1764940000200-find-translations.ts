import { changeSearchText, TRANSLATIONS } from '@mutua/platform/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FindOfferTranslations1764940000200 implements MigrationInterface {
  readonly name = 'FindOfferTranslations1764940000200';

  async up(runner: QueryRunner): Promise<void> {
    await changeSearchText(
      runner,
      'offer',
      `coalesce(content ->> 'title', '') || E'\\n' || coalesce(content ->> 'summary', '') || E'\\n' || ${TRANSLATIONS}`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
