import { Injectable } from '@nestjs/common';
import type { Caller } from '@mutua/platform/auth';
import { Refused, type Decision } from '@mutua/platform/decision';
import { AggregateStore, type Transaction, UnitOfWork } from '@mutua/platform/persistence';
import type { Offer } from './domain/offer.js';
import { OfferSchema } from './offer.schema.js';

type Decide = (offer: Offer, transaction: Transaction) => Decision<Offer>;

/** How every use case changes an offer: in one transaction, against the version that the caller saw. */
@Injectable()
export class OfferChanges {
  readonly store = new AggregateStore<Offer>(OfferSchema, 'offer');

  constructor(private readonly work: UnitOfWork) {}

  /** @throws Refused `not-found`, `changed-meanwhile`, and whatever the decision refuses */
  change(id: string, version: number, decide: Decide): Promise<Offer> {
    return this.work.run((transaction) =>
      this.store.change(transaction, id, version, (offer) => decide(offer, transaction)),
    );
  }

  /** @throws Refused as `change`; `not-found` when the offer is another organisation's */
  changeOwn(id: string, version: number, caller: Caller, decide: Decide): Promise<Offer> {
    return this.work.run(async (transaction) => {
      await this.assertOwn(transaction, id, caller);
      return this.change(id, version, decide);
    });
  }

  /** Another organisation's offer is not found, whatever its state: that it exists is not theirs to know. */
  async assertOwn({ manager }: Transaction, id: string, caller: Caller): Promise<void> {
    const { organisationId } = await this.store.get(manager, id);
    if (organisationId !== caller.organisationId) throw Refused.notFound('offer', id);
  }
}
