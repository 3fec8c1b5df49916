import type { Commitment } from '@mutua/vocabulary';
import { ofOffersThat } from '../pool/columns/one-sided.js';
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
  compile: ofOffersThat(({ commitment: stated }) => stated === 'open'),
};
