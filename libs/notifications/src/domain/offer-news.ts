import {
  OfferCapacityChanged,
  OfferExhausted,
  OfferExpired,
  OfferOpened,
  OfferReconfirmationDue,
  OfferReturned,
  OfferSubmitted,
  type Actor,
  type EventDefinition,
  type OfferPayload,
  type OfferSnapshot,
} from '@mutua/contracts';
import { COORDINATORS, membersOf, tell } from './announcement.js';
import { when, type NewsRule } from './news.js';
import type { Subject } from './notification.js';
import { capacityLeft } from './capacity-left.js';

/** Who hears what of an offer, from screening to its end. */
export const OFFER_NEWS: readonly NewsRule<OfferPayload, Actor | null>[] = [
  when(OfferSubmitted, ({ offer, again = false }) => [
    tell(COORDINATORS, again ? 'offer-resubmitted' : 'offer-submitted', about(offer), {
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
  unlessItsOrganisationDid(OfferOpened, 'offer-opened'),
  when(OfferCapacityChanged, ({ offer }, actor: Actor | null) =>
    isOwn(offer, actor)
      ? []
      : [
          tell(membersOf(offer.organisationId), 'offer-capacity-changed', about(offer), {
            offer: offer.title,
            ...capacityLeft(offer.remaining),
          }),
        ],
  ),
  unlessItsOrganisationDid(OfferExhausted, 'offer-exhausted'),
  whenItsOrganisationHears(OfferReconfirmationDue, 'offer-reconfirmation-due'),
  whenItsOrganisationHears(OfferExpired, 'offer-expired'),
];

/** Nobody is told what their own organisation did: resumed the offer, or changed how much there is. */
function unlessItsOrganisationDid(
  event: EventDefinition<OfferPayload>,
  kind: 'offer-opened' | 'offer-exhausted',
): NewsRule<OfferPayload, Actor | null> {
  return when(event, ({ offer }, actor) =>
    isOwn(offer, actor)
      ? []
      : [tell(membersOf(offer.organisationId), kind, about(offer), { offer: offer.title })],
  );
}

function isOwn({ organisationId }: OfferSnapshot, actor: Actor | null): boolean {
  return actor?.organisationId === organisationId;
}

function whenItsOrganisationHears(
  event: EventDefinition<OfferPayload>,
  kind: 'offer-reconfirmation-due' | 'offer-expired',
): NewsRule<OfferPayload, Actor | null> {
  return when(event, ({ offer }) => [
    tell(membersOf(offer.organisationId), kind, about(offer), { offer: offer.title }),
  ]);
}

function about({ id }: OfferSnapshot): Subject {
  return { type: 'offer', id };
}
