import { Injectable } from '@nestjs/common';
import { ProposalFulfilled, type EventEnvelope, type ProposalPayload } from '@mutua/contracts';
import type { Reaction } from '@mutua/platform/messaging';
import type { Transaction } from '@mutua/platform/persistence';
import { CapacityClaims } from './capacity-claims.js';
import { deliverCapacity } from './domain/capacity-decisions.js';

@Injectable()
export class DeliverCapacityWhenProposalFulfilled implements Reaction<ProposalPayload> {
  readonly events = [ProposalFulfilled];

  constructor(private readonly claims: CapacityClaims) {}

  async react({ payload }: EventEnvelope<ProposalPayload>, transaction: Transaction): Promise<void> {
    await this.claims.change(transaction, payload.proposal, (offer) =>
      deliverCapacity(offer, payload.proposal.id, transaction.now),
    );
  }
}
