import type { Party } from '../clearing/bundles/modality.js';
import type { Amount, CooperationType, CountryGroup, Money } from '@mutua/vocabulary';
import type { KnownCriterion, UnknownCriterion } from '../criteria/criteria.js';
import type { ReferenceRate } from '../criteria/reference-rates.js';
import type { CriterionName } from '../criteria/weights.js';
import type { FilterName, JudgedFilter } from '../filters/filters.js';
import type { MatchingSettings } from '../filters/matching-context.js';

/** The rules of this folder and its neighbours; a change that can alter an outcome is a new version. */
export const ENGINE_VERSION = 'mutua-rules/5';

/** A known criterion with its part in the score. */
export type ScoredCriterion = KnownCriterion & {
  /** Of 10000, among the known criteria only; these sum to 10000. */
  readonly rescaledWeight: number;
  /** Points of the score; these sum to the score. */
  readonly contribution: number;
};

export interface RecordedOffer {
  readonly id: string;
  readonly revision: number;
  readonly amount: Amount;
  /** Whether the offer states terms in prose, which no rule has judged. */
  readonly hasTerms: boolean;
  /** Who provides, by which the modality of the cooperation is told; left out in records of before that was told. */
  readonly provider?: Party;
}

export interface RecordedGroup {
  readonly group: CountryGroup;
  readonly source: string;
}

/** The groups of the need's country on the day of judgement: information, not part of the score (matching.md, step 3). */
export interface EquityInformation {
  readonly country: string;
  readonly groups: readonly RecordedGroup[];
}

export interface Rank {
  /** From 1. */
  readonly position: number;
  /** How many candidates there were. */
  readonly of: number;
}

/** The best of the other candidates that would cover some of the same types of cooperation: a rival, not a complement. */
export interface Alternative {
  readonly offerId: string;
  readonly score: number;
  /** The sum of the weights that that score rests on. */
  readonly knownWeight: number;
  /** This score less that one; negative if the alternative scores higher. */
  readonly lostBy: number;
}

/** The types of cooperation that a need still lacks and a candidate gives. */
export interface Coverage {
  readonly types: readonly CooperationType[];
  /** Those of them that no candidate ranked above gives: with these the candidate completes those above. */
  readonly beyondAbove: readonly CooperationType[];
}

/** Points that equity adds when offers are shared out, apart from the score. */
export interface RecordedEquityTerms {
  readonly policyVersion: string;
  /** For the first offer that the need gets; counted with one pair of the need only, or with each part of a sum by its part. */
  readonly firstHelp: number;
  readonly groups: readonly { readonly group: CountryGroup; readonly points: number }[];
}

/** The best offer that the need did not get when all were weighed together, each at the price of its scarcity. */
export interface RejectedInClearing {
  readonly offerId: string;
  readonly score: number;
  readonly shadowPrice: number;
  /** The most that it could bring of the sum, or the number, that is asked for; left out where that is all. */
  readonly share?: number;
  /**
   * By how much more the chosen offer leaves: its value but for first help, less its price, against the share of score and
   * group terms of this one, less its price. Of offers that are not shared, score less price each.
   */
  readonly lostBy: number;
}

/** What a need gets of the money of an offer. */
export interface RecordedGrant {
  /** In the offer's currency. */
  readonly money: Money;
  /** Of what the need asks for, 0…1. */
  readonly share: number;
  /** At which rates the two currencies compare; left out where they are one. */
  readonly rates?: { readonly base: string; readonly used: readonly ReferenceRate[] };
}

/** How a pair came out when all open needs and offers were weighed together (matching.md, step 3). In points. */
export interface ClearingInformation {
  /** Whether the pair is part of the best whole; if not, it is shown because its offer has room to spare. */
  readonly chosen: boolean;
  readonly run: number;
  /** At most this share of the best possible total is missed. */
  readonly certifiedGap: number;
  readonly equity: RecordedEquityTerms;
  /** The score and the equity terms; of a part of a sum or a number, that part of the score and of the terms of groups, and first help. */
  readonly value: number;
  /** What one more unit of the offer would be worth to the need that wants it most among those without it. */
  readonly shadowPrice: number;
  readonly bestRejected: RejectedInClearing | null;
  /** Whether it gives the need nothing that the offers chosen before it do not give; left out where it gives more. */
  readonly sameHelp?: true;
  /** Of what is the same help: whether what was chosen leaves a part of a sum or a number lacking, which it could bring. */
  readonly couldBringRest?: true;
  /** Of an offer of money, what the need gets of the sum it asks for; left out where that is not known. */
  readonly grant?: RecordedGrant;
  /**
   * The part of what the need asks for that an offer brings which counts what it gives or gives grants of a fixed sum, or that one of money
   * which is not chosen could bring, 0…1; left out where that is all, or not known.
   */
  readonly part?: number;
}

/**
 * Why an offer is proposed for a need, or is not: everything needed to check the judgement and to explain it, without
 * the need, the offer or these rules at hand (matching.md, explanation record). Plain JSON, stored with each proposal.
 */
export interface ExplanationRecord {
  readonly engineVersion: string;
  readonly weights: { readonly version: string; readonly of: Readonly<Record<CriterionName, number>> };
  /** 'YYYY-MM-DD' */
  readonly judgedOn: string;
  readonly settings: MatchingSettings & { readonly minimumScore: number };
  readonly need: { readonly id: string; readonly revision: number };
  readonly offer: RecordedOffer;
  readonly feasible: boolean;
  /** The one filter that failed, if it was the only one. */
  readonly nearMiss: FilterName | null;
  readonly filters: readonly JudgedFilter[];
  readonly criteria: readonly ScoredCriterion[];
  readonly unknownCriteria: readonly UnknownCriterion[];
  /** The sum of the weights that could be judged at all: how much the score rests on. */
  readonly knownWeight: number;
  /** 0…10000; of a pair that is not feasible, what it would score, and no ground to propose it. */
  readonly score: number;
  readonly equity: EquityInformation;
  /** Filled in by who compares candidates; null for one that cannot be proposed, such as a pair that was turned down. */
  readonly rank: Rank | null;
  /** Filled in likewise: what this candidate would cover of the need. */
  readonly coverage: Coverage | null;
  readonly bestAlternative: Alternative | null;
  /** Filled in by who clears; left out where nothing was cleared, as for a pair that nobody proposes. */
  readonly clearing?: ClearingInformation | null;
}
