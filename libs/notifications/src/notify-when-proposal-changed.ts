import { Injectable } from '@nestjs/common';
import {
  ProposalProposed,
  ProposalRejected,
  type EventDefinition,
  type EventEnvelope,
  type ProposalPayload,
} from '@mutua/contracts';
import type { Reaction } from '@mutua/platform/messaging';
import type { Transaction } from '@mutua/platform/persistence';
import { Announcements } from './announcements.js';
import { announcementsOf } from './domain/news.js';
import { PROPOSAL_NEWS } from './domain/proposal-news.js';
import { KnownProposals } from './known-proposals.js';
import { Readers } from './readers.js';
import { WaitingMatches } from './waiting-matches.js';

/** Every step of a proposal may change how many wait, also those of which no party hears. */
@Injectable()
export class NotifyWhenProposalChanged implements Reaction<ProposalPayload> {
  readonly events: EventDefinition<ProposalPayload>[] = [
    ProposalProposed,
    ProposalRejected,
    ...PROPOSAL_NEWS.map(({ event }) => event),
  ];

  constructor(
    private readonly readers: Readers,
    private readonly proposals: KnownProposals,
    private readonly waiting: WaitingMatches,
    private readonly announcements: Announcements,
  ) {}

  async react(event: EventEnvelope<ProposalPayload>, transaction: Transaction): Promise<void> {
    await this.readers.hold(transaction);
    const { proposal } = event.payload;
    const known = await this.proposals.follow(proposal, transaction);
    if (known === null) return;
    const before = { ...known, occurredAt: event.occurredAt };
    await this.announcements.deliver(announcementsOf(PROPOSAL_NEWS, event, before), event, transaction);
    await this.waiting.recount(proposal, event, transaction);
  }
}
