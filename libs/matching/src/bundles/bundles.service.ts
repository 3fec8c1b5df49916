import { Injectable } from '@nestjs/common';
import type { NeedSnapshot, OfferSnapshot } from '@mutua/contracts';
import type { CooperationType } from '@mutua/vocabulary';
import { hasRole, type Caller } from '@mutua/platform/auth';
import { Clock, dayOf } from '@mutua/platform/clock';
import { Refused } from '@mutua/platform/decision';
import { asSystem, UnitOfWork } from '@mutua/platform/persistence';
import {
  collaborationType,
  meanScore,
  minimalCovers,
  triangleOf,
  type CollaborationType,
  type CoverBounds,
  type Cut,
  type PartialOffer,
  type Triangle,
} from '../clearing/index.js';
import { canBeProposed, pairOf, standingOf } from '../domain/standing.js';
import type { Proposal } from '../domain/proposal.js';
import { openTypesOf } from '../filters/cooperation-type.js';
import { LiveIndex } from '../pool/live-index.js';
import { Pool } from '../pool/pool.js';
import { ProposalSchema } from '../proposals/proposal.schema.js';
import { RulesInForce } from '../rules/rules-in-force.js';

/** Of each type that is lacking, the best so many offers are combined. */
const OFFERS_A_TYPE = 10;
const BUNDLES_SHOWN = 10;
const BOUNDS: CoverBounds = { edges: 40, steps: 20_000, covers: BUNDLES_SHOWN, allCovers: BUNDLES_SHOWN };

/** An offer's part in a bundle. */
export interface BundlePart {
  readonly offer: OfferSnapshot;
  readonly score: number;
  /** What it gives of what the need lacks. */
  readonly types: readonly CooperationType[];
}

/** Up to three offers that together give all that a need lacks, none of which can be left out. */
export interface BundleView {
  readonly parts: readonly BundlePart[];
  readonly score: number;
  /** Null where it hangs on a country that is not known, or the requester's is no developing country. */
  readonly collaboration: CollaborationType | null;
  readonly triangle: Triangle | null;
}

export interface BundlesView {
  readonly lacks: readonly CooperationType[];
  /** The best first. */
  readonly bundles: readonly BundleView[];
  readonly bounds: CoverBounds & { readonly offersAType: number };
  readonly steps: number;
  /** The bounds that were met, so that there may be more. */
  readonly cuts: readonly Cut[];
}

/** Combines offers that together cover a need. */
@Injectable()
export class BundlesService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly pool: Pool,
    private readonly live: LiveIndex,
    private readonly rules: RulesInForce,
  ) {}

  /** @throws Refused `not-found`; `illegal-step` for a need that is not open */
  async ofNeed(needId: string, caller: Caller): Promise<BundlesView> {
    const need = await this.pool.need(this.work.manager, needId);
    const isOwn = need.organisationId === caller.organisationId || hasRole(caller, 'coordinator', 'admin');
    if (!isOwn) throw Refused.notFound('need', needId);
    if (need.status !== 'open') throw Refused.illegalStep('need', need.status, 'covered', ['open']);
    const lacks = openTypesOf(need);
    const { partial, offers } = await this.offersFor(need, lacks);
    const { covers, steps, cuts } = minimalCovers(bitsOf(lacks, lacks), partial, BOUNDS);
    const day = dayOf(this.clock.now());
    return {
      lacks,
      bundles: covers.map((cover) => {
        const parts = cover.offers.flatMap(({ offerId, score }): BundlePart[] => {
          const offer = offers.get(offerId);
          return offer ? [{ offer, score, types: commonOf(lacks, offer) }] : [];
        });
        return { parts, score: meanScore(cover), ...cooperationOf(need, parts, day) };
      }),
      bounds: { ...BOUNDS, offersAType: OFFERS_A_TYPE },
      steps,
      cuts,
    };
  }

  /** The best offers for each type that is lacking, but for those that may not be proposed. */
  private async offersFor(need: NeedSnapshot, lacks: readonly CooperationType[]) {
    const { manager } = this.work;
    const context = await this.rules.judgement(manager, this.clock.now());
    // what is being considered for a need is not told, but it may not be proposed again
    const earlier: Proposal[] = await asSystem(() =>
      manager.find(ProposalSchema, { where: { needId: need.id } }),
    );
    await this.live.catchUp(manager);
    const scores = new Map<string, number>();
    for (const type of lacks) {
      const { best } = this.live.index.topOffersFor(need, context, OFFERS_A_TYPE, [], [type]);
      for (const { id, score } of best) scores.set(id, score);
    }
    const found = await this.pool.offers(manager, [...scores.keys()]);
    const offers = new Map(
      found
        .filter((offer) => canBeProposed(standingOf(pairOf(need, offer), earlier)))
        .map((offer) => [offer.id, offer]),
    );
    const partial = [...offers.values()].map((offer): PartialOffer => {
      const score = scores.get(offer.id) ?? 0;
      return { offerId: offer.id, score, covers: bitsOf(lacks, offer.cooperationTypes) };
    });
    return { partial, offers };
  }
}

function bitsOf(lacks: readonly CooperationType[], given: readonly CooperationType[]): number {
  return lacks.reduce((bits, type, place) => (given.includes(type) ? bits | (1 << place) : bits), 0);
}

function commonOf(lacks: readonly CooperationType[], { cooperationTypes }: OfferSnapshot): CooperationType[] {
  return lacks.filter((type) => cooperationTypes.includes(type));
}

function cooperationOf({ country }: NeedSnapshot, parts: readonly BundlePart[], day: string) {
  const partners = parts.map(({ offer, types }) => ({
    offerId: offer.id,
    party: { country: offer.providerCountry, kind: offer.providerKind },
    types,
  }));
  const parties = partners.map(({ party }) => party);
  return {
    collaboration: collaborationType(country, parties, day),
    triangle: triangleOf(country, partners, day),
  };
}
