import { Injectable } from '@nestjs/common';
import type { Caller } from '@mutua/platform/auth';
import { dayOf } from '@mutua/platform/clock';
import type { Capacity } from '@mutua/vocabulary';
import { changeCapacity } from './domain/capacity-decisions.js';
import type { Offer } from './domain/offer.js';
import { hideOffer, pauseOffer, reconfirmOffer, resumeOffer } from './domain/standing-decisions.js';
import { OfferChanges } from './offer-changes.js';

/** What a provider does with an offer that has been opened and has not ended. */
@Injectable()
export class StandingOffersService {
  constructor(private readonly changes: OfferChanges) {}

  pause(id: string, version: number, caller: Caller): Promise<Offer> {
    return this.changes.changeOwn(id, version, caller, (offer, { now }) => pauseOffer(offer, now));
  }

  resume(id: string, version: number, caller: Caller): Promise<Offer> {
    return this.changes.changeOwn(id, version, caller, (offer, { now }) =>
      resumeOffer(offer, dayOf(now), now),
    );
  }

  reconfirm(id: string, version: number, caller: Caller): Promise<Offer> {
    return this.changes.changeOwn(id, version, caller, (offer, { now }) => reconfirmOffer(offer, now));
  }

  hide(id: string, version: number, caller: Caller): Promise<Offer> {
    return this.changes.changeOwn(id, version, caller, (offer, { now }) => hideOffer(offer, now));
  }

  changeCapacity(id: string, version: number, capacity: Capacity, caller: Caller): Promise<Offer> {
    return this.changes.changeOwn(id, version, caller, (offer, { now }) =>
      changeCapacity(offer, capacity, now),
    );
  }
}
