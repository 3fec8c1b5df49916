import type { CountryGroup } from './country-group.js';
import { m49RegionsOf } from './region.js';
import { membershipOf } from './membership.js';
import type { OrganisationKind } from './organisation-kinds.js';

/** How the kinds of place that an offer names go together: any one of them suffices, or all of them must hold. */
export const PLACE_RULES = ['any', 'all'] as const;

export type PlaceRule = (typeof PLACE_RULES)[number];

/** The ways in which an offer can name places. */
export const PLACE_KINDS = ['countries', 'regions', 'groups'] as const;

export type PlaceKind = (typeof PLACE_KINDS)[number];

/**
 * Whom an offer is meant for. An empty list means no coded limit, not "nobody". Within a list of countries (ISO 3166-1
 * alpha-2), regions (M49) or groups, any one entry suffices. Where several of these lists are filled, `placeRule` says
 * whether one of them suffices (`any`) or every one must hold (`all`: small island States of the Pacific only). The kind
 * of applicant is a condition of its own.
 */
export interface Eligibility {
  countries: string[];
  regions: string[];
  groups: CountryGroup[];
  /** Absent in what was written before it could be said: `any`. */
  placeRule?: PlaceRule;
  applicantKinds: OrganisationKind[];
}

/** A ground on which a country is eligible. A group comes with the source of the membership. */
export type EligibilityGround =
  | { kind: 'open-to-all' }
  | { kind: 'country'; code: string }
  | { kind: 'region'; code: string }
  | { kind: 'group'; code: CountryGroup; source: string }
  | { kind: 'none' };

/** Whether a country is eligible, on which grounds, and which of the named kinds of place it is not in. */
export interface CountryEligibility {
  readonly eligible: boolean;
  /** One for each kind of place that holds. */
  readonly grounds: EligibilityGround[];
  readonly unmet: PlaceKind[];
}

/**
 * Whether an offer is open to a country (ISO 3166-1 alpha-2) on a day ('YYYY-MM-DD'), and why: named itself, by its
 * region, or by a group it belongs to on that day. Says nothing about the kind of applicant. Throws RangeError if the
 * country's code is unknown.
 */
export function isEligibleCountry(
  eligibility: Eligibility,
  country: string,
  onDate: string,
): CountryEligibility {
  const found = {
    countries: countryGround(eligibility, country),
    regions: regionGround(eligibility, country),
    groups: groupGround(eligibility, country, onDate),
  };
  const named = PLACE_KINDS.filter((kind) => eligibility[kind].length > 0);
  if (named.length === 0) return { eligible: true, grounds: [{ kind: 'open-to-all' }], unmet: [] };
  const grounds = named.flatMap((kind) => found[kind] ?? []);
  const unmet = named.filter((kind) => found[kind] === null);
  const eligible = eligibility.placeRule === 'all' ? unmet.length === 0 : grounds.length > 0;
  return { eligible, grounds, unmet };
}

function countryGround({ countries }: Eligibility, country: string): EligibilityGround | null {
  return countries.includes(country) ? { kind: 'country', code: country } : null;
}

function regionGround({ regions }: Eligibility, country: string): EligibilityGround | null {
  const region = m49RegionsOf(country).find((code) => regions.includes(code));
  return region === undefined ? null : { kind: 'region', code: region };
}

function groupGround({ groups }: Eligibility, country: string, onDate: string): EligibilityGround | null {
  for (const group of groups) {
    const membership = membershipOf(country, group, onDate);
    if (membership) return { kind: 'group', code: group, source: membership.source };
  }
  return null;
}
