import { Injectable } from '@nestjs/common';
import type { NeedSnapshot, OfferSnapshot } from '@mutua/contracts';
import { AggregateStore, asSystem, type Transaction } from '@mutua/platform/persistence';
import type { Proposal } from '../domain/proposal.js';
import { fulfilMatch, supersedeProposal } from '../domain/proposal-endings.js';
import { endingByNeed, endingByOffer, type Ending } from '../domain/side-gone.js';
import { noLongerThere } from '../domain/recommend.js';
import { supersedingCause } from '../domain/superseding-cause.js';
import { canBeProposed, pairOf, standingOf } from '../domain/standing.js';
import { isFeasible } from '../filters/filters.js';
import { ProposalSchema } from '../proposals/proposal.schema.js';
import { ClearingDue } from '../rounds/clearing-due.js';
import { RulesInForce } from '../rules/rules-in-force.js';
import { CandidateFinder, type FoundCandidates } from './candidate-finder.js';
import { Pool } from './pool.js';

const NOTHING_FOUND: FoundCandidates = { candidates: [], offers: [] };

/**
 * Keeps the candidates true as needs and offers come, change and go, and takes back what cannot stand any more; what is to be
 * proposed is for clearing, which hears of it when this is committed.
 */
@Injectable()
export class MatchMaking {
  private readonly store = new AggregateStore<Proposal>(ProposalSchema, 'proposal');

  constructor(
    private readonly pool: Pool,
    private readonly finder: CandidateFinder,
    private readonly due: ClearingDue,
    private readonly rules: RulesInForce,
  ) {}

  /**
   * Finds the candidates of one need anew, and takes back its proposals that are no longer among them. It is done in the name of
   * the process, whoever's decision it follows from: the others' proposals are not theirs to see.
   */
  refreshNeed(transaction: Transaction, needId: string): Promise<void> {
    return asSystem(() => this.refresh(transaction, needId));
  }

  private async refresh(transaction: Transaction, needId: string): Promise<void> {
    const { manager, now } = transaction;
    const need = await this.pool.lockNeed(manager, needId);
    if (!need) return;
    const earlier: Proposal[] = await manager.find(ProposalSchema, { where: { needId } });
    const { candidates, offers } =
      need.status === 'open' ? await this.find(transaction, need, earlier) : NOTHING_FOUND;
    await this.pool.replaceCandidates(manager, needId, candidates);
    if (need.status === 'fulfilled') await this.changeEach(transaction, earlier, fulfilMatch);
    if (need.status !== 'open') await this.changeEach(transaction, earlier, endingByNeed(need));
    const policy = await this.rules.judgement(manager, now);
    const gone = noLongerThere(candidates, earlier, ({ needRevision, offerId, offerRevision }) => {
      const offer = offers.find(({ id, revision }) => id === offerId && revision === offerRevision);
      return needRevision === need.revision && !!offer && isFeasible(need, offer, policy);
    });
    const offerOf = ({ offerId }: Proposal) => offers.find(({ id }) => id === offerId) ?? null;
    for (const { id } of gone) {
      await this.store.change(transaction, id, null, (proposal) =>
        supersedeProposal(proposal, supersedingCause(proposal, need, offerOf(proposal), policy), now),
      );
    }
    this.due.markNeed(transaction, needId);
  }

  private async find({ manager, now }: Transaction, need: NeedSnapshot, earlier: readonly Proposal[]) {
    const policy = await this.rules.judgement(manager, now);
    const turnedOver = earlier.map(({ offerId }) => offerId);
    return this.finder.candidatesOf(manager, need, policy, turnedOver, (offer) =>
      canBeProposed(standingOf(pairOf(need, offer), earlier)),
    );
  }

  /** Refreshes the open needs that an offer concerns: those whose candidates it enters, and those it was a candidate for. */
  async refreshOffer(transaction: Transaction, offer: OfferSnapshot): Promise<void> {
    const { manager, now } = transaction;
    this.due.markOffer(transaction, offer.id);
    const policy = await this.rules.judgement(manager, now);
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

  /** Decides by what each proposal is when it is locked: a party may have accepted since it was read. */
  private async changeEach(
    transaction: Transaction,
    proposals: readonly Proposal[],
    decide: Ending,
  ): Promise<void> {
    for (const { id, state } of proposals) {
      if (state.status !== 'approved' && state.status !== 'accepted') continue;
      const { needId, offerId } = await this.store.change(transaction, id, null, (proposal) =>
        decide(proposal, transaction.now),
      );
      this.due.markMatch(transaction, { needId, offerId });
    }
  }
}
