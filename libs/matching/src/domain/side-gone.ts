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
  const { status, cooperationTypes, coveredTypes } = need;
  // matched with a part left uncovered: its period ended
  const closed = status === 'matched' && coveredTypes.length < cooperationTypes.length;
  const cause = closed ? 'need-expired' : (BY_NEED[status] ?? 'side-changed');
  const gone = status === 'withdrawn' || status === 'expired';
  const end = gone ? endWithGoneSide : lapseProposal;
  return (proposal, now) => end(proposal, cause, now);
}

/** What becomes of the proposals of an offer that cannot be given any more; null where it still can. */
export function endingByOffer(status: OfferStatus): Ending | null {
  if (status === 'expired') return outliveOffer;
  if (status === 'withdrawn') return (proposal, now) => endWithGoneSide(proposal, 'offer-withdrawn', now);
  if (status === 'submitted') return (proposal, now) => lapseProposal(proposal, 'offer-revised', now);
  return null;
}
