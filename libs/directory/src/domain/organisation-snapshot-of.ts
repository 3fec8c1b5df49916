import type { OrganisationSnapshot } from '@mutua/contracts';
import type { Organisation } from './organisation.js';

/** The organisation as other contexts hear of it. */
export function organisationSnapshotOf(organisation: Organisation): OrganisationSnapshot {
  const { id, version, name, kind, country, state } = organisation;
  return { id, version, name, kind, country, status: state.status };
}
