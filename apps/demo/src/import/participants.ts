import { createHash } from 'node:crypto';
import type { Role } from '@mutua/contracts';
import type { ImportRecord, OrganisationOfRecord } from './record.js';

/** An organisation with what it asks for and offers. */
export interface Participant {
  /** The same for the same organisation in every file. */
  readonly key: string;
  readonly organisation: OrganisationOfRecord;
  readonly roles: Role[];
}

/** Two records say different things of one organisation. */
export class ContradictoryRecords extends Error {}

/** What an organisation is known by: the same name and country mean the same one. */
export function keyOf({ name, country }: OrganisationOfRecord): string {
  return createHash('sha256')
    .update(JSON.stringify([name, country]))
    .digest('hex')
    .slice(0, 20);
}

/**
 * The organisations behind the records, in the order in which they appear first.
 *
 * @throws ContradictoryRecords
 */
export function participantsOf(records: readonly ImportRecord[]): Participant[] {
  const first = new Map<string, ImportRecord>();
  const roles = new Map<string, Set<Role>>();
  for (const record of records) {
    const key = keyOf(record.organisation);
    const earlier = first.get(key);
    if (!earlier) first.set(key, record);
    else assertSameKind(record, earlier);
    const known = roles.get(key) ?? new Set();
    roles.set(key, known.add(record.kind === 'need' ? 'requester' : 'provider'));
  }
  return [...first].map(([key, { organisation }]) => ({
    key,
    organisation,
    roles: [...(roles.get(key) ?? [])].sort(),
  }));
}

function assertSameKind(record: ImportRecord, earlier: ImportRecord): void {
  const { name, kind } = record.organisation;
  if (kind === earlier.organisation.kind) return;
  throw new ContradictoryRecords(
    `${record.id} /organisation/kind: ${name} is ${kind} here and ${earlier.organisation.kind} in ${earlier.id}; the same name and country mean the same organisation. Nothing was imported.`,
  );
}
