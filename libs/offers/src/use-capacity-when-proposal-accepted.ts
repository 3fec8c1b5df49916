import { Injectable } from '@nestjs/common';
import { ProposalAccepted, type EventEnvelope, type ProposalPayload } from '@mutua/contracts';
import type { Reaction } from '@mutua/platform/messaging';
import type { Transaction } from '@mutua/platform/persistence';
import { CapacityClaims } from './capacity-claims.js';
import { useCapacity } from './domain/capacity-decisions.js';

@Injectable()
export class UseCapacityWhenProposalAccepted implements Reaction<ProposalPayload> {
  readonly events = [ProposalAccepted];

  constructor(private readonly claims: CapacityClaims) {}

  async react({ payload }: EventEnvelope<ProposalPayload>, transaction: Transaction): Promise<void> {
    const { id: proposalId, requesterId, allocation } = payload.proposal;
    await this.claims.change(transaction, payload.proposal, (offer) =>
      useCapacity(offer, { proposalId, requesterId, allocation }, transaction.now),
    );
  }
}
