import type { EventDefinition, OfferPayload, OfferStatus } from '@mutua/contracts';
import { happened, Refused, type Decision } from '@mutua/platform/decision';
import { hasEnded } from '@mutua/vocabulary';
import type { Offer, OfferState } from './offer.js';
import { offerSnapshotOf } from './offer-snapshot-of.js';

/** The offer at its next version. */
export function next(offer: Offer, state: OfferState, now: Date): Offer {
  return { ...offer, state, version: offer.version + 1, updatedAt: now };
}

/** A decision that others hear of. */
export function tell(definition: EventDefinition<OfferPayload>, state: Offer): Decision<Offer> {
  return { state, event: happened(definition, { offer: offerSnapshotOf(state) }) };
}

/** Nothing to do: the store keeps the offer as it is. */
export function unchanged(offer: Offer): Decision<Offer> {
  return { state: offer, event: null };
}

/** @throws Refused `illegal-step` */
export function assertStatus(offer: Offer, step: string, allowedFrom: readonly OfferStatus[]): void {
  if (!allowedFrom.includes(offer.state.status)) throw illegalStep(offer, step, allowedFrom);
}

export function illegalStep(offer: Offer, step: string, allowedFrom: readonly OfferStatus[]): Refused {
  return Refused.illegalStep('offer', offer.state.status, step, allowedFrom);
}

/** @throws Refused `period-ended` */
export function assertNotEnded(offer: Offer, today: string, instead: string): void {
  const { period } = offer.content;
  if (!hasEnded(period, today)) return;
  throw new Refused('conflict', 'period-ended', `The offer's period ended on ${period.end}; ${instead}.`);
}
