import type { DeliveryMode } from '@mutua/vocabulary';
import { unknownIf, type Criterion } from './criterion.js';
import { overlapOf, type Overlap } from './overlap.js';
import { WEIGHTS } from './weights.js';

type Way = Exclude<DeliveryMode, 'hybrid'>;

/** The share of the ways in which the need wants to be reached, on the spot or at a distance; hybrid is both of them. */
export const deliveryMode: Criterion<'delivery-mode', Overlap<Way>> = {
  name: 'delivery-mode',
  weight: WEIGHTS.of['delivery-mode'],
  score: (need, offer) => {
    const unknown = unknownIf(need.deliveryModes.length === 0, offer.deliveryModes.length === 0);
    if (unknown) return unknown;
    const evidence = overlapOf(waysOf(need.deliveryModes), waysOf(offer.deliveryModes));
    const asked = evidence.common.length + evidence.missing.length;
    return { known: true, value: evidence.common.length / asked, evidence };
  },
};

function waysOf(modes: readonly DeliveryMode[]): Way[] {
  return modes.flatMap((mode): Way[] => (mode === 'hybrid' ? ['in-person', 'remote'] : [mode]));
}
