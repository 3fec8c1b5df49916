import type { Amount, Capacity, Eligibility, OrganisationKind, Period, Translation } from '@mutua/vocabulary';

export interface OrganisationOfRecord {
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly country: string | null;
}

/** What needs and offers share; the fields that are only passed on are not named here. */
interface Content {
  readonly title: string;
  readonly summary: string;
  readonly contentLanguage: string;
  readonly translations?: readonly Translation[];
  readonly languages: string[];
  readonly sdgTargets: string[];
  readonly period: Period;
}

export interface NeedContent extends Content {
  readonly budget: Amount;
  readonly nationalPlan: string | null;
}

export interface OfferContent extends Content {
  readonly amount: Amount;
  readonly capacity: Capacity;
  readonly eligibility: Eligibility;
  readonly terms: string | null;
  readonly safeguards: string | null;
}

interface Record<Kind extends string, C> {
  readonly kind: Kind;
  /** The author's own id, unique in the file. */
  readonly id: string;
  readonly organisation: OrganisationOfRecord;
  readonly content: C;
}

export type NeedRecord = Record<'need', NeedContent>;
export type OfferRecord = Record<'offer', OfferContent>;
export type ImportRecord = NeedRecord | OfferRecord;
