import type {
  AiTopic,
  Amount,
  Capacity,
  Commitment,
  CooperationType,
  DeliveryMode,
  Eligibility,
  LifeCycleStage,
  OrganisationKind,
  Period,
  ReadinessStep,
  SdgGoal,
  TargetGroup,
  Translation,
} from '@mutua/vocabulary';
import type { Claim } from './claim.js';

/** What the provider writes. Empty lists, `unknown` and null say that it is not known. */
export interface OfferContent {
  readonly title: string;
  readonly summary: string;
  /** The language that title and summary are written in. */
  readonly contentLanguage: string;
  /** Both in other languages; left out of content from before organisations could give them. */
  readonly translations?: readonly Translation[];
  readonly cooperationTypes: CooperationType[];
  readonly aiTopics: AiTopic[];
  readonly lifeCycleStages: LifeCycleStage[];
  readonly sdgGoals: SdgGoal[];
  readonly sdgTargets: string[];
  readonly targetGroups: TargetGroup[];
  /** The languages that the work can be done in. */
  readonly languages: string[];
  readonly deliveryModes: DeliveryMode[];
  readonly eligibility: Eligibility;
  readonly commitment: Commitment;
  /** What the offer is worth to those who get it. */
  readonly amount: Amount;
  /** How much there is in all. */
  readonly capacity: Capacity;
  readonly period: Period;
  /** Conditions in prose, for instance of intellectual property (A/RES/78/311, pp7). */
  readonly terms: string | null;
  readonly openLicence: boolean | null;
  /** For requesters at which levels of readiness it is made (A/RES/78/311, pp10); empty if it does not say. */
  readonly readinessLevels: ReadinessStep[];
  /** Whether the provider works to the national plans of the countries it works in (A/RES/78/311, op2). */
  readonly followsNationalPlans: boolean | null;
  /** The declaration that the resolution's scope asks for (pp6: the non-military domain). */
  readonly nonMilitaryPurpose: boolean;
  /** What is declared on human rights, data protection and risks (A/RES/78/311, op3). */
  readonly safeguards: string | null;
  /** Whether anybody may read a summary of it; left out of content from before organisations could say so. */
  readonly isPublic?: boolean;
}

/** The organisation behind an offer, as it was when the offer was last submitted. */
export interface Provider {
  readonly organisationId: string;
  readonly organisationName: string;
  readonly providerKind: OrganisationKind;
  /** Null for bodies that belong to no country. */
  readonly providerCountry: string | null;
}

export type OfferState =
  | { readonly status: 'draft' }
  | { readonly status: 'submitted'; readonly submittedAt: string }
  | { readonly status: 'returned'; readonly returnedAt: string; readonly whatToChange: string }
  | { readonly status: 'open'; readonly openedAt: string }
  | { readonly status: 'paused'; readonly openedAt: string; readonly pausedAt: string }
  | { readonly status: 'exhausted'; readonly openedAt: string; readonly exhaustedAt: string }
  | { readonly status: 'withdrawn'; readonly withdrawnAt: string; readonly reason: string }
  | { readonly status: 'expired'; readonly expiredAt: string };

/**
 * An offer of capacity-building. `version` counts every change; `revision` counts every time its content was rewritten
 * after the first, but not a change of its capacity: that is no reason to propose again what a party declined.
 */
export interface Offer extends Provider {
  readonly id: string;
  readonly version: number;
  readonly revision: number;
  readonly content: OfferContent;
  /** What proposals take of the capacity, each proposal once. */
  readonly claims: Claim[];
  readonly state: OfferState;
  /** When the owner last said that the offer stands. */
  readonly confirmedAt: Date;
  /** When the owner was asked to confirm it again; null while there is no such request. */
  readonly reconfirmationAskedAt: Date | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}
