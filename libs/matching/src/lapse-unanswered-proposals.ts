import { Injectable } from '@nestjs/common';
import { ANSWER_WITHIN_DAYS } from '@mutua/contracts';
import { Clock } from '@mutua/platform/clock';
import type { RecurringJob } from '@mutua/platform/jobs';
import { AggregateStore, UnitOfWork } from '@mutua/platform/persistence';
import type { Proposal } from './domain/proposal.js';
import { lapseProposal } from './domain/proposal-endings.js';
import { MatchMaking } from './pool/match-making.js';
import { Pool } from './pool/pool.js';
import { ClearingDue } from './rounds/clearing-due.js';
import { ProposalSchema } from './proposals/proposal.schema.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Frees what approved matches hold when a party does not answer in time. */
@Injectable()
export class LapseUnansweredProposals implements RecurringJob {
  readonly everyMs = HOUR_MS;
  private readonly store = new AggregateStore<Proposal>(ProposalSchema, 'proposal');

  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly pool: Pool,
    private readonly matchMaking: MatchMaking,
    private readonly due: ClearingDue,
  ) {}

  async run(): Promise<void> {
    const since = new Date(this.clock.now().getTime() - ANSWER_WITHIN_DAYS * DAY_MS).toISOString();
    const unanswered = await this.work.manager
      .createQueryBuilder(ProposalSchema, 'proposal')
      .where(`proposal.status = 'approved'`)
      .andWhere(`proposal.state ->> 'approvedAt' < :since`, { since })
      .getMany();
    for (const { id, needId, offerId } of unanswered) {
      await this.work.run(async (transaction) => {
        await this.pool.lockNeed(transaction.manager, needId);
        await this.store.change(transaction, id, null, (proposal) =>
          lapseProposal(proposal, 'no-answer', transaction.now),
        );
        this.due.markMatch(transaction, { needId, offerId });
        await this.matchMaking.refreshNeed(transaction, needId);
      });
    }
  }
}
