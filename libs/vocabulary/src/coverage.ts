import { CAPACITY_UNITS, type Capacity, type Quantities } from './capacity.js';
import type { CooperationType } from './cooperation-types.js';

/** What one match gives of a need: types of cooperation, and so much of what its offer counts. */
export interface PartOfNeed {
  readonly covers: readonly CooperationType[];
  readonly allocation: Capacity;
}

interface Asked {
  readonly cooperationTypes: readonly CooperationType[];
  readonly quantities?: Quantities | undefined;
}

/**
 * Those of the types of cooperation that are covered: by a match that takes nothing which the need counts, or by matches that
 * together reach the number asked for in a unit. Twenty of 25 seats are a part, and leave the type open.
 */
export function typesCovered(
  { cooperationTypes, quantities = {} }: Asked,
  parts: readonly PartOfNeed[],
): CooperationType[] {
  return cooperationTypes.filter((type) => {
    const giving = parts.filter(({ covers }) => covers.includes(type)).map(({ allocation }) => allocation);
    if (giving.some((allocation) => countedIn(quantities, allocation) === null)) return true;
    const given = quantitiesGiven(quantities, giving);
    return CAPACITY_UNITS.some((unit) => (given[unit] ?? 0) >= (quantities[unit] ?? Infinity));
  });
}

/** How many of each unit asked for are given in all; a unit of which nothing is given is left out. */
export function quantitiesGiven(asked: Quantities, allocations: readonly Capacity[]): Quantities {
  const given: { -readonly [Unit in keyof Quantities]: Quantities[Unit] } = {};
  for (const allocation of allocations) {
    const counted = countedIn(asked, allocation);
    if (!counted || counted.quantity === 0) continue;
    given[counted.unit] = (given[counted.unit] ?? 0) + counted.quantity;
  }
  return given;
}

/** A number in a unit that is asked for; null where it is not counted in any. */
function countedIn(asked: Quantities, allocation: Capacity) {
  if (allocation.unit === 'unknown' || allocation.unit === 'money') return null;
  const { unit, quantity } = allocation;
  return asked[unit] === undefined || quantity === null ? null : { unit, quantity };
}
