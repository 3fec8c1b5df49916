import type { NeedSnapshot, OfferSnapshot } from '@mutua/contracts';
import type { Compile, CompiledFilter } from '../pool/columns/compiled.js';
import type { MatchingContext } from './matching-context.js';

/**
 * What a filter found. Both values are kept, so that a reader can check the judgement without the need and the offer
 * at hand (matching.md, explanation record).
 */
export interface FilterOutcome<
  Name extends string = string,
  Need = unknown,
  Offer = unknown,
  Evidence = unknown,
> {
  readonly filter: Name;
  readonly passed: boolean;
  /** True when one side says too little to judge. Unknown is not "no": such a filter passes. */
  readonly unknown: boolean;
  /** What the need brings or demands. */
  readonly need: Need;
  /** What the offer brings or demands. */
  readonly offer: Offer;
  /** What connects or separates the two values, or null where the values say it all. */
  readonly evidence: Evidence;
}

/** A hard condition that a pair of a need and an offer must meet (matching.md, step 1). Pure. */
export interface Filter<Name extends string = string, Need = unknown, Offer = unknown, Evidence = unknown> {
  readonly name: Name;
  apply(
    need: NeedSnapshot,
    offer: OfferSnapshot,
    context: MatchingContext,
  ): FilterOutcome<Name, Need, Offer, Evidence>;
  /** The same condition on the columns of the pool: it lets through what `apply` does. */
  readonly compile: Compile<CompiledFilter>;
}
