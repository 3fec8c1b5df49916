import { OfferCapacityChanged, OfferExhausted, OfferOpened, type OfferStatus } from '@mutua/contracts';
import { Refused, type Decision } from '@mutua/platform/decision';
import { isSameCapacity, isUsedUp, isWithinCapacity, type Capacity } from '@mutua/vocabulary';
import { inWords, unitInWords } from './capacity-in-words.js';
import { takes, type Claimant, type ClaimStanding } from './claim.js';
import type { Offer } from './offer.js';
import { remainingOf } from './offer-snapshot-of.js';
import { assertStatus, next, tell, unchanged } from './offer-step.js';
import { claimedCapacity, fits, isInAnotherUnit } from './remaining-capacity.js';

/** Where there is a capacity to hold or to change: opened, and not ended. */
const STANDING: readonly OfferStatus[] = ['open', 'paused', 'exhausted'];

/** What both sides accepted before the period ended is theirs, also where it is heard of only afterwards. */
const USABLE: readonly OfferStatus[] = [...STANDING, 'expired'];

/** An approved proposal holds its allocation. A proposal claims once; a claim that does not fit is refused, on record. */
export function holdCapacity(offer: Offer, claimant: Claimant, now: Date): Decision<Offer> {
  return standingOf(offer, claimant.proposalId) === null
    ? take(offer, claimant, 'held', now)
    : unchanged(offer);
}

/** An accepted proposal uses what it held. If it held nothing, it takes its allocation now, when that still fits. */
export function useCapacity(offer: Offer, claimant: Claimant, now: Date): Decision<Offer> {
  const standing = standingOf(offer, claimant.proposalId);
  switch (standing) {
    case 'held':
      return { state: withStanding(offer, claimant.proposalId, 'used', now), event: null };
    case 'used':
    case 'delivered':
    case 'released':
      return unchanged(offer);
    case 'refused':
    case null:
      return take(offer, claimant, 'used', now);
    default:
      return standing satisfies never;
  }
}

/** An approved proposal takes another allocation than before: the new one is held if it is there, else it is refused. */
export function holdInstead(offer: Offer, claimant: Claimant, now: Date): Decision<Offer> {
  const standing = standingOf(offer, claimant.proposalId);
  if (standing === 'used' || standing === 'delivered' || standing === 'released') return unchanged(offer);
  return take(offer, claimant, 'held', now);
}

/** What an accepted proposal used has been delivered; it is not there any more, and no promise is left to keep. */
export function deliverCapacity(offer: Offer, proposalId: string, now: Date): Decision<Offer> {
  if (standingOf(offer, proposalId) !== 'used') return unchanged(offer);
  return { state: withStanding(offer, proposalId, 'delivered', now), event: null };
}

/** A proposal that ended gives back what it took. */
export function releaseCapacity(offer: Offer, proposalId: string, now: Date): Decision<Offer> {
  const claim = offer.claims.find((known) => known.proposalId === proposalId);
  if (!claim || !takes(claim)) return unchanged(offer);
  return settle(offer, withStanding(offer, proposalId, 'released', now), now);
}

/**
 * The provider changes how much there is in all.
 *
 * @throws Refused `illegal-step`; `capacity-below-claims` naming both; `capacity-unit-differs`
 */
export function changeCapacity(offer: Offer, capacity: Capacity, now: Date): Decision<Offer> {
  assertStatus(offer, 'given another capacity', STANDING);
  if (isSameCapacity(capacity, offer.content.capacity)) return unchanged(offer);
  assertCoversClaims(offer, capacity);
  const changed = next({ ...offer, content: { ...offer.content, capacity } }, offer.state, now);
  return settle(offer, changed, now);
}

function take(offer: Offer, claimant: Claimant, wanted: 'held' | 'used', now: Date): Decision<Offer> {
  const { proposalId, allocation } = claimant;
  const others = offer.claims.filter((claim) => claim.proposalId !== proposalId);
  const left = remainingOf({ ...offer, claims: others });
  const takenFrom = wanted === 'used' ? USABLE : STANDING;
  const granted = takenFrom.includes(offer.state.status) && fits(allocation, left);
  if (!granted && standingOf(offer, proposalId) === 'refused') return unchanged(offer);
  const claim = { ...claimant, standing: granted ? wanted : ('refused' as const) };
  return settle(offer, next({ ...offer, claims: [...others, claim] }, offer.state, now), now);
}

/** What a change of claims or capacity makes of the offer's status, and who hears of it. */
function settle(before: Offer, after: Offer, now: Date): Decision<Offer> {
  const { state } = after;
  const left = remainingOf(after);
  if (state.status === 'open' && isUsedUp(left)) {
    const { openedAt } = state;
    const exhausted = { status: 'exhausted', openedAt, exhaustedAt: now.toISOString() } as const;
    return tell(OfferExhausted, { ...after, state: exhausted });
  }
  if (state.status === 'exhausted' && !isUsedUp(left)) {
    return tell(OfferOpened, { ...after, state: { status: 'open', openedAt: state.openedAt } });
  }
  const worthTelling = state.status === 'open' && !isSameCapacity(left, remainingOf(before));
  return worthTelling ? tell(OfferCapacityChanged, after) : { state: after, event: null };
}

/** @throws Refused `capacity-below-claims` naming both; `capacity-unit-differs` */
export function assertCoversClaims(offer: Offer, capacity: Capacity): void {
  const claims = offer.claims.filter(takes);
  const other = claims.find(({ allocation }) => isInAnotherUnit(allocation, capacity));
  if (other) {
    const unit = unitInWords(other.allocation);
    throw new Refused(
      'conflict',
      'capacity-unit-differs',
      `Proposals have claimed ${inWords(other.allocation)}, so the capacity cannot be counted in ${unitInWords(capacity)}; keep the unit ${unit}.`,
      [{ pointer: '/capacity/unit', detail: `keep the unit ${unit}` }],
    );
  }
  if (capacity.unit === 'unknown') return;
  const claimed = claimedCapacity(claims);
  if (isWithinCapacity(claimed, capacity)) return;
  throw new Refused(
    'conflict',
    'capacity-below-claims',
    `Proposals have claimed ${inWords(claimed)} already; ${inWords(capacity)} would be less than that.`,
    [{ pointer: '/capacity', detail: `give at least ${inWords(claimed)}` }],
  );
}

function standingOf(offer: Offer, proposalId: string): ClaimStanding | null {
  return offer.claims.find((claim) => claim.proposalId === proposalId)?.standing ?? null;
}

function withStanding(offer: Offer, proposalId: string, standing: ClaimStanding, now: Date): Offer {
  const claims = offer.claims.map((claim) =>
    claim.proposalId === proposalId ? { ...claim, standing } : claim,
  );
  return next({ ...offer, claims }, offer.state, now);
}
