import { currencyDecimals, formatMoney, type Capacity, type Money } from '@mutua/vocabulary';

/** What a capacity is counted in: its unit, its currency, or null when not even that is known. */
export function unitOf(capacity: Capacity): string | null {
  if (capacity.unit === 'unknown') return null;
  return capacity.unit === 'money' ? capacity.money.currency : capacity.unit;
}

/**
 * How much a capacity is, as an integer, so that no decimal is ever lost: units, or the smallest coin of the currency.
 * Null when it is not known, which is not zero.
 *
 * @throws RangeError when a number of units is not whole; see {@link isWhole}
 */
export function quantityOf(capacity: Capacity): bigint | null {
  if (capacity.unit === 'unknown') return null;
  if (capacity.unit === 'money') return coinsOf(capacity.money);
  return capacity.quantity === null ? null : BigInt(capacity.quantity);
}

/** The same kind of capacity with another quantity; one whose quantity is not known stays so. */
export function withQuantity(capacity: Capacity, quantity: bigint): Capacity {
  if (quantityOf(capacity) === null) return capacity;
  if (capacity.unit === 'money') return { unit: 'money', money: moneyOf(quantity, capacity.money.currency) };
  return capacity.unit === 'unknown' ? capacity : { unit: capacity.unit, quantity: Number(quantity) };
}

/** Whether a capacity can be counted in whole units; money always can. */
export function isWhole(capacity: Capacity): boolean {
  return !('quantity' in capacity) || capacity.quantity === null || Number.isSafeInteger(capacity.quantity);
}

/** Whether two capacities say the same, however the sum of money is written. */
export function sameCapacity(a: Capacity, b: Capacity): boolean {
  return unitOf(a) === unitOf(b) && quantityOf(a) === quantityOf(b);
}

/** A capacity as a person reads it in an error message: `8 people`, `USD 1,000.50`. */
export function inWords(capacity: Capacity): string {
  if (capacity.unit === 'unknown') return 'an unknown capacity';
  if (capacity.unit === 'money') return formatMoney(capacity.money, 'en');
  return `${capacity.quantity ?? 'an unknown number of'} ${capacity.unit}`;
}

function coinsOf({ amount, currency }: Money): bigint {
  const [whole = '0', fraction = ''] = amount.split('.');
  return BigInt(whole + fraction.padEnd(currencyDecimals(currency), '0'));
}

function moneyOf(coins: bigint, currency: string): Money {
  const decimals = currencyDecimals(currency);
  const digits = coins.toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals);
  return { amount: /^0*$/.test(fraction) ? whole : `${whole}.${fraction}`, currency };
}
