import { ASKS, isOwnPerson, protectRows } from '@mutua/platform/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const { system } = ASKS;
const own = `${system} OR ${isOwnPerson('user_id')}`;

/** A notification is its reader's alone; what was announced is for nobody to read as such. */
export class ProtectNotifications1764700000500 implements MigrationInterface {
  readonly name = 'ProtectNotifications1764700000500';

  async up(runner: QueryRunner): Promise<void> {
    await protectRows(runner, 'notification', { read: own, add: system, change: own, remove: system });
    await protectRows(runner, 'announcement', { read: system, add: system, change: system, remove: system });
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
