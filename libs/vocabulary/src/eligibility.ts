import type { CountryGroup } from './country-group.js';
import { m49RegionsOf } from './region.js';
import { membershipOf } from './membership.js';
import type { OrganisationKind } from './organisation-kinds.js';

/**
 * Whom an offer is meant for. An empty list means no coded limit, not "nobody". Countries (ISO 3166-1
 * alpha-2), regions (M49) and groups are alternatives: any one of them suffices; the kind of applicant is a
 * condition of its own.
 */
export interface Eligibility {
  countries: string[];
  regions: string[];
  groups: CountryGroup[];
  applicantKinds: OrganisationKind[];
}

/**
 * The first ground on which a country is eligible, or that there is none. A group comes with the source of
 * the membership.
 */
export type EligibilityGround =
  | { kind: 'open-to-all' }
  | { kind: 'country'; code: string }
  | { kind: 'region'; code: string }
  | { kind: 'group'; code: CountryGroup; source: string }
  | { kind: 'none' };

/**
 * Whether an offer is open to a country (ISO 3166-1 alpha-2) on a day ('YYYY-MM-DD'), and why: named itself,
 * by its region, or by a group it belongs to on that day. Says nothing about the kind of applicant. Throws
 * RangeError if the country's code is unknown.
 */
export function isEligibleCountry(
  eligibility: Eligibility,
  country: string,
  onDate: string,
): { eligible: boolean; because: EligibilityGround } {
  const because = groundFor(eligibility, country, onDate);
  return { eligible: because.kind !== 'none', because };
}

function groundFor(eligibility: Eligibility, country: string, onDate: string): EligibilityGround {
  const { countries, regions, groups } = eligibility;
  const ownRegions = m49RegionsOf(country);
  if (countries.length === 0 && regions.length === 0 && groups.length === 0) return { kind: 'open-to-all' };
  if (countries.includes(country)) return { kind: 'country', code: country };
  const region = ownRegions.find((code) => regions.includes(code));
  if (region !== undefined) return { kind: 'region', code: region };
  for (const group of groups) {
    const membership = membershipOf(country, group, onDate);
    if (membership) return { kind: 'group', code: group, source: membership.source };
  }
  return { kind: 'none' };
}
