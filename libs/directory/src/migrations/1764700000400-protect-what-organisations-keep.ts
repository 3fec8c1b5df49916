import { ASKS, isOwnPerson, protectRows } from '@mutua/platform/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const { system, coordinator } = ASKS;

/** The directory's own record says whose member somebody is, whatever the token says. */
function isMember(column: string): string {
  return `EXISTS (SELECT FROM "user" AS person WHERE ${isOwnPerson('person.id')} AND person.active
    AND person.memberships @> jsonb_build_array(jsonb_build_object('organisationId', ${column})))`;
}

/** Who endorses the organisations of a country reads their letters. */
const endorses = `EXISTS (SELECT FROM organisation AS asking JOIN focal_point ON focal_point.country = asking.country
  WHERE asking.id = attachment.organisation_id AND ${isMember('focal_point.organisation_id')})`;

/** Letters, keys and invitations are their organisation's; who made a match with whom is known to the two and to coordinators. */
export class ProtectWhatOrganisationsKeep1764700000400 implements MigrationInterface {
  readonly name = 'ProtectWhatOrganisationsKeep1764700000400';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['api_key', 'invitation', 'attachment']) {
      const own = `${system} OR ${isMember('organisation_id')}`;
      const reads = table === 'attachment' ? `${own} OR ${coordinator} OR ${endorses}` : own;
      await protectRows(runner, table, { read: reads, add: own, change: own, remove: own });
    }
    const party = `${system} OR ${coordinator} OR ${isMember('requester_id')} OR ${isMember('provider_id')}`;
    await protectRows(runner, 'match', { read: party, add: system, change: system, remove: system });
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
