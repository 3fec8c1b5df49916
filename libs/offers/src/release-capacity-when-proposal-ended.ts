import { Injectable } from '@nestjs/common';
import {
  ProposalCancelled,
  ProposalDeclined,
  ProposalLapsed,
  ProposalRevoked,
  ProposalSuperseded,
  type EventDefinition,
  type EventEnvelope,
  type ProposalPayload,
} from '@mutua/contracts';
import type { Reaction } from '@mutua/platform/messaging';
import type { Transaction } from '@mutua/platform/persistence';
import { CapacityClaims } from './capacity-claims.js';
import { releaseCapacity } from './domain/capacity-decisions.js';

@Injectable()
export class ReleaseCapacityWhenProposalEnded implements Reaction<ProposalPayload> {
  readonly events: EventDefinition<ProposalPayload>[] = [
    ProposalDeclined,
    ProposalLapsed,
    ProposalSuperseded,
    ProposalRevoked,
    ProposalCancelled,
  ];

  constructor(private readonly claims: CapacityClaims) {}

  async react({ payload }: EventEnvelope<ProposalPayload>, transaction: Transaction): Promise<void> {
    await this.claims.change(transaction, payload.proposal, (offer) =>
      releaseCapacity(offer, payload.proposal.id, transaction.now),
    );
  }
}
