import { ASKS, isOwnOrganisation, protectRows } from '@mutua/platform/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const { system, coordinator } = ASKS;

/** Why needs get less than they ask for when all are cleared together: for who asks, and for coordinators. */
export class AddShortfalls1764950000301 implements MigrationInterface {
  readonly name = 'AddShortfalls1764950000301';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE need_shortfall (
        need_id uuid PRIMARY KEY,
        requester_id uuid NOT NULL,
        run bigint NOT NULL,
        certified_gap double precision NOT NULL,
        told_at timestamptz NOT NULL,
        shortfall jsonb NOT NULL
      )`);
    await protectRows(runner, 'need_shortfall', {
      read: `${system} OR ${coordinator} OR ${isOwnOrganisation('requester_id')}`,
      add: system,
      change: system,
      remove: system,
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
