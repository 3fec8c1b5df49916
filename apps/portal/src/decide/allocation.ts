import type { Capacity } from './send-decision.js';
import type { Need, Offer } from './queue-items.js';

/** What people write of an offer's capacity: a number of its unit, or a sum in its currency. */
export function allocationOf({ remaining }: Offer, written: string): Capacity | null {
  const said = written.trim();
  if (said === '') return null;
  if (remaining.unit !== 'money') return { unit: remaining.unit, quantity: Number(said) };
  const currency = remaining.money?.currency;
  return currency === undefined ? null : { unit: 'money', money: { amount: said, currency } };
}

/** Whether the offer counts what it gives, so that a match takes some of it. */
export function isCounted({ remaining }: Offer): boolean {
  if (remaining.unit === 'money') return Boolean(remaining.money);
  return remaining.unit !== 'unknown' && typeof remaining.quantity === 'number';
}

/** What the need asks for in the offer's unit, as it is suggested; empty when it does not say. The service decides. */
export function suggestionOf({ content }: Need, { remaining }: Offer): string {
  if (remaining.unit === 'unknown') return '';
  if (remaining.unit === 'money') {
    const money = content.budget?.money;
    return money && money.currency === remaining.money?.currency ? money.amount : '';
  }
  const asked = content.quantities?.[remaining.unit];
  if (typeof asked === 'number') return String(asked);
  return remaining.unit === 'grants' || remaining.unit === 'projects' ? '1' : '';
}
