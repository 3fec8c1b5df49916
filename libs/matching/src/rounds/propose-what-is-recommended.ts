import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { AggregateStore, newId, type Transaction } from '@mutua/platform/persistence';
import type { Proposal } from '../domain/proposal.js';
import { proposeMatch } from '../domain/proposal-decisions.js';
import { supersedeProposal } from '../domain/proposal-endings.js';
import { supersedingCause } from '../domain/superseding-cause.js';
import { recommend } from '../domain/recommend.js';
import type { Candidate } from '../explanation/rank-candidates.js';
import { Pool } from '../pool/pool.js';
import { ProposalSchema } from '../proposals/proposal.schema.js';
import { takenOf } from '../proposals/taken-of.js';
import { RulesInForce } from '../rules/rules-in-force.js';
import type { RecommendedOffer } from './recommendations.js';
import { servableNeeds } from './servable-needs.js';

/** Brings the waiting proposals of a need into line with what clearing recommends. */
@Injectable()
export class ProposeWhatIsRecommended {
  private readonly store = new AggregateStore<Proposal>(ProposalSchema, 'proposal');

  constructor(
    private readonly pool: Pool,
    private readonly rules: RulesInForce,
  ) {}

  async forNeed(
    transaction: Transaction,
    needId: string,
    recommended: readonly RecommendedOffer[],
  ): Promise<void> {
    const { manager, now } = transaction;
    const need = await this.pool.lockNeed(manager, needId);
    if (need?.status !== 'open') return;
    const stored = await this.pool.candidates(manager, needId);
    // what changed meanwhile is due again
    const candidates = recommended.flatMap(({ offerId, clearing }) =>
      stored
        .filter(({ offer }) => offer.id === offerId)
        .map((candidate) => ({ ...candidate, record: { ...candidate.record, clearing } })),
    );
    const earlier: Proposal[] = await manager.find(ProposalSchema, { where: { needId } });
    const { propose, supersede } = recommend(candidates, earlier);
    for (const { id, offerId } of supersede) {
      const [offer] = await this.pool.offers(manager, [offerId]);
      const left = offer ? servableNeeds(offer, await takenOf(transaction, id, offerId)) : 0;
      const policy = await this.rules.judgement(manager, now);
      await this.store.change(transaction, id, null, (proposal) => {
        const isTaken = offer?.status === 'open' && left === 0;
        const cause = isTaken ? 'nothing-left' : supersedingCause(proposal, need, offer ?? null, policy);
        return supersedeProposal(proposal, cause, now);
      });
    }
    await this.tellAnew(transaction, [...candidates, ...withoutClearing(stored, candidates)], earlier);
    for (const { offer, record } of propose) {
      this.store.create(transaction, proposeMatch(newId(), need, offer, record, now));
    }
  }

  /**
   * The explanations of waiting proposals follow the candidates around them. Their version stays: what is proposed is the
   * same, and a coordinator's decision on it must not fail because another offer came.
   */
  private async tellAnew(
    { manager }: Transaction,
    candidates: readonly Candidate[],
    earlier: readonly Proposal[],
  ): Promise<void> {
    for (const { offer, record } of candidates) {
      const waiting = earlier.find(
        ({ offerId, state }) => offerId === offer.id && state.status === 'proposed',
      );
      if (!waiting || isDeepStrictEqual(waiting.record, record)) continue;
      await manager.update(ProposalSchema, { id: waiting.id, status: 'proposed' }, { record });
    }
  }
}

/** Those that clearing does not recommend, as a coordinator may have proposed them by hand. */
function withoutClearing(stored: readonly Candidate[], recommended: readonly Candidate[]): Candidate[] {
  return stored
    .filter(({ offer }) => !recommended.some((other) => other.offer.id === offer.id))
    .map((candidate) => ({ ...candidate, record: { ...candidate.record, clearing: null } }));
}
