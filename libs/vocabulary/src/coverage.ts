import { wholeSumOf, type Amount } from './amount.js';
import { CAPACITY_UNITS, type Capacity, type Quantities } from './capacity.js';
import type { CooperationType } from './cooperation-types.js';
import { addMoney, compareMoney, subtractMoney, type Money } from './money.js';

/** What one match gives of a need: types of cooperation, and so much of what its offer counts. */
export interface PartOfNeed {
  readonly covers: readonly CooperationType[];
  readonly allocation: Capacity;
  /** What it brings of the sum that the need asks for, in the currency of its budget; null or left out where no sum counts. */
  readonly contribution?: Money | null | undefined;
}

type Contributing = Pick<PartOfNeed, 'contribution'>;

interface Asked {
  readonly cooperationTypes: readonly CooperationType[];
  readonly quantities?: Quantities | undefined;
  readonly budget?: Amount | undefined;
}

/**
 * Those of the types of cooperation that are covered: by a match that takes nothing which the need counts, or by matches that
 * together reach the number asked for in a unit. Twenty of 25 seats are a part, and leave the type open. The sum of a budget is
 * for the whole need: while matches have not brought all of it, none that brings money covers a type by it.
 */
export function typesCovered(asked: Asked, parts: readonly PartOfNeed[]): CooperationType[] {
  const { cooperationTypes, quantities = {} } = asked;
  const isSumBrought = reaches(sumBrought(asked, parts), sumAskedOf(asked));
  return cooperationTypes.filter((type) => {
    const giving = parts.filter(({ covers }) => covers.includes(type));
    if (giving.some((part) => !isCounted(asked, part))) return true;
    const given = quantitiesGiven(
      quantities,
      giving.map(({ allocation }) => allocation),
    );
    if (CAPACITY_UNITS.some((unit) => (given[unit] ?? 0) >= (quantities[unit] ?? Infinity))) return true;
    return isSumBrought && giving.some((part) => contributionTo(asked, part) !== null);
  });
}

function reaches(sum: Money | null, asked: Money | null): boolean {
  return sum !== null && asked !== null && compareMoney(sum, asked) >= 0;
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

/** What is brought in all of the sum that is asked for; null where nothing is, or no sum is asked for. */
export function sumBrought(asked: Pick<Asked, 'budget'>, parts: readonly Contributing[]): Money | null {
  return parts
    .map((part) => contributionTo(asked, part))
    .reduce(
      (sum, contribution) => (sum && contribution ? addMoney(sum, contribution) : (sum ?? contribution)),
      null,
    );
}

/** What is not brought yet of the sum that is asked for; null where all is, or no sum is asked for. */
export function sumLacking(asked: Pick<Asked, 'budget'>, parts: readonly Contributing[]): Money | null {
  const sum = sumAskedOf(asked);
  const brought = sumBrought(asked, parts);
  if (!sum || !brought) return sum;
  return reaches(brought, sum) ? null : subtractMoney(sum, brought);
}

function isCounted(asked: Asked, part: PartOfNeed): boolean {
  return countedIn(asked.quantities ?? {}, part.allocation) !== null || contributionTo(asked, part) !== null;
}

/** What a match brings of the sum asked for; null where that is not counted: the budget may be in another currency by now. */
function contributionTo(asked: Pick<Asked, 'budget'>, { contribution }: Contributing): Money | null {
  return contribution && contribution.currency === sumAskedOf(asked)?.currency ? contribution : null;
}

function sumAskedOf({ budget }: Pick<Asked, 'budget'>): Money | null {
  return budget ? wholeSumOf(budget) : null;
}

/** A number in a unit that is asked for; null where it is not counted in any. */
function countedIn(asked: Quantities, allocation: Capacity) {
  if (allocation.unit === 'unknown' || allocation.unit === 'money') return null;
  const { unit, quantity } = allocation;
  return asked[unit] === undefined || quantity === null ? null : { unit, quantity };
}
