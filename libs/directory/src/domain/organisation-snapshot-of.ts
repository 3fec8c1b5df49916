import type { OrganisationSnapshot } from '@mutua/contracts';
import type { Organisation } from './organisation.js';

/** The organisation as other contexts hear of it. */
export function organisationSnapshotOf(organisation: Organisation): OrganisationSnapshot {
  const { id, version, name, kind, country, website, officialDomain, state } = organisation;
  return { id, version, name, kind, country, website, officialDomain, status: state.status };
}
