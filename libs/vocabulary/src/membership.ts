import { COUNTRY_GROUPS, type CountryGroup } from './country-group.js';
import { MEMBERSHIPS } from './membership.data.js';

/**
 * That a country belongs to a group from one day (inclusive) until another (exclusive: the first day it no
 * longer does).
 */
export interface Membership {
  readonly group: CountryGroup;
  readonly country: string;
  /** ISO date; null: since before anything this platform needs to know. */
  readonly from: string | null;
  /** ISO date; null: no end is known. */
  readonly to: string | null;
  /** The document or page that says so. */
  readonly source: string;
}

const byGroupAndCountry = new Map<string, Membership[]>();
for (const membership of MEMBERSHIPS) {
  const key = `${membership.group} ${membership.country}`;
  byGroupAndCountry.set(key, [...(byGroupAndCountry.get(key) ?? []), membership]);
}

/**
 * The record by which `country` belongs to `group` on a day ('YYYY-MM-DD'), with its source, or null if it
 * does not.
 */
export function membershipOf(country: string, group: CountryGroup, onDate: string): Membership | null {
  const memberships = byGroupAndCountry.get(`${group} ${country}`) ?? [];
  return memberships.find((membership) => isInForce(membership, onDate)) ?? null;
}

/** Whether `country` belongs to `group` on a day ('YYYY-MM-DD'). */
export function isMemberOf(country: string, group: CountryGroup, onDate: string): boolean {
  return membershipOf(country, group, onDate) !== null;
}

/** The groups to which `country` belongs on a day ('YYYY-MM-DD'), in the order of COUNTRY_GROUPS. */
export function groupsOf(country: string, onDate: string): CountryGroup[] {
  return COUNTRY_GROUPS.filter((group) => isMemberOf(country, group, onDate));
}

// ISO dates sort as text the way they do in the calendar.
function isInForce({ from, to }: Membership, onDate: string): boolean {
  return (from === null || from <= onDate) && (to === null || onDate < to);
}
