import { Injectable } from '@nestjs/common';
import type { Capacity } from '@mutua/vocabulary';
import { assertNotOwn, type Caller } from '@mutua/platform/auth';
import { Refused } from '@mutua/platform/decision';
import { AggregateStore, newId, UnitOfWork, type Transaction } from '@mutua/platform/persistence';
import { In } from 'typeorm';
import { assertEnough, assertNamed, assertStillThere } from '../domain/allocation.js';
import { assertNotMoreThanAsked, contributionOf } from '../domain/contribution.js';
import { doesNotFit } from '../domain/does-not-fit.js';
import type { Proposal } from '../domain/proposal.js';
import { changeAllocation, proposeMatch } from '../domain/proposal-decisions.js';
import { assertStatus } from '../domain/proposal-step.js';
import { revokeApproval } from '../domain/proposal-endings.js';
import { assess } from '../explanation/assess.js';
import { MatchMaking } from '../pool/match-making.js';
import { Pool } from '../pool/pool.js';
import { ClearingDue } from '../rounds/clearing-due.js';
import { RulesInForce } from '../rules/rules-in-force.js';
import { ProposalSchema } from './proposal.schema.js';
import { givenTo, takenOf } from './taken-of.js';

/** What an approved match takes from now on, and why. */
export interface AllocationTerms {
  readonly allocation: Capacity;
  /** Whether the need is to get more than it asks for. */
  readonly evenIfCovered: boolean;
  readonly reason: string;
}

/** What coordinators do beyond the engine's recommendations: one method, one transaction. */
@Injectable()
export class CoordinationService {
  private readonly store = new AggregateStore<Proposal>(ProposalSchema, 'proposal');

  constructor(
    private readonly work: UnitOfWork,
    private readonly pool: Pool,
    private readonly matchMaking: MatchMaking,
    private readonly due: ClearingDue,
    private readonly rules: RulesInForce,
  ) {}

  /**
   * Proposes a pair by hand. It meets every hard condition, or nobody proposes it; what it scores is the coordinator's to
   * weigh.
   *
   * @throws Refused `own-organisation`; `does-not-fit` naming each condition; `already-proposed`
   */
  async propose(needId: string, offerId: string, reason: string, caller: Caller): Promise<Proposal> {
    return this.work.run(async (transaction) => {
      const { manager, now } = transaction;
      const offer = await this.pool.lockOffer(manager, offerId);
      const need = await this.pool.lockNeed(manager, needId);
      if (!need) throw Refused.notFound('need', needId);
      if (!offer) throw Refused.notFound('offer', offerId);
      assertNotOwn(caller, need.organisationId, offer.organisationId);
      await this.assertNotStanding(transaction, needId, offerId);
      const { feasible, record } = assess(need, offer, await this.rules.judgement(manager, now));
      if (!feasible) throw doesNotFit(record);
      const byHand = { userId: caller.userId, reason };
      this.due.markNeed(transaction, needId);
      return this.store.create(transaction, proposeMatch(newId(), need, offer, record, now, byHand));
    });
  }

  /** @throws Refused `own-organisation`, `illegal-step` */
  async revoke(id: string, version: number, reason: string, caller: Caller): Promise<Proposal> {
    return this.work.run(async (transaction) => {
      const { needId, offerId, requesterId, providerId } = await this.store.get(transaction.manager, id);
      assertNotOwn(caller, requesterId, providerId);
      this.due.markMatch(transaction, { needId, offerId });
      await this.pool.lockNeed(transaction.manager, needId);
      const revoked = await this.store.change(transaction, id, version, (proposal) =>
        revokeApproval(proposal, reason, transaction.now),
      );
      await this.matchMaking.refreshNeed(transaction, needId);
      return revoked;
    });
  }

  /**
   * Changes what an approved match takes; what it holds already is not counted against it.
   *
   * @throws Refused `own-organisation`, `illegal-step`; `allocation-required`, `below-minimum`, `capacity-exceeded`, `capacity-mismatch`, `more-than-asked`
   */
  async reallocate(
    id: string,
    version: number,
    { allocation, evenIfCovered, reason }: AllocationTerms,
    caller: Caller,
  ): Promise<Proposal> {
    return this.work.run(async (transaction) => {
      const { needId, offerId, requesterId, providerId } = await this.store.get(transaction.manager, id);
      assertNotOwn(caller, requesterId, providerId);
      this.due.markMatch(transaction, { needId, offerId });
      const offer = await this.pool.lockOffer(transaction.manager, offerId);
      const need = await this.pool.lockNeed(transaction.manager, needId);
      if (!offer || !need) throw Refused.notFound('proposal', id);
      const { rates } = await this.rules.judgement(transaction.manager, transaction.now);
      const taken = await takenOf(transaction, id, offerId);
      const given = await givenTo(transaction, id, needId);
      return this.store.change(transaction, id, version, (proposal) => {
        assertStatus(proposal, 'given another allocation', ['approved']);
        assertNamed(allocation, need, offer, rates, given);
        assertEnough(allocation, offer);
        assertStillThere(allocation, offer, taken);
        const contribution = contributionOf(allocation, need, offer, given, rates);
        if (!evenIfCovered) assertNotMoreThanAsked({ allocation, contribution }, need, offer, given);
        return changeAllocation(proposal, { allocation, contribution }, reason, transaction.now);
      });
    });
  }

  /** @throws Refused `already-proposed` */
  private async assertNotStanding({ manager }: Transaction, needId: string, offerId: string): Promise<void> {
    const standing = await manager.findOneBy(ProposalSchema, {
      needId,
      offerId,
      status: In(['proposed', 'approved', 'accepted']),
    });
    if (!standing) return;
    throw new Refused(
      'conflict',
      'already-proposed',
      `This pair is ${standing.status} already, as proposal ${standing.id}; decide on that one.`,
    );
  }
}
