import {
  OfferExpired,
  OfferOpened,
  OfferReturned,
  OfferSubmitted,
  OfferWithdrawn,
  type OfferStatus,
} from '@mutua/contracts';
import { happened, Refused, type Decision } from '@mutua/platform/decision';
import { hasEnded } from '@mutua/vocabulary';
import { assertCoversClaims } from './capacity-decisions.js';
import { assertComplete, assertNotOver } from './complete-offer.js';
import type { Offer, OfferContent, Provider } from './offer.js';
import { offerSnapshotOf } from './offer-snapshot-of.js';
import { assertNotEnded, assertStatus, next, tell, unchanged } from './offer-step.js';

/** An offer begins as a draft that only its organisation sees; nobody hears of it. */
export function draftOffer(
  id: string,
  provider: Provider,
  content: OfferContent,
  now: Date,
): Decision<Offer> {
  const state: Offer = {
    id,
    ...provider,
    version: 1,
    revision: 1,
    content,
    claims: [],
    state: { status: 'draft' },
    confirmedAt: now,
    reconfirmationAskedAt: null,
    createdAt: now,
    updatedAt: now,
  };
  return { state, event: null };
}

/**
 * Replaces the content of an offer. A draft or a returned offer stays with its provider; one that stands is screened
 * again, and is not matched meanwhile.
 *
 * @throws Refused `illegal-step`; where it is screened again also `incomplete-offer`, `period-ended`,
 *   `capacity-below-claims`, `capacity-unit-differs`
 */
export function reviseOffer(offer: Offer, content: OfferContent, today: string, now: Date): Decision<Offer> {
  assertStatus(offer, 'revised', ['draft', 'returned', 'open', 'paused']);
  const revised = { ...offer, content, revision: offer.revision + 1 };
  if (offer.state.status === 'draft' || offer.state.status === 'returned') {
    return { state: next(revised, offer.state, now), event: null };
  }
  assertComplete(content);
  assertNotOver(content, today);
  assertCoversClaims(offer, content.capacity);
  const submitted = next(revised, { status: 'submitted', submittedAt: now.toISOString() }, now);
  const state = { ...submitted, confirmedAt: now };
  return { state, event: submission(state, true) };
}

/**
 * Sends an offer for screening; who sends it says that it stands.
 *
 * @throws Refused `illegal-step`; `incomplete-offer` naming every field that screening needs; `period-ended`
 */
export function submitOffer(offer: Offer, provider: Provider, today: string, now: Date): Decision<Offer> {
  assertStatus(offer, 'submitted', ['draft', 'returned']);
  assertComplete(offer.content);
  assertNotOver(offer.content, today);
  const submitted = next(offer, { status: 'submitted', submittedAt: now.toISOString() }, now);
  const state = { ...submitted, ...provider, confirmedAt: now };
  return { state, event: submission(state, offer.state.status === 'returned') };
}

/** Whoever screens it hears whether they have seen it before. */
function submission(state: Offer, again: boolean) {
  return happened(OfferSubmitted, { offer: offerSnapshotOf(state), ...(again ? { again } : {}) });
}

/**
 * A coordinator opens a screened offer for matching; the time until it must be reconfirmed begins.
 *
 * @throws Refused `illegal-step`; `organisation-not-verified`; `period-ended`
 */
export function approveOffer(
  offer: Offer,
  organisationVerified: boolean,
  today: string,
  now: Date,
): Decision<Offer> {
  assertStatus(offer, 'approved', ['submitted']);
  if (!organisationVerified) {
    throw new Refused(
      'conflict',
      'organisation-not-verified',
      `${offer.organisationName} is not verified yet; verify the organisation first, then approve its offer.`,
    );
  }
  assertNotEnded(offer, today, 'return it and ask for new dates');
  const opened = next(offer, { status: 'open', openedAt: now.toISOString() }, now);
  return tell(OfferOpened, { ...opened, confirmedAt: now });
}

/**
 * A coordinator returns an offer, saying what to change.
 *
 * @throws Refused `illegal-step`
 */
export function returnOffer(offer: Offer, whatToChange: string, now: Date): Decision<Offer> {
  assertStatus(offer, 'returned', ['submitted']);
  const state = next(offer, { status: 'returned', returnedAt: now.toISOString(), whatToChange }, now);
  return { state, event: happened(OfferReturned, { offer: offerSnapshotOf(state), whatToChange }) };
}

const WITHDRAWABLE: readonly OfferStatus[] = [
  'draft',
  'submitted',
  'returned',
  'open',
  'paused',
  'exhausted',
];

/**
 * The provider takes an offer back. Nobody but its organisation knew of a draft, so nobody hears that it is gone. While
 * accepted matches stand it cannot be taken back: each is a promise to somebody, to be cancelled with a reason first.
 *
 * @throws Refused `matches-stand` naming them; `illegal-step`
 */
export function withdrawOffer(offer: Offer, reason: string, now: Date): Decision<Offer> {
  assertNoMatches(offer);
  assertStatus(offer, 'withdrawn', WITHDRAWABLE);
  const state = next(offer, { status: 'withdrawn', withdrawnAt: now.toISOString(), reason }, now);
  return offer.state.status === 'draft' ? { state, event: null } : tell(OfferWithdrawn, state);
}

/** An offer whose period is over ends, unless it ended otherwise. The matches that were accepted are kept by both sides. */
export function expireOffer(offer: Offer, today: string, now: Date): Decision<Offer> {
  const standing = ['open', 'paused', 'exhausted'].includes(offer.state.status);
  if (!standing || !hasEnded(offer.content.period, today)) return unchanged(offer);
  return tell(OfferExpired, next(offer, { status: 'expired', expiredAt: now.toISOString() }, now));
}

/** @throws Refused `matches-stand` */
function assertNoMatches({ claims, state }: Offer): void {
  const standing = claims.filter((claim) => claim.standing === 'used');
  if (standing.length === 0 || !WITHDRAWABLE.includes(state.status)) return;
  const ids = standing.map(({ proposalId }) => proposalId).join(', ');
  throw new Refused(
    'conflict',
    'matches-stand',
    `Accepted matches stand behind this offer (${ids}); cancel each with its reason first (POST /api/matching/proposals/{id}/cancel), then withdraw the offer. To give nothing more meanwhile, pause it.`,
  );
}
