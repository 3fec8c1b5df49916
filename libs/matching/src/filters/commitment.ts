import type { Commitment } from '@mutua/vocabulary';
import type { Filter } from './filter.js';

/** An offer that is promised to somebody already is never proposed to others (real/README.md, eligibility). */
export const commitment: Filter<'commitment', 'open', Commitment, null> = {
  name: 'commitment',
  apply: (_need, offer) => ({
    filter: 'commitment',
    passed: offer.commitment === 'open',
    unknown: false,
    need: 'open',
    offer: offer.commitment,
    evidence: null,
  }),
};
