import { ASKS, isOwnOrganisation, protectRows } from '@mutua/platform/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const { system, coordinator, known } = ASKS;
const own = isOwnOrganisation('organisation_id');
/** Who has promised to help may read what it is about. */
const helps = `EXISTS (SELECT FROM jsonb_array_elements(coverage) AS help WHERE ${isOwnOrganisation(`(help ->> 'providerId')::uuid`)})`;

/** A draft is its organisation's alone; what is screened is seen by coordinators, too, and what is open by whoever is signed in. */
export class ProtectNeeds1764700000100 implements MigrationInterface {
  readonly name = 'ProtectNeeds1764700000100';

  async up(runner: QueryRunner): Promise<void> {
    await protectRows(runner, 'need', {
      read: `${system} OR ${own} OR (status <> 'draft' AND (${coordinator} OR (${known} AND status IN ('open', 'matched')) OR ${helps}))`,
      add: `${system} OR ${own}`,
      change: `${system} OR ${own} OR (${coordinator} AND status <> 'draft')`,
      remove: system,
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
