import { Injectable } from '@nestjs/common';
import { ProposalApproved, type EventEnvelope, type ProposalPayload } from '@mutua/contracts';
import type { Reaction } from '@mutua/platform/messaging';
import type { Transaction } from '@mutua/platform/persistence';
import { CapacityClaims } from './capacity-claims.js';
import { holdCapacity } from './domain/capacity-decisions.js';

@Injectable()
export class HoldCapacityWhenProposalApproved implements Reaction<ProposalPayload> {
  readonly events = [ProposalApproved];

  constructor(private readonly claims: CapacityClaims) {}

  async react({ payload }: EventEnvelope<ProposalPayload>, transaction: Transaction): Promise<void> {
    const { id: proposalId, requesterId, allocation } = payload.proposal;
    await this.claims.change(transaction, payload.proposal, (offer) =>
      holdCapacity(offer, { proposalId, requesterId, allocation }, transaction.now),
    );
  }
}
