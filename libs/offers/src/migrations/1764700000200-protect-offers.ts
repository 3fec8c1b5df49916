import { ASKS, isOwnOrganisation, protectRows } from '@mutua/platform/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const { system, coordinator, known } = ASKS;
const own = isOwnOrganisation('organisation_id');
/** Whose match takes of an offer, or took, may read what they were promised; the services say which of them, and when. */
const takes = `EXISTS (SELECT FROM jsonb_array_elements(claims) AS claim WHERE ${isOwnOrganisation(`(claim ->> 'requesterId')::uuid`)})`;

/** A draft is its organisation's alone; what is screened is seen by coordinators, too, and what is open by whoever is signed in. */
export class ProtectOffers1764700000200 implements MigrationInterface {
  readonly name = 'ProtectOffers1764700000200';

  async up(runner: QueryRunner): Promise<void> {
    await protectRows(runner, 'offer', {
      read: `${system} OR ${own} OR (status <> 'draft' AND (${coordinator} OR (${known} AND status IN ('open', 'exhausted')) OR ${takes}))`,
      add: `${system} OR ${own}`,
      change: `${system} OR ${own} OR (${coordinator} AND status <> 'draft')`,
      remove: system,
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
