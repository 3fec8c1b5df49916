import { Injectable } from '@nestjs/common';
import {
  ProposalAccepted,
  ProposalApproved,
  ProposalCancelled,
  ProposalDeclined,
  ProposalFulfilled,
  ProposalLapsed,
  ProposalRevoked,
  ProposalSuperseded,
  type EventDefinition,
  type EventEnvelope,
  type ProposalPayload,
} from '@mutua/contracts';
import type { Reaction } from '@mutua/platform/messaging';
import { keepNewest, type Transaction } from '@mutua/platform/persistence';
import { MatchSchema } from './match.schema.js';

@Injectable()
export class KnowMatchWhenProposalMade implements Reaction<ProposalPayload> {
  readonly events: EventDefinition<ProposalPayload>[] = [
    ProposalApproved,
    ProposalAccepted,
    ProposalRevoked,
    ProposalDeclined,
    ProposalLapsed,
    ProposalSuperseded,
    ProposalCancelled,
    ProposalFulfilled,
  ];

  async react({ payload }: EventEnvelope<ProposalPayload>, { manager }: Transaction): Promise<void> {
    const { id, version, status, requesterId, providerId } = payload.proposal;
    await keepNewest(manager, MatchSchema, { id, version, status, requesterId, providerId });
  }
}
