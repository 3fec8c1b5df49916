import type { NeedSnapshot, OfferSnapshot } from '@mutua/contracts';
import type { Proposal } from './proposal.js';

/**
 * How a pair stands: never proposed, or free to be proposed again (`candidate`); before a coordinator (`proposed`); held
 * for the parties' answers (`approved`); made (`accepted`), delivered (`fulfilled`); or turned down at these revisions of need and offer.
 */
export const STANDINGS = [
  'candidate',
  'proposed',
  'approved',
  'accepted',
  'rejected',
  'declined',
  'lapsed',
  'revoked',
  'cancelled',
  'fulfilled',
] as const;

export type Standing = (typeof STANDINGS)[number];

const TURNED_DOWN = [
  'rejected',
  'declined',
  'lapsed',
  'revoked',
  'accepted',
  'cancelled',
  'fulfilled',
] as const;

/** A need and an offer at the revisions that are judged. */
export interface Pair {
  readonly offerId: string;
  readonly offerRevision: number;
  readonly needRevision: number;
}

export function pairOf(
  need: Pick<NeedSnapshot, 'revision'>,
  offer: Pick<OfferSnapshot, 'id' | 'revision'>,
): Pair {
  return { offerId: offer.id, offerRevision: offer.revision, needRevision: need.revision };
}

type Earlier = Pick<Proposal, 'offerId' | 'offerRevision' | 'needRevision' | 'updatedAt'> & {
  readonly state: Pick<Proposal['state'], 'status'>;
};

/**
 * The standing of a pair, by the proposals of its need so far. One that stands counts at any revision; one that was turned
 * down counts until either side changes, and the latest answer is told.
 */
export function standingOf(pair: Pair, earlier: readonly Earlier[]): Standing {
  const ofPair = earlier.filter(({ offerId }) => offerId === pair.offerId);
  if (ofPair.some(({ state }) => state.status === 'approved')) return 'approved';
  const answers = ofPair
    .filter(
      ({ offerRevision, needRevision }) =>
        offerRevision === pair.offerRevision && needRevision === pair.needRevision,
    )
    .sort((a, b) => b.updatedAt.getTime() - a.updatedAt.getTime());
  for (const { state } of answers) {
    const status = TURNED_DOWN.find((each) => each === state.status);
    if (status) return status;
  }
  return ofPair.some(({ state }) => state.status === 'proposed') ? 'proposed' : 'candidate';
}

/** Whether a pair that stands so can be proposed, so that it has a rank among the candidates. */
export function canBeProposed(standing: Standing): boolean {
  return standing === 'candidate' || standing === 'proposed';
}
