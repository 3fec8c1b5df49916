import type { DeliveryMode } from '@mutua/vocabulary';
import { unknownIf, type Criterion } from './criterion.js';
import { setOf } from '../pool/columns/set-column.js';
import { countsOf } from './overlap-columns.js';
import { overlapOf, shareOfAsked, valueOf, type Overlap } from './overlap.js';

type Way = Exclude<DeliveryMode, 'hybrid'>;

const waysOfSide = setOf((side: Readonly<{ deliveryModes: DeliveryMode[] }>) => waysOf(side.deliveryModes));

/** The share of the ways in which the need wants to be reached, on the spot or at a distance; hybrid is both of them. */
export const deliveryMode: Criterion<'delivery-mode', Overlap<Way>> = {
  name: 'delivery-mode',
  score: (need, offer) => {
    const unknown = unknownIf(need.deliveryModes.length === 0, offer.deliveryModes.length === 0);
    if (unknown) return unknown;
    const evidence = overlapOf(waysOf(need.deliveryModes), waysOf(offer.deliveryModes));
    return { known: true, value: valueOf(evidence, shareOfAsked), evidence };
  },
  compile: countsOf(waysOfSide, waysOfSide, shareOfAsked),
};

function waysOf(modes: readonly DeliveryMode[]): Way[] {
  return modes.flatMap((mode): Way[] => (mode === 'hybrid' ? ['in-person', 'remote'] : [mode]));
}
