import type { Capacity } from '@mutua/vocabulary';
import type { CapacityLeft } from './notification-kind.js';

/** A capacity as templates read it. For reading only, so that an amount of money may be a number here. */
export function capacityLeft(remaining: Capacity): CapacityLeft {
  const unknown: CapacityLeft = { unit: 'unknown', quantity: 0, currency: '' };
  if (remaining.unit === 'unknown') return unknown;
  if (remaining.unit === 'money') {
    const { amount, currency } = remaining.money;
    return { unit: 'money', quantity: Number(amount), currency };
  }
  const { unit, quantity } = remaining;
  if (quantity === null) return unknown;
  return { unit: unit === 'gpu-hours' ? 'gpuHours' : unit, quantity, currency: '' };
}
