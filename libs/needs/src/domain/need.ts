import type {
  AiTopic,
  Amount,
  Capacity,
  CooperationType,
  DeliveryMode,
  LifeCycleStage,
  Money,
  OrganisationKind,
  Period,
  Quantities,
  ReadinessLevel,
  SdgGoal,
  TargetGroup,
  Translation,
} from '@mutua/vocabulary';

/** What the requester writes. Empty lists, `unknown` and null say that it is not known. */
export interface NeedContent {
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
  readonly languageRequired: boolean;
  readonly deliveryModes: DeliveryMode[];
  readonly budget: Amount;
  /** How many people, seats, hours, grants or projects are asked for. */
  readonly quantities: Quantities;
  readonly period: Period;
  /** The national plan or strategy that the need serves (A/RES/78/311, op2). */
  readonly nationalPlan: string | null;
  readonly readiness: ReadinessLevel;
  readonly openLicenceRequired: boolean;
  /** The declaration that the resolution's scope asks for (pp6: the non-military domain). */
  readonly nonMilitaryPurpose: boolean;
  /** Whether anybody may read a summary of it; left out of content from before organisations could say so. */
  readonly isPublic?: boolean;
}

/** The organisation behind a need, as it was when the need was last submitted. */
export interface Requester {
  readonly organisationId: string;
  readonly organisationName: string;
  readonly applicantKind: OrganisationKind;
  readonly country: string;
}

/** What an accepted proposal gives. A cancelled one gives nothing, but stays on record: it must not count when heard late. */
export interface Coverage {
  readonly proposalId: string;
  /** Who may read the need because of this match; left out of coverage from before this was kept. */
  readonly providerId?: string;
  readonly cancelled?: true;
  readonly covers: CooperationType[];
  /** What it takes of the offer; left out of coverage from before this was kept. */
  readonly allocation?: Capacity;
  /** What it brings of the sum that the need asks for; null or left out where that is not known. */
  readonly contribution?: Money | null | undefined;
}

export type NeedState =
  | { readonly status: 'draft' }
  | { readonly status: 'submitted'; readonly submittedAt: string }
  | { readonly status: 'returned'; readonly returnedAt: string; readonly whatToChange: string }
  | { readonly status: 'open'; readonly openedAt: string }
  | { readonly status: 'matched'; readonly openedAt: string; readonly matchedAt: string }
  | { readonly status: 'fulfilled'; readonly openedAt: string; readonly fulfilledAt: string }
  | { readonly status: 'withdrawn'; readonly withdrawnAt: string; readonly reason: string }
  | { readonly status: 'expired'; readonly expiredAt: string };

/** A need for capacity-building. `version` counts every change, `revision` every change of content after the first. */
export interface Need extends Requester {
  readonly id: string;
  readonly version: number;
  readonly revision: number;
  readonly content: NeedContent;
  readonly coverage: Coverage[];
  readonly state: NeedState;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}
