import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { NeedSnapshot, OfferSnapshot } from '@mutua/contracts';
import { dayOf } from '@mutua/platform/clock';
import { AggregateStore, newId, type Transaction } from '@mutua/platform/persistence';
import type { Proposal } from '../domain/proposal.js';
import { proposeMatch } from '../domain/proposal-decisions.js';
import { fulfilMatch, supersedeProposal } from '../domain/proposal-endings.js';
import { endingByNeed, endingByOffer, type Ending } from '../domain/side-gone.js';
import { recommend } from '../domain/recommend.js';
import { canBeProposed, pairOf, standingOf } from '../domain/standing.js';
import { isFeasible } from '../filters/filters.js';
import type { Candidate } from '../explanation/rank-candidates.js';
import { policyOn } from '../matching-policy.js';
import { ProposalSchema } from '../proposals/proposal.schema.js';
import { CandidateFinder, type FoundCandidates } from './candidate-finder.js';
import { Pool } from './pool.js';

const NOTHING_FOUND: FoundCandidates = { candidates: [], offers: [] };

/** Keeps the candidates and the recommended proposals true as needs and offers come, change and go. */
@Injectable()
export class MatchMaking {
  private readonly store = new AggregateStore<Proposal>(ProposalSchema, 'proposal');

  constructor(
    private readonly pool: Pool,
    private readonly finder: CandidateFinder,
  ) {}

  /** Finds the candidates of one need anew and brings its proposals into line with them. */
  async refreshNeed(transaction: Transaction, needId: string): Promise<void> {
    const { manager, now } = transaction;
    const need = await this.pool.lockNeed(manager, needId);
    if (!need) return;
    const earlier: Proposal[] = await manager.find(ProposalSchema, { where: { needId } });
    const { candidates, offers } =
      need.status === 'open' ? await this.find(transaction, need, earlier) : NOTHING_FOUND;
    await this.pool.replaceCandidates(manager, needId, candidates);
    if (need.status === 'fulfilled') await this.changeEach(transaction, earlier, fulfilMatch);
    if (need.status !== 'open') await this.changeEach(transaction, earlier, endingByNeed(need));
    const { propose, supersede } = recommend(
      candidates,
      earlier,
      ({ needRevision, offerId, offerRevision }) => {
        const offer = offers.find(({ id, revision }) => id === offerId && revision === offerRevision);
        return needRevision === need.revision && !!offer && isFeasible(need, offer, policyOn(dayOf(now)));
      },
    );
    for (const { id } of supersede) {
      await this.store.change(transaction, id, null, (proposal) =>
        supersedeProposal(proposal, 'side-changed', now),
      );
    }
    await this.rankAnew(transaction, candidates, earlier);
    for (const { offer, record } of propose) {
      this.store.create(transaction, proposeMatch(newId(), need, offer, record, now));
    }
  }

  private find({ manager, now }: Transaction, need: NeedSnapshot, earlier: readonly Proposal[]) {
    const policy = policyOn(dayOf(now));
    const turnedOver = earlier.map(({ offerId }) => offerId);
    return this.finder.candidatesOf(manager, need, policy, turnedOver, (offer) =>
      canBeProposed(standingOf(pairOf(need, offer), earlier)),
    );
  }

  /** Refreshes the open needs that an offer concerns: those whose candidates it enters, and those it was a candidate for. */
  async refreshOffer(transaction: Transaction, offer: OfferSnapshot): Promise<void> {
    const { manager, now } = transaction;
    const policy = policyOn(dayOf(now));
    const concerned = await this.pool.needsWithCandidate(manager, offer.id);
    if (offer.status === 'open') {
      for (const needId of await this.finder.needsEnteredBy(manager, offer, policy)) concerned.add(needId);
    }
    const byHand = await manager.findBy(ProposalSchema, { offerId: offer.id, status: 'proposed' });
    for (const { needId } of byHand) concerned.add(needId);
    const ending = endingByOffer(offer.status);
    if (ending) {
      const standing: Proposal[] = await manager.find(ProposalSchema, { where: { offerId: offer.id } });
      await this.changeEach(transaction, standing, ending);
    }
    // in the order of ids, so that two refreshes at once cannot wait for each other's locks
    for (const needId of [...concerned].sort()) await this.refreshNeed(transaction, needId);
  }

  /**
   * The explanations of waiting proposals follow the candidates around them. Their version stays: what is proposed is the
   * same, and a coordinator's decision on it must not fail because another offer came.
   */
  private async rankAnew(
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

  /** Decides by what each proposal is when it is locked: a party may have accepted since it was read. */
  private async changeEach(
    transaction: Transaction,
    proposals: readonly Proposal[],
    decide: Ending,
  ): Promise<void> {
    for (const { id, state } of proposals) {
      if (state.status !== 'approved' && state.status !== 'accepted') continue;
      await this.store.change(transaction, id, null, (proposal) => decide(proposal, transaction.now));
    }
  }
}
