import type { NeedStatus, OfferStatus } from '@mutua/contracts';
import { ofNeedsThat } from '../pool/columns/one-sided.js';
import type { Filter } from './filter.js';

/** Only an open need is served; one that is covered in part is still open for the rest (architecture.md, state machines). */
export const needOpen: Filter<'need-open', NeedStatus, OfferStatus, null> = {
  name: 'need-open',
  apply: (need, offer) => ({
    filter: 'need-open',
    passed: need.status === 'open',
    unknown: false,
    need: need.status,
    offer: offer.status,
    evidence: null,
  }),
  compile: ofNeedsThat(({ status }) => status === 'open'),
};
