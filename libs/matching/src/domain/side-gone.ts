import type { NeedSnapshot, NeedStatus, OfferStatus } from '@mutua/contracts';
import type { LapseCause } from '@mutua/vocabulary';
import type { Decision } from '@mutua/platform/decision';
import type { Proposal } from './proposal.js';
import { endWithGoneSide, lapseProposal, outliveOffer } from './proposal-endings.js';

/** What becomes of a proposal, whichever way it stands. */
export type Ending = (proposal: Proposal, now: Date) => Decision<Proposal>;

const BY_NEED: Partial<Record<NeedStatus, LapseCause>> = {
  submitted: 'need-revised',
  returned: 'need-revised',
  matched: 'need-covered',
  fulfilled: 'need-fulfilled',
  withdrawn: 'need-withdrawn',
  expired: 'need-expired',
};

/** What becomes of the proposals for a need that is not open any more. */
export function endingByNeed(
  need: Pick<NeedSnapshot, 'status' | 'cooperationTypes' | 'coveredTypes'>,
): Ending {
  const { status } = need;
  const cause = causeByNeed(need);
  const gone = status === 'withdrawn' || status === 'expired';
  const end = gone ? endWithGoneSide : lapseProposal;
  return (proposal, now) => end(proposal, cause, now);
}

/** Why nothing more is sought for a need that is not open any more. */
export function causeByNeed({
  status,
  cooperationTypes,
  coveredTypes,
}: Pick<NeedSnapshot, 'status' | 'cooperationTypes' | 'coveredTypes'>): LapseCause {
  // matched with a part left uncovered: its period ended
  const closed = status === 'matched' && coveredTypes.length < cooperationTypes.length;
  return closed ? 'need-expired' : (BY_NEED[status] ?? 'side-changed');
}

const BY_OFFER: Partial<Record<OfferStatus, LapseCause>> = {
  submitted: 'offer-revised',
  exhausted: 'nothing-left',
  withdrawn: 'offer-withdrawn',
  expired: 'offer-expired',
};

/** Why an offer that is not open any more is not proposed. */
export function causeByOffer(status: OfferStatus): LapseCause {
  return BY_OFFER[status] ?? 'side-changed';
}

/** What becomes of the proposals of an offer that cannot be given any more; null where it still can. */
export function endingByOffer(status: OfferStatus): Ending | null {
  if (status === 'expired') return outliveOffer;
  if (status === 'withdrawn') return (proposal, now) => endWithGoneSide(proposal, causeByOffer(status), now);
  if (status === 'submitted') return (proposal, now) => lapseProposal(proposal, causeByOffer(status), now);
  return null;
}
