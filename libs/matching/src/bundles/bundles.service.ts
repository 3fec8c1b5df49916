import { Injectable } from '@nestjs/common';
import type { NeedSnapshot } from '@mutua/contracts';
import { typesCovered, type CooperationType, type PartOfNeed } from '@mutua/vocabulary';
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
  type IsFull,
  type PartialOffer,
  type Triangle,
} from '../clearing/index.js';
import { canBeProposed, pairOf, standingOf } from '../domain/standing.js';
import type { Proposal } from '../domain/proposal.js';
import { openTypesOf } from '../filters/cooperation-type.js';
import type { MatchingContext } from '../filters/matching-context.js';
import { LiveIndex } from '../pool/live-index.js';
import { Pool } from '../pool/pool.js';
import { ProposalSchema } from '../proposals/proposal.schema.js';
import { givenIn, heldMatches, takenIn } from '../proposals/taken-of.js';
import { RulesInForce } from '../rules/rules-in-force.js';
import { approvableParts, partOf, type BundlePart, type Member } from './parts.js';

/** Of each type that is lacking, the best so many offers are combined. */
const OFFERS_A_TYPE = 10;
const BUNDLES_SHOWN = 10;
const BUNDLES_SHOWN_OF = 40;
const BOUNDS: CoverBounds = {
  edges: 40,
  steps: 20_000,
  covers: BUNDLES_SHOWN_OF,
  allCovers: BUNDLES_SHOWN_OF,
};

/** Up to three offers that together give all that a need lacks, none of which can be left out. */
export interface BundleView {
  readonly parts: readonly BundlePart[];
  readonly score: number;
  /** Null where it hangs on a country that is not known, or the requester's is no developing country. */
  readonly collaboration: CollaborationType | null;
  readonly triangle: Triangle | null;
}

export interface BundlesView {
  /** What neither accepted nor approved matches give in full. */
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
    const context = await this.rules.judgement(this.work.manager, this.clock.now());
    const { rates } = context;
    const given = givenIn(await heldMatches(this.work, [need.id], []), need.id);
    const lacks = lackingTypes(need, given);
    const { found, areMore } = await this.membersFor(need, lacks, context);
    const members = found.flatMap((member) => {
      const part = partOf(need, member, given, rates);
      return part ? [{ ...member, alone: { covers: member.types, ...part } }] : [];
    });
    const partial = members.map(({ offer, score, types }): PartialOffer => {
      return { offerId: offer.id, score, covers: bitsOf(lacks, types) };
    });
    const byId = new Map(members.map((member) => [member.offer.id, member]));
    const membersOf = (offers: readonly PartialOffer[]) =>
      offers.flatMap(({ offerId }) => byId.get(offerId) ?? []);
    const isFull: IsFull = (offers) =>
      lackingTypes(need, [...given, ...membersOf(offers).map(({ alone }) => alone)]).length === 0;
    const { covers, steps, cuts } = minimalCovers(bitsOf(lacks, lacks), partial, BOUNDS, isFull);
    const day = dayOf(this.clock.now());
    const bundles = covers.flatMap((cover): BundleView[] => {
      const parts = approvableParts(need, membersOf(cover.offers), given, rates);
      return parts ? [{ parts, score: meanScore(cover), ...cooperationOf(need, parts, day) }] : [];
    });
    const met = new Set<Cut>(cuts);
    if (areMore) met.add('edges');
    if (bundles.length > BUNDLES_SHOWN) met.add('covers');
    return {
      lacks,
      bundles: bundles.slice(0, BUNDLES_SHOWN),
      bounds: { ...BOUNDS, covers: BUNDLES_SHOWN, offersAType: OFFERS_A_TYPE },
      steps,
      cuts: [...met],
    };
  }

  /** The best offers for each type that is lacking, but for those that may not be proposed, and whether there are more. */
  private async membersFor(need: NeedSnapshot, lacks: readonly CooperationType[], context: MatchingContext) {
    const { manager } = this.work;
    // what is being considered for a need is not told, but it may not be proposed again
    const earlier: Proposal[] = await asSystem(() =>
      manager.find(ProposalSchema, { where: { needId: need.id } }),
    );
    await this.live.catchUp(manager);
    const scores = new Map<string, number>();
    let areMore = false;
    for (const type of lacks) {
      const { best, of } = this.live.index.topOffersFor(need, context, OFFERS_A_TYPE, [], [type]);
      for (const { id, score } of best) scores.set(id, score);
      if (of > best.length) areMore = true;
    }
    const held = await heldMatches(this.work, [], [...scores.keys()]);
    const offers = await this.pool.offers(manager, [...scores.keys()]);
    const found = offers
      .filter((offer) => canBeProposed(standingOf(pairOf(need, offer), earlier)))
      .map((offer): Member => {
        const types = lacks.filter((type) => offer.cooperationTypes.includes(type));
        return { offer, score: scores.get(offer.id) ?? 0, types, taken: takenIn(held, offer.id) };
      });
    return { found, areMore };
  }
}

function lackingTypes(need: NeedSnapshot, given: readonly PartOfNeed[]): CooperationType[] {
  const covered = typesCovered(need, given);
  return openTypesOf(need).filter((type) => !covered.includes(type));
}

function bitsOf(lacks: readonly CooperationType[], given: readonly CooperationType[]): number {
  return lacks.reduce((bits, type, place) => (given.includes(type) ? bits | (1 << place) : bits), 0);
}

function cooperationOf({ country }: NeedSnapshot, members: readonly Member[], day: string) {
  const partners = members.map(({ offer, types }) => ({
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
