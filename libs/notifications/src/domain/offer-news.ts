import {
  OfferCapacityChanged,
  OfferExhausted,
  OfferExpired,
  OfferOpened,
  OfferReconfirmationDue,
  OfferReturned,
  OfferSubmitted,
  type EventDefinition,
  type OfferPayload,
  type OfferSnapshot,
} from '@mutua/contracts';
import type { Capacity } from '@mutua/vocabulary';
import { COORDINATORS, membersOf, tell } from './announcement.js';
import { when, type NewsRule } from './news.js';
import type { Subject } from './notification.js';
import type { CapacityLeft } from './notification-kind.js';

/** Who hears what of an offer, from screening to its end. */
export const OFFER_NEWS: readonly NewsRule<OfferPayload>[] = [
  when(OfferSubmitted, ({ offer }) => [
    tell(COORDINATORS, 'offer-submitted', about(offer), {
      offer: offer.title,
      organisation: offer.organisationName,
    }),
  ]),
  when(OfferReturned, ({ offer, whatToChange }) => [
    tell(membersOf(offer.organisationId), 'offer-returned', about(offer), {
      offer: offer.title,
      whatToChange,
    }),
  ]),
  whenItsOrganisationHears(OfferOpened, 'offer-opened'),
  when(OfferCapacityChanged, ({ offer }) => [
    tell(membersOf(offer.organisationId), 'offer-capacity-changed', about(offer), {
      offer: offer.title,
      ...capacityLeft(offer.remaining),
    }),
  ]),
  whenItsOrganisationHears(OfferExhausted, 'offer-exhausted'),
  whenItsOrganisationHears(OfferReconfirmationDue, 'offer-reconfirmation-due'),
  whenItsOrganisationHears(OfferExpired, 'offer-expired'),
];

function whenItsOrganisationHears(
  event: EventDefinition<OfferPayload>,
  kind: 'offer-opened' | 'offer-exhausted' | 'offer-reconfirmation-due' | 'offer-expired',
): NewsRule<OfferPayload> {
  return when(event, ({ offer }) => [
    tell(membersOf(offer.organisationId), kind, about(offer), { offer: offer.title }),
  ]);
}

function about({ id }: OfferSnapshot): Subject {
  return { type: 'offer', id };
}

/** For reading only, so that an amount of money may be a number here. */
function capacityLeft(remaining: Capacity): CapacityLeft {
  const unknown: CapacityLeft = { unit: 'unknown', quantity: 0, currency: '' };
  if (remaining.unit === 'unknown') return unknown;
  if (remaining.unit === 'money') {
    const { amount, currency } = remaining.money;
    return { unit: 'money', quantity: Number(amount), currency };
  }
  const { unit, quantity } = remaining;
  if (quantity === null) return unknown;
  return { unit: unit === 'gpu-hours' ? 'gpuHours' : unit, quantity, currency: '' };
}
