import { formatMoney, type Capacity } from '@mutua/vocabulary';

/** A capacity as a person reads it in an error message: `8 people`, `USD 1,000.50`. */
export function inWords(capacity: Capacity): string {
  if (capacity.unit === 'unknown') return 'an unknown capacity';
  if (capacity.unit === 'money') return formatMoney(capacity.money, 'en');
  return `${capacity.quantity ?? 'an unknown number of'} ${capacity.unit}`;
}

/** What a capacity is counted in, for a person: `people`, `USD`. */
export function unitInWords(capacity: Capacity): string {
  return capacity.unit === 'money' ? capacity.money.currency : capacity.unit;
}
