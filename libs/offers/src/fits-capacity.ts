import { amountBounds, compareMoney, type Amount, type Capacity, type Money } from '@mutua/vocabulary';
import type { AmountDto, CapacityDto } from '@mutua/platform/http';
import { ValidateBy } from 'class-validator';

/**
 * What one recipient gets comes out of what there is in all: it is in the same currency, and not more.
 *
 * @returns what is wrong, or null
 */
export function reasonAgainstAmount(amount: Amount, capacity: Capacity): string | null {
  if (capacity.unit !== 'money' || amount.kind === 'unknown' || amount.kind === 'in-kind') return null;
  const { money } = capacity;
  if (amount.money.currency !== money.currency) {
    return `is in ${amount.money.currency} and the capacity in ${money.currency}; state both in one currency`;
  }
  const { low, high } = amountBounds(amount);
  const most: Money = { amount: high ?? low ?? '0', currency: money.currency };
  return compareMoney(most, money) > 0
    ? `is ${most.amount} ${most.currency} and the capacity, which is all there is, ${money.amount} ${money.currency}; lower it, or give more capacity`
    : null;
}

/** Of an offer's amount, beside its capacity. What is wrong with either alone is said of that alone. */
export function FitsCapacity(): PropertyDecorator {
  const reasonIn = (object: unknown) => {
    const { amount, capacity } = object as { amount: AmountDto; capacity: CapacityDto };
    try {
      return reasonAgainstAmount(amount.toAmount(), capacity.toCapacity());
    } catch {
      return null;
    }
  };
  return ValidateBy({
    name: 'fitsCapacity',
    validator: {
      validate: (_, args) => reasonIn(args?.object) === null,
      defaultMessage: (args) => `${args?.property} ${reasonIn(args?.object)}`,
    },
  });
}
