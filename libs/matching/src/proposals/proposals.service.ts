import { Injectable } from '@nestjs/common';
import { assertNotOwn, hasRole, type Caller } from '@mutua/platform/auth';
import { Refused } from '@mutua/platform/decision';
import { AggregateStore, readPage, UnitOfWork, type Page } from '@mutua/platform/persistence';
import { assertStillThere } from '../domain/allocation.js';
import { termsAtApproval, type ApprovalTerms } from '../domain/approval.js';
import type { Proposal, Reason } from '../domain/proposal.js';
import {
  acceptProposal,
  approveProposal,
  declineProposal,
  rejectProposal,
} from '../domain/proposal-decisions.js';
import { assertStatus } from '../domain/proposal-step.js';
import { MatchMaking } from '../pool/match-making.js';
import { Pool } from '../pool/pool.js';
import { ClearingDue } from '../rounds/clearing-due.js';
import { RulesInForce } from '../rules/rules-in-force.js';
import { maySee, partyOf, SHOWN_TO_PARTIES } from './proposal-access.js';
import { ProposalSchema, type ProposalRow } from './proposal.schema.js';
import type { ProposalsQuery } from './proposals-query.dto.js';
import { assertNotProposedBy } from './proposal-refusals.js';
import { givenTo, takenOf } from './taken-of.js';

/** What coordinators and parties do with proposals: one method, one transaction. */
@Injectable()
export class ProposalsService {
  private readonly store = new AggregateStore<Proposal>(ProposalSchema, 'proposal');

  constructor(
    private readonly work: UnitOfWork,
    private readonly pool: Pool,
    private readonly matchMaking: MatchMaking,
    private readonly due: ClearingDue,
    private readonly rules: RulesInForce,
  ) {}

  async get(id: string, caller: Caller): Promise<Proposal> {
    const proposal = await this.store.get(this.work.manager, id);
    if (!maySee(proposal, caller)) throw Refused.notFound('proposal', id);
    return proposal;
  }

  async list(query: ProposalsQuery, caller: Caller): Promise<Page<ProposalRow>> {
    const proposals = this.work.manager.createQueryBuilder(ProposalSchema, 'proposal');
    if (!hasRole(caller, 'coordinator', 'admin')) {
      proposals
        .where('(proposal.requester_id = :own OR proposal.provider_id = :own)', {
          own: caller.organisationId,
        })
        .andWhere('proposal.status IN (:...shown)', { shown: [...SHOWN_TO_PARTIES] });
    }
    if (query.status) proposals.andWhere('proposal.status = :status', { status: query.status });
    if (query.needId) proposals.andWhere('proposal.need_id = :needId', { needId: query.needId });
    if (query.offerId) proposals.andWhere('proposal.offer_id = :offerId', { offerId: query.offerId });
    if (query.country) {
      proposals.andWhere(
        `EXISTS (SELECT FROM need WHERE need.id = proposal.need_id AND need.snapshot ->> 'country' = :country)`,
        { country: query.country },
      );
    }
    if (query.chosen) {
      const isChosen = `coalesce((proposal.record -> 'clearing' ->> 'chosen')::boolean, false)`;
      proposals.andWhere(query.chosen === 'true' ? isChosen : `NOT ${isChosen}`);
    }
    return readPage(proposals, query, query.sort === 'score' ? 'score' : null);
  }

  /**
   * Judges the pair by today's date once more, holds the capacity and asks the parties.
   *
   * @throws Refused `own-organisation`; `proposed-by-you`; `illegal-step`; as `termsAtApproval`
   */
  async approve(id: string, version: number, terms: ApprovalTerms, caller: Caller): Promise<Proposal> {
    return this.work.run(async (transaction) => {
      const before = await this.store.get(transaction.manager, id);
      const { needId, offerId, requesterId, providerId } = before;
      assertNotOwn(caller, requesterId, providerId);
      assertNotProposedBy(caller, before);
      // first the offer, then the need, as the reactions do: so that none waits for the other
      const offer = await this.pool.lockOffer(transaction.manager, offerId);
      const need = await this.pool.lockNeed(transaction.manager, needId);
      if (!need || !offer) throw Refused.notFound('proposal', id);
      const others = {
        taken: await takenOf(transaction, id, offerId),
        given: await givenTo(transaction, id, needId),
      };
      this.due.markMatch(transaction, { needId, offerId });
      const policy = await this.rules.judgement(transaction.manager, transaction.now);
      return this.store.change(transaction, id, version, (proposal) => {
        assertStatus(proposal, 'approved', ['proposed']);
        const { record, ...approved } = termsAtApproval(proposal, need, offer, terms, others, policy);
        return approveProposal(proposal, approved, record, transaction.now);
      });
    });
  }

  /** @throws Refused `own-organisation`, `illegal-step` */
  async reject(id: string, version: number, reason: Reason, caller: Caller): Promise<Proposal> {
    return this.work.run(async (transaction) => {
      const { needId, requesterId, providerId } = await this.store.get(transaction.manager, id);
      assertNotOwn(caller, requesterId, providerId);
      await this.pool.lockNeed(transaction.manager, needId);
      const rejected = await this.store.change(transaction, id, version, (proposal) =>
        rejectProposal(proposal, reason, transaction.now),
      );
      await this.matchMaking.refreshNeed(transaction, needId);
      return rejected;
    });
  }

  /** @throws Refused `not-found`, `illegal-step`; `capacity-exceeded` when the offer has shrunk meanwhile */
  async accept(id: string, version: number, caller: Caller): Promise<Proposal> {
    return this.work.run(async (transaction) => {
      const before = await this.store.get(transaction.manager, id);
      // before its version: whose it is not learns nothing of it
      partyOf(before, caller);
      const { needId, offerId } = before;
      const offer = await this.pool.lockOffer(transaction.manager, offerId);
      if (!offer) throw Refused.notFound('proposal', id);
      this.due.markMatch(transaction, { needId, offerId });
      const taken = await takenOf(transaction, id, offerId);
      return this.store.change(transaction, id, version, (proposal) => {
        const decision = acceptProposal(proposal, partyOf(proposal, caller), transaction.now);
        assertStillThere(proposal.allocation, offer, taken);
        return decision;
      });
    });
  }

  async decline(id: string, version: number, reason: Reason, caller: Caller): Promise<Proposal> {
    return this.work.run(async (transaction) => {
      const before = await this.store.get(transaction.manager, id);
      partyOf(before, caller);
      const { needId, offerId } = before;
      this.due.markMatch(transaction, { needId, offerId });
      await this.pool.lockNeed(transaction.manager, needId);
      const declined = await this.store.change(transaction, id, version, (proposal) =>
        declineProposal(proposal, partyOf(proposal, caller), reason, transaction.now),
      );
      await this.matchMaking.refreshNeed(transaction, needId);
      return declined;
    });
  }
}
