import type { NeedSnapshot, OfferSnapshot } from '@mutua/contracts';
import type { MatchingContext } from '../../filters/matching-context.js';
import type { ColumnSet } from './column.js';
import type { Condition } from './condition.js';

export type NeedColumns = ColumnSet<NeedSnapshot>;
export type OfferColumns = ColumnSet<OfferSnapshot>;

/**
 * A filter on columns: what it demands of all offers for the need in one row, and of all needs for the offer in one. It
 * lets through exactly those that the filter itself does.
 */
export interface CompiledFilter {
  offersFor(needRow: number, context: MatchingContext): Condition[];
  needsFor(offerRow: number, context: MatchingContext): Condition[];
}

/** The value of a criterion that is not known of a row. */
export const UNKNOWN = -1;

/** What a criterion says of a row, of 10000, or {@link UNKNOWN}. */
export type ValueOfRow = (row: number) => number;

/** A criterion on columns; each value is the one that the criterion itself gives, rounded as it is in a record. */
export interface CompiledCriterion {
  offersFor(needRow: number, context: MatchingContext): ValueOfRow;
  needsFor(offerRow: number, context: MatchingContext): ValueOfRow;
}

/** Lays a rule out in the columns of both sides, and says how it is asked of these. */
export type Compile<Compiled> = (needs: NeedColumns, offers: OfferColumns) => Compiled;
