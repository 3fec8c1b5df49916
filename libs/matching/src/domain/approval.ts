import type { NeedSnapshot, OfferSnapshot } from '@mutua/contracts';
import type { Capacity, Money, PartOfNeed } from '@mutua/vocabulary';
import type { ReferenceRates } from '../criteria/reference-rates.js';
import { assess } from '../explanation/assess.js';
import type { ExplanationRecord } from '../explanation/explanation-record.js';
import type { MatchingContext } from '../filters/matching-context.js';
import {
  assertAllocatable,
  assertEnough,
  assertNamed,
  assertNotCovered,
  usualAllocation,
} from './allocation.js';
import { assertNotMoreThanAsked, contributionOf } from './contribution.js';
import { noLongerFits } from './does-not-fit.js';
import type { Proposal } from './proposal.js';
import type { Taken } from './proposal-decisions.js';

/** What a coordinator says when approving. */
export interface ApprovalTerms {
  /** What the match takes; null for what is usual. */
  readonly allocation: Capacity | null;
  /** Whether the need is to get it besides matches that cover the same already, or more than it asks for. */
  readonly evenIfCovered: boolean;
}

/** An approval that says nothing. */
export const USUAL_TERMS: ApprovalTerms = { allocation: null, evenIfCovered: false };

/** What other matches take that stand: of the offer, and of what the need asks for. */
export interface OtherMatches {
  readonly taken: readonly Capacity[];
  readonly given: readonly PartOfNeed[];
}

/**
 * What a match takes when it is approved on these terms, and its judgement of today.
 *
 * @throws Refused `no-longer-fits` naming the condition; as {@link takenOnTerms}
 */
export function termsAtApproval(
  proposal: Pick<Proposal, 'record'>,
  need: NeedSnapshot,
  offer: OfferSnapshot,
  terms: ApprovalTerms,
  others: OtherMatches,
  policy: MatchingContext,
): Taken & { readonly record: ExplanationRecord } {
  const { feasible, record } = assess(need, offer, policy);
  if (!feasible) throw noLongerFits(record);
  const { rank, coverage = null, bestAlternative, clearing = null } = proposal.record;
  return {
    ...takenOnTerms(need, offer, terms, others, policy.rates, clearing?.grant?.money),
    record: { ...record, rank, coverage, bestAlternative, clearing },
  };
}

/**
 * What a match of a pair that fits takes on these terms, and what that brings.
 *
 * @param granted what clearing grants of an offer of money; null where it does not say
 * @throws Refused `already-covered`, `more-than-asked`; `allocation-required`, `quantity-required`, `below-minimum`,
 * `capacity-exceeded`, `capacity-mismatch`
 */
export function takenOnTerms(
  need: NeedSnapshot,
  offer: OfferSnapshot,
  { allocation: wanted, evenIfCovered }: ApprovalTerms,
  { taken, given }: OtherMatches,
  rates: ReferenceRates,
  granted: Money | null = null,
): Taken {
  if (!evenIfCovered) assertNotCovered(need, offer, given);
  const allocation = wanted ?? usualAllocation(need, offer, granted, given);
  assertNamed(allocation, need, offer, rates, given);
  assertEnough(allocation, offer);
  assertAllocatable(allocation, offer, taken);
  const contribution = contributionOf(allocation, need, offer, given, rates);
  if (!evenIfCovered) assertNotMoreThanAsked({ allocation, contribution }, need, offer, given);
  return { allocation, contribution };
}
