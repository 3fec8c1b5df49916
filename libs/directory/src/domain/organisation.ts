import type { OrganisationKind } from '@mutua/vocabulary';

/** What an organisation says of itself. */
export interface OrganisationProfile {
  readonly name: string;
  readonly kind: OrganisationKind;
  /** ISO 3166-1 alpha-2; null for bodies that belong to no country. */
  readonly country: string | null;
  readonly website: string | null;
  /** The internet domain that its people write from, which helps a coordinator to verify it. */
  readonly officialDomain: string | null;
  readonly description: string | null;
  /** Personal: for members, coordinators and admins only, and in no event. */
  readonly contactEmail: string | null;
}

export type OrganisationState = (
  | { readonly status: 'unverified'; readonly askedAt: string }
  | { readonly status: 'verified'; readonly verifiedAt: string }
  | { readonly status: 'refused'; readonly refusedAt: string; readonly reason: string }
) & {
  /** When the country's focal point said that it is what it says; kept as a record, absent where nobody said so. */
  readonly endorsedAt?: string;
};

/** An organisation in the directory. `nameKey` is its name as names are compared. */
export interface Organisation extends OrganisationProfile {
  readonly id: string;
  readonly version: number;
  readonly nameKey: string;
  readonly state: OrganisationState;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}
