import { Injectable } from '@nestjs/common';
import { ProposalAccepted, type EventEnvelope, type ProposalPayload } from '@mutua/contracts';
import type { Reaction } from '@mutua/platform/messaging';
import { AggregateStore, type Transaction } from '@mutua/platform/persistence';
import type { Need } from './domain/need.js';
import { coverNeed } from './domain/coverage-decisions.js';
import { NeedSchema } from './need.schema.js';

@Injectable()
export class CoverNeedWhenProposalAccepted implements Reaction<ProposalPayload> {
  readonly events = [ProposalAccepted];
  private readonly store = new AggregateStore<Need>(NeedSchema, 'need');

  async react({ payload }: EventEnvelope<ProposalPayload>, transaction: Transaction): Promise<void> {
    const { id: proposalId, needId, providerId, covers, allocation, contribution } = payload.proposal;
    const coverage = { proposalId, providerId, covers, allocation, contribution };
    await this.store.change(transaction, needId, null, (need) => coverNeed(need, coverage, transaction.now));
  }
}
