import { Injectable } from '@nestjs/common';
import {
  OfferCapacityChanged,
  OfferExhausted,
  OfferExpired,
  OfferHidden,
  OfferOpened,
  OfferSubmitted,
  OfferPaused,
  OfferReconfirmationDue,
  OfferReconfirmed,
  OfferWithdrawn,
  type EventEnvelope,
  type OfferPayload,
} from '@mutua/contracts';
import type { Reaction } from '@mutua/platform/messaging';
import type { Transaction } from '@mutua/platform/persistence';
import { entersPool } from './pool/enters-pool.js';
import { MatchMaking } from './pool/match-making.js';
import { Pool } from './pool/pool.js';

@Injectable()
export class RefreshCandidatesWhenOfferChanged implements Reaction<OfferPayload> {
  readonly events = [
    OfferSubmitted,
    OfferOpened,
    OfferCapacityChanged,
    OfferExhausted,
    OfferPaused,
    OfferReconfirmed,
    OfferReconfirmationDue,
    OfferWithdrawn,
    OfferExpired,
    OfferHidden,
  ];

  constructor(
    private readonly pool: Pool,
    private readonly matchMaking: MatchMaking,
  ) {}

  async react({ payload }: EventEnvelope<OfferPayload>, transaction: Transaction): Promise<void> {
    const { manager } = transaction;
    if (!entersPool(payload.offer)) return;
    await this.pool.keepOffer(manager, payload.offer);
    // an event that came late must not undo what a newer one brought
    const newest = await this.pool.offer(manager, payload.offer.id);
    await this.matchMaking.refreshOffer(transaction, newest);
  }
}
