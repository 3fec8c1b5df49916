import type { NeedSnapshot, OfferSnapshot } from '@mutua/contracts';
import type { MatchingContext } from '../filters/matching-context.js';
import type { Compile, CompiledCriterion } from '../pool/columns/compiled.js';
import type { CriterionName } from './weights.js';

/**
 * What criteria may see of a need. Neither the organisation nor its country is there: no score can depend on who asks
 * (A/RES/78/311, op6, "fair, open, inclusive, non-discriminatory").
 */
export type NeedSubstance = Readonly<
  Pick<
    NeedSnapshot,
    | 'title'
    | 'summary'
    | 'contentLanguage'
    | 'cooperationTypes'
    | 'coveredTypes'
    | 'aiTopics'
    | 'sdgGoals'
    | 'sdgTargets'
    | 'targetGroups'
    | 'languages'
    | 'deliveryModes'
    | 'budget'
    | 'coveredSum'
    | 'period'
    | 'nationalPlan'
    | 'readiness'
  >
>;

/** What criteria may see of an offer: not who gives it, from where, or to whom. */
export type OfferSubstance = Readonly<
  Pick<
    OfferSnapshot,
    | 'title'
    | 'summary'
    | 'contentLanguage'
    | 'cooperationTypes'
    | 'aiTopics'
    | 'sdgGoals'
    | 'sdgTargets'
    | 'targetGroups'
    | 'languages'
    | 'deliveryModes'
    | 'amount'
    | 'remaining'
    | 'period'
    | 'followsNationalPlans'
    | 'readinessLevels'
  >
>;

/**
 * Who said nothing, so that a criterion is unknown; `incomparable` if both spoke but of different things, `brief` if what they
 * said is too little to compare, `unrated` if there is no reference rate between their currencies.
 */
export type Silence = 'need' | 'offer' | 'both' | 'incomparable' | 'brief' | 'unrated';

export type CriterionOutcome<Evidence = unknown> =
  | { readonly known: false; readonly silent: Silence }
  | { readonly known: true; readonly value: number; readonly evidence: Evidence };

/** A soft criterion (matching.md, step 2): how well an offer suits a need in one respect, 0…1, or unknown. Pure. */
export interface Criterion<Name extends CriterionName = CriterionName, Evidence = unknown> {
  readonly name: Name;
  score(need: NeedSubstance, offer: OfferSubstance, context: MatchingContext): CriterionOutcome<Evidence>;
  /** The same value on the columns of the pool, where nobody asks for the evidence. */
  readonly compile: Compile<CompiledCriterion>;
}

/** The unknown outcome if a side says nothing, else null. */
export function unknownIf(needSilent: boolean, offerSilent: boolean): CriterionOutcome<never> | null {
  if (needSilent && offerSilent) return { known: false, silent: 'both' };
  if (needSilent) return { known: false, silent: 'need' };
  return offerSilent ? { known: false, silent: 'offer' } : null;
}
