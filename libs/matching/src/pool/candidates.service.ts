import { Injectable } from '@nestjs/common';
import type { NeedSnapshot, OfferSnapshot } from '@mutua/contracts';
import { hasRole, type Caller } from '@mutua/platform/auth';
import { Clock } from '@mutua/platform/clock';
import { Refused } from '@mutua/platform/decision';
import { asSystem, UnitOfWork } from '@mutua/platform/persistence';
import { In, Not } from 'typeorm';
import type { Proposal } from '../domain/proposal.js';
import { canBeProposed, pairOf, standingOf, type Standing } from '../domain/standing.js';
import { assess } from '../explanation/assess.js';
import type { ExplanationRecord } from '../explanation/explanation-record.js';
import type { MatchingContext } from '../filters/matching-context.js';
import { withRanks, type Candidate } from '../explanation/rank-candidates.js';
import { CANDIDATES_KEPT } from '../matching-policy.js';
import { ProposalSchema } from '../proposals/proposal.schema.js';
import { RulesInForce } from '../rules/rules-in-force.js';
import { byRecordThenNearness, nearMissesAmong, type JudgedPair } from './near-misses.js';
import { Pool } from './pool.js';
import { maySeeNeed, maySeeOffer } from './who-sees-what.js';

export interface CandidateView extends Candidate {
  readonly standing: Standing;
  /** How many matches of the offer with other needs are approved or accepted. */
  readonly matchesElsewhere: number;
}

/** Shows what the engine finds for a need, and for an offer what needs it fits, to whose they are and to coordinators. */
@Injectable()
export class CandidatesService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly pool: Pool,
    private readonly clock: Clock,
    private readonly rules: RulesInForce,
  ) {}

  /** The candidates of a need as they stand at this moment, ranked among those that can be proposed. */
  async ofNeed(needId: string, caller: Caller): Promise<CandidateView[]> {
    const { manager } = this.work;
    const need = await this.ownNeed(needId, caller);
    // each pair's standing, and how many matches an offer has elsewhere, come of proposals that are not shown
    const earlier: Proposal[] = await asSystem(() => manager.find(ProposalSchema, { where: { needId } }));
    const standing = (offer: OfferSnapshot) => standingOf(pairOf(need, offer), earlier);
    const candidates = await this.pool.candidates(manager, needId);
    const ranked = withRanks(need, candidates, (offer) => canBeProposed(standing(offer)), CANDIDATES_KEPT);
    const elsewhere = await this.matchesElsewhere(needId, ranked);
    return ranked.map((candidate) => ({
      ...candidate,
      standing: standing(candidate.offer),
      matchesElsewhere: elsewhere.filter((offerId) => offerId === candidate.offer.id).length,
    }));
  }

  /** The offers that fail just one condition of a need, the best first. */
  async nearMissesOfNeed(needId: string, caller: Caller): Promise<JudgedPair[]> {
    const need = await this.ownNeed(needId, caller);
    const offers = await this.pool.shownOffers(this.work.manager);
    return nearMissesAmong(
      offers.map((offer) => ({ need, offer })),
      await this.policy(),
    );
  }

  /** The open needs that an offer fits today, the best first. */
  async ofOffer(offerId: string, caller: Caller): Promise<JudgedPair[]> {
    const offer = await this.ownOffer(offerId, caller);
    const needs = await this.pool.openNeeds(this.work.manager);
    const policy = await this.policy();
    return needs
      .map((need) => ({ need, offer, assessment: assess(need, offer, policy) }))
      .filter(({ assessment: { feasible, record } }) => feasible && record.score >= policy.minimumScore)
      .map(({ assessment: { record }, ...pair }) => ({ ...pair, record }))
      .sort(byRecordThenNearness)
      .slice(0, CANDIDATES_KEPT);
  }

  /** The open needs for which an offer fails just one condition, the best first. */
  async nearMissesOfOffer(offerId: string, caller: Caller): Promise<JudgedPair[]> {
    const offer = await this.ownOffer(offerId, caller);
    const needs = await this.pool.openNeeds(this.work.manager);
    return nearMissesAmong(
      needs.map((need) => ({ need, offer })),
      await this.policy(),
    );
  }

  /** Why a pair fits or does not, to whoever one of them belongs to and who may know of the other. */
  async explain(needId: string, offerId: string, caller: Caller): Promise<ExplanationRecord> {
    const need = await this.pool.need(this.work.manager, needId);
    const offer = await this.pool.offer(this.work.manager, offerId);
    const party = [need, offer].some(({ organisationId }) => organisationId === caller.organisationId);
    const seesNeed = maySeeNeed(need, caller);
    if (!seesNeed || !(party || hasRole(caller, 'coordinator', 'admin')))
      throw Refused.notFound('need', needId);
    if (!maySeeOffer(offer, caller)) throw Refused.notFound('offer', offerId);
    return assess(need, offer, await this.policy()).record;
  }

  private async matchesElsewhere(needId: string, candidates: readonly Candidate[]): Promise<string[]> {
    const proposals = await asSystem(() =>
      this.work.manager.find(ProposalSchema, {
        where: {
          offerId: In(candidates.map(({ offer }) => offer.id)),
          needId: Not(needId),
          status: In(['approved', 'accepted']),
        },
        select: { id: true, offerId: true },
      }),
    );
    return proposals.map(({ offerId }) => offerId);
  }

  private async ownNeed(needId: string, caller: Caller): Promise<NeedSnapshot> {
    const need = await this.pool.need(this.work.manager, needId);
    if (!isOwn(need, caller)) throw Refused.notFound('need', needId);
    return need;
  }

  private async ownOffer(offerId: string, caller: Caller): Promise<OfferSnapshot> {
    const offer = await this.pool.offer(this.work.manager, offerId);
    if (!isOwn(offer, caller)) throw Refused.notFound('offer', offerId);
    return offer;
  }

  private policy(): Promise<MatchingContext> {
    return this.rules.judgement(this.work.manager, this.clock.now());
  }
}

/** A coordinator looks after everybody's. */
function isOwn({ organisationId }: { readonly organisationId: string }, caller: Caller): boolean {
  return organisationId === caller.organisationId || hasRole(caller, 'coordinator', 'admin');
}
