import type { MigrationInterface, QueryRunner } from 'typeorm';
import { nameKeyOf } from '../domain/name-key.js';

interface Named {
  readonly id: string;
  readonly name: string;
  readonly nameKey: string;
}

/**
 * Punctuation and spaces tell no two names apart. Organisations that are twins by that already both stay: the later of
 * them keeps its key as it was.
 */
export class CompareNamesWithoutPunctuation1764000200007 implements MigrationInterface {
  readonly name = 'CompareNamesWithoutPunctuation1764000200007';

  async up(runner: QueryRunner): Promise<void> {
    const organisations = (await runner.query(
      'SELECT id, name, name_key AS "nameKey" FROM organisation ORDER BY id',
    )) as Named[];
    for (const { id, name, nameKey } of organisations) {
      const key = nameKeyOf(name);
      if (key === nameKey) continue;
      await runner.query(
        `UPDATE organisation SET name_key = $2 WHERE id = $1 AND (status = 'refused' OR NOT EXISTS (
          SELECT FROM organisation twin WHERE twin.name_key = $2 AND twin.id <> $1
            AND twin.country IS NOT DISTINCT FROM organisation.country AND twin.status <> 'refused'))`,
        [id, key],
      );
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
