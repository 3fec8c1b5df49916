import type { NeedSnapshot } from '@mutua/contracts';
import type { CooperationType } from '@mutua/vocabulary';
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
  };
