import { IsBoolean, IsString, ValidateIf } from 'class-validator';
import { defineEvent } from '../event.js';
import { Holds } from '../values/holds.js';
import { OfferSnapshot } from './offer-snapshot.js';

export class OfferPayload {
  @Holds(() => OfferSnapshot) offer!: OfferSnapshot;
}

/** `again` when it was sent before: revised after it was returned, or while it stood; left out the first time. */
export class OfferSubmittedPayload extends OfferPayload {
  @ValidateIf((o: OfferSubmittedPayload) => o.again !== undefined) @IsBoolean() again?: boolean;
}

export class OfferReturnedPayload extends OfferPayload {
  @IsString() whatToChange!: string;
}

export const OfferSubmitted = defineEvent(
  'offers.offer.submitted',
  OfferSubmittedPayload,
  'A provider sent an offer for screening.',
);
export const OfferReturned = defineEvent(
  'offers.offer.returned',
  OfferReturnedPayload,
  'A coordinator returned an offer to its provider, saying what to change.',
);
export const OfferOpened = defineEvent(
  'offers.offer.opened',
  OfferPayload,
  'An offer is open for matching: screened, resumed after a pause, or with capacity again.',
);
export const OfferCapacityChanged = defineEvent(
  'offers.offer.capacity-changed',
  OfferPayload,
  'What is left of an open offer changed.',
);
export const OfferExhausted = defineEvent(
  'offers.offer.exhausted',
  OfferPayload,
  'Nothing is left of the offer.',
);
export const OfferPaused = defineEvent('offers.offer.paused', OfferPayload, 'The provider paused the offer.');
export const OfferReconfirmed = defineEvent(
  'offers.offer.reconfirmed',
  OfferPayload,
  'The provider confirmed that the offer still stands.',
);
export const OfferReconfirmationDue = defineEvent(
  'offers.offer.reconfirmation-due',
  OfferPayload,
  'The provider must reconfirm the offer soon, or it stops being matched.',
);
export const OfferWithdrawn = defineEvent(
  'offers.offer.withdrawn',
  OfferPayload,
  'The provider withdrew the offer.',
);
export const OfferHidden = defineEvent(
  'offers.offer.hidden',
  OfferPayload,
  'The provider took an offer out of the public register.',
);
export const OfferExpired = defineEvent('offers.offer.expired', OfferPayload, "The offer's period ended.");
