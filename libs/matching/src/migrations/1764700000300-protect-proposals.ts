import { ASKS, isOwnOrganisation, protectRows } from '@mutua/platform/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const { system, coordinator, known } = ASKS;
/** Parties know of a proposal from its approval on. */
const isParty = `(${isOwnOrganisation('requester_id')} OR ${isOwnOrganisation('provider_id')})
  AND status NOT IN ('proposed', 'rejected', 'superseded')`;
const party = `${system} OR ${coordinator} OR (${isParty})`;

/** Negotiations are for their parties and coordinators. The pool holds what was submitted, and the engine compares all of it. */
export class ProtectProposals1764700000300 implements MigrationInterface {
  readonly name = 'ProtectProposals1764700000300';

  async up(runner: QueryRunner): Promise<void> {
    await protectRows(runner, 'proposal', {
      read: party,
      add: `${system} OR ${coordinator}`,
      change: party,
      remove: system,
    });
    for (const table of ['need', 'offer', 'candidate']) {
      await protectRows(runner, table, { read: known, add: known, change: known, remove: known });
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
