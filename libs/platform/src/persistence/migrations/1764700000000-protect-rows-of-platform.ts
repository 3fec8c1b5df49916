import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ASKS, isOwnPerson, protectRows } from '../row-policies.js';

const { system, anybody } = ASKS;

/** Events, dead letters and refused attempts are of all organisations: requests add to them and read none. */
export class ProtectRowsOfPlatform1764700000000 implements MigrationInterface {
  readonly name = 'ProtectRowsOfPlatform1764700000000';

  async up(runner: QueryRunner): Promise<void> {
    await protectRows(runner, 'event_log', { read: system, add: anybody, change: system });
    await protectRows(runner, 'refused_attempt', { read: system, add: anybody, change: system });
    await protectRows(runner, 'dead_letter', { read: system, add: system, change: system, remove: system });
    const own = `${system} OR ${isOwnPerson('owner')}`;
    await protectRows(runner, 'idempotency_key', { read: own, add: own, change: system, remove: system });
    // the service's role is not told since when others' transactions have been open; the age of the oldest is no secret
    await runner.query(`
      CREATE FUNCTION oldest_write() RETURNS timestamptz LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
      AS $$
        SELECT min(since) FROM (SELECT xact_start AS since FROM pg_stat_activity WHERE backend_xid IS NOT NULL
                                UNION ALL SELECT prepared FROM pg_prepared_xacts) AS open
      $$`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
