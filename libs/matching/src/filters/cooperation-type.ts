import type { NeedSnapshot, OfferSnapshot } from '@mutua/contracts';
import type { CooperationType } from '@mutua/vocabulary';
import { inAnyOf, NEVER, notIn } from '../pool/columns/condition.js';
import { flag } from '../pool/columns/flag-column.js';
import { setOf } from '../pool/columns/set-column.js';
import { overlapOf } from '../criteria/overlap.js';
import type { Filter } from './filter.js';

/** The types both sides name, and those of the need that accepted proposals cover already. */
export interface SharedTypes {
  readonly common: CooperationType[];
  readonly covered: CooperationType[];
}

/** The types of cooperation that a need still lacks. */
export function openTypesOf(
  need: Pick<NeedSnapshot, 'cooperationTypes' | 'coveredTypes'>,
): CooperationType[] {
  return overlapOf(need.cooperationTypes, need.coveredTypes).missing;
}

/** The types of cooperation that each need still lacks, in columns. */
export const openTypes = setOf(openTypesOf);
/** The types of cooperation that each offer gives, in columns. */
export const givenTypes = setOf((offer: Pick<OfferSnapshot, 'cooperationTypes'>) => offer.cooperationTypes);

const allTypesCovered = flag(
  (need: NeedSnapshot) => need.cooperationTypes.length > 0 && openTypesOf(need).length === 0,
);

/**
 * The offer gives at least one type of cooperation (A/RES/78/311, op5) that the need still lacks. A need whose types
 * are all covered needs no further offer; a side that names no type at all leaves it unknown.
 */
export const cooperationType: Filter<'cooperation-type', CooperationType[], CooperationType[], SharedTypes> =
  {
    name: 'cooperation-type',
    apply: (need, offer) => {
      const open = openTypesOf(need);
      const { common } = overlapOf(open, offer.cooperationTypes);
      const allCovered = need.cooperationTypes.length > 0 && open.length === 0;
      const unknown = !allCovered && (open.length === 0 || offer.cooperationTypes.length === 0);
      return {
        filter: 'cooperation-type',
        passed: unknown || common.length > 0,
        unknown,
        need: open,
        offer: offer.cooperationTypes,
        evidence: { common, covered: need.coveredTypes },
      };
    },
    compile: (needs, offers) => {
      const open = needs.of(openTypes);
      const given = offers.of(givenTypes);
      const covered = needs.of(allTypesCovered).rows;
      return {
        offersFor: (need) => {
          if (covered.has(need)) return [NEVER];
          if (open.none.has(need)) return [];
          return [inAnyOf([given.none, ...given.namingEach(open.codesAt(need))])];
        },
        needsFor: (offer) =>
          given.none.has(offer)
            ? [notIn(covered)]
            : [inAnyOf([open.none, ...open.namingEach(given.codesAt(offer))]), notIn(covered)],
      };
    },
  };
