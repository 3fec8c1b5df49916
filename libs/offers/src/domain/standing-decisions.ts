import {
  OfferExhausted,
  OfferHidden,
  OfferOpened,
  OfferPaused,
  OfferReconfirmationDue,
  OfferReconfirmed,
} from '@mutua/contracts';
import type { Decision } from '@mutua/platform/decision';
import { isUsedUp } from '@mutua/vocabulary';
import type { Offer } from './offer.js';
import { remainingOf } from './offer-snapshot-of.js';
import { assertNotEnded, assertStatus, illegalStep, next, tell, unchanged } from './offer-step.js';

const DAY_MS = 86_400_000;

/** Matching drops an offer after 180 days without confirmation; its owner is asked a month before. */
const REMIND_AFTER_DAYS = 150;

/**
 * The provider takes an open offer out of matching for a while.
 *
 * @throws Refused `illegal-step`
 */
export function pauseOffer(offer: Offer, now: Date): Decision<Offer> {
  if (offer.state.status !== 'open') throw illegalStep(offer, 'paused', ['open']);
  const { openedAt } = offer.state;
  return tell(OfferPaused, next(offer, { status: 'paused', openedAt, pausedAt: now.toISOString() }, now));
}

/**
 * The provider puts a paused offer back, and so says that it stands. If proposals used it up meanwhile, it is exhausted.
 *
 * @throws Refused `illegal-step`; `period-ended`
 */
export function resumeOffer(offer: Offer, today: string, now: Date): Decision<Offer> {
  if (offer.state.status !== 'paused') throw illegalStep(offer, 'resumed', ['paused']);
  assertNotEnded(offer, today, 'withdraw it and write a new offer with new dates');
  const { openedAt } = offer.state;
  const confirmed = { ...offer, confirmedAt: now, reconfirmationAskedAt: null };
  if (isUsedUp(remainingOf(offer))) {
    const exhaustedAt = now.toISOString();
    return tell(OfferExhausted, next(confirmed, { status: 'exhausted', openedAt, exhaustedAt }, now));
  }
  return tell(OfferOpened, next(confirmed, { status: 'open', openedAt }, now));
}

/**
 * The provider says that the offer still stands.
 *
 * @throws Refused `illegal-step`
 */
export function reconfirmOffer(offer: Offer, now: Date): Decision<Offer> {
  assertStatus(offer, 'reconfirmed', ['open', 'paused', 'exhausted']);
  const confirmed = { ...offer, confirmedAt: now, reconfirmationAskedAt: null };
  return tell(OfferReconfirmed, next(confirmed, offer.state, now));
}

/**
 * The provider takes an offer out of the public register, whatever else becomes of it; nothing is screened again for that, and
 * what was agreed stands. One that is not public stays as it is.
 *
 * @throws Refused `illegal-step`
 */
export function hideOffer(offer: Offer, now: Date): Decision<Offer> {
  assertStatus(offer, 'hidden', ['open', 'paused', 'exhausted', 'expired']);
  if (!offer.content.isPublic) return unchanged(offer);
  return tell(
    OfferHidden,
    next({ ...offer, content: { ...offer.content, isPublic: false } }, offer.state, now),
  );
}

/** Offers confirmed before this instant must be confirmed again soon. */
export function reconfirmationDueBefore(now: Date): Date {
  return new Date(now.getTime() - REMIND_AFTER_DAYS * DAY_MS);
}

/** Asks the provider of an open offer, once, to confirm it again when the last confirmation is old. */
export function remindOfReconfirmation(offer: Offer, now: Date): Decision<Offer> {
  const due = offer.confirmedAt < reconfirmationDueBefore(now);
  if (offer.state.status !== 'open' || !due || offer.reconfirmationAskedAt !== null) return unchanged(offer);
  return tell(OfferReconfirmationDue, next({ ...offer, reconfirmationAskedAt: now }, offer.state, now));
}
