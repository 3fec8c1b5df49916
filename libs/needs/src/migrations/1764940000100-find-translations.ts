import { changeSearchText, TRANSLATIONS } from '@mutua/platform/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FindNeedTranslations1764940000100 implements MigrationInterface {
  readonly name = 'FindNeedTranslations1764940000100';

  async up(runner: QueryRunner): Promise<void> {
    await changeSearchText(
      runner,
      'need',
      `coalesce(content ->> 'title', '') || E'\\n' || coalesce(content ->> 'summary', '') || E'\\n' || ${TRANSLATIONS}`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
