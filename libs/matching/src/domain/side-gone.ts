import type { NeedStatus, OfferStatus } from '@mutua/contracts';
import type { LapseCause } from '@mutua/vocabulary';

const BY_NEED: Partial<Record<NeedStatus, LapseCause>> = {
  submitted: 'need-revised',
  returned: 'need-revised',
  matched: 'need-covered',
  fulfilled: 'need-fulfilled',
  withdrawn: 'need-withdrawn',
  expired: 'need-expired',
};

const BY_OFFER: Partial<Record<OfferStatus, LapseCause>> = {
  submitted: 'offer-revised',
  returned: 'offer-revised',
  withdrawn: 'offer-withdrawn',
  expired: 'offer-expired',
};

/** Why a match ends whose need is not open any more. */
export function causeOfNeed(status: NeedStatus): LapseCause {
  return BY_NEED[status] ?? 'side-changed';
}

/** Why a match ends whose offer cannot be given any more. */
export function causeOfOffer(status: OfferStatus): LapseCause {
  return BY_OFFER[status] ?? 'side-changed';
}
