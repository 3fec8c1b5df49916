import type { NeedSnapshot, OfferSnapshot } from '@mutua/contracts';
import type { ColumnLayout } from './column.js';
import type { Compile, CompiledFilter } from './compiled.js';
import { inAnyOf, onlyIf } from './condition.js';
import { flag, type FlagColumn } from './flag-column.js';

type Holds<Side> = ColumnLayout<Side, FlagColumn<Side>>;

/** A filter that looks at the offer alone. */
export function ofOffersThat(holds: (offer: OfferSnapshot) => boolean): Compile<CompiledFilter> {
  const layout: Holds<OfferSnapshot> = flag(holds);
  return (_needs, offers) => {
    const { rows } = offers.of(layout);
    return { offersFor: () => [inAnyOf([rows])], needsFor: (offer) => onlyIf(rows.has(offer)) };
  };
}

/** A filter that looks at the need alone. */
export function ofNeedsThat(holds: (need: NeedSnapshot) => boolean): Compile<CompiledFilter> {
  const layout: Holds<NeedSnapshot> = flag(holds);
  return (needs) => {
    const { rows } = needs.of(layout);
    return { offersFor: (need) => onlyIf(rows.has(need)), needsFor: () => [inAnyOf([rows])] };
  };
}
