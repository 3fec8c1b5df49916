import { Injectable } from '@nestjs/common';
import { ProposalCancelled, type EventEnvelope, type ProposalPayload } from '@mutua/contracts';
import { dayOf } from '@mutua/platform/clock';
import type { Reaction } from '@mutua/platform/messaging';
import { AggregateStore, type Transaction } from '@mutua/platform/persistence';
import type { Need } from './domain/need.js';
import { uncoverNeed } from './domain/coverage-decisions.js';
import { NeedSchema } from './need.schema.js';

@Injectable()
export class UncoverNeedWhenProposalCancelled implements Reaction<ProposalPayload> {
  readonly events = [ProposalCancelled];
  private readonly store = new AggregateStore<Need>(NeedSchema, 'need');

  async react({ payload }: EventEnvelope<ProposalPayload>, transaction: Transaction): Promise<void> {
    const { now } = transaction;
    const { id: proposalId, needId, providerId, covers, allocation, contribution } = payload.proposal;
    const coverage = { proposalId, providerId, covers, allocation, contribution };
    await this.store.change(transaction, needId, null, (need) =>
      uncoverNeed(need, coverage, dayOf(now), now),
    );
  }
}
