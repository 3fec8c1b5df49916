import {
  clearedPairsOf,
  type ClearedPair,
  type Clearing,
  type RejectedAlternative,
} from '../clearing/index.js';
import { shadowPrice } from '../clearing/auction/shadow-price.js';
import { groupTerms } from '../clearing/equity/equity-terms.js';
import type {
  ClearingInformation,
  RecordedGrant,
  RejectedInClearing,
} from '../explanation/explanation-record.js';
import { PROPOSALS_A_NEED } from '../matching-policy.js';
import type { Allotment } from './allotment.js';
import { WHOLE_SUM } from './funds.js';
import type { KindsOfHelp } from './kinds-of-help.js';
import type { RestOfNeeds } from './rest-of-needs.js';
import type { SharedMoney } from './shared-money.js';
import type { CountedCandidates } from './counted-candidates.js';
import type { WholeOfPool } from './whole-of-pool.js';

/** An offer that clearing recommends for a need. */
export interface RecommendedOffer {
  readonly offerId: string;
  readonly clearing: ClearingInformation;
}

/** A pair that clearing chose, by its own score. */
export interface ChosenOffer {
  readonly needId: string;
  readonly offerId: string;
  readonly score: number;
}

type LastRun = Pick<ClearingInformation, 'run' | 'certifiedGap'>;

interface ClearedState {
  readonly clearing: Clearing;
  readonly money: SharedMoney;
  readonly help: KindsOfHelp;
  readonly whole: WholeOfPool;
  readonly allotment: Allotment;
  readonly rest: RestOfNeeds;
  readonly counted: CountedCandidates;
  /** The offers that have room to spare. */
  readonly spare: ReadonlySet<string>;
  /** The currency that reference rates are in. */
  readonly base: string;
}

/** What a cleared pool recommends, and how that is told. */
export class Recommendations {
  constructor(private readonly pool: ClearedState) {}

  /**
   * What is recommended for a need: what clearing chose, then the best of the other candidates that have room to spare, as
   * many as a coordinator is shown at one time.
   */
  of(needId: string, last: LastRun): RecommendedOffer[] {
    const { clearing, help, counted, spare, allotment, rest } = this.pool;
    const chosen = (
      allotment.isExchanged(needId)
        ? this.exchanged(needId, last)
        : clearedPairsOf(clearing, needId).map((pair) => ({
            offerId: pair.offerId,
            clearing: this.told(pair, last),
          }))
    ).slice(0, PROPOSALS_A_NEED);
    const sameHelp = help.givenBy(needId, chosen);
    const held = chosen.map(({ offerId }) => offerId);
    const couldBringRest = (offerId: string) =>
      rest.couldBring(needId, held, offerId) ? { couldBringRest: true as const } : {};
    const others = (counted.ranked.get(needId) ?? [])
      .filter(({ offerId }) => spare.has(offerId) && !clearing.fixed.has(needId, offerId))
      .filter(({ offerId }) => !chosen.some((pair) => pair.offerId === offerId))
      .slice(0, PROPOSALS_A_NEED - chosen.length);
    return [
      ...chosen.map(({ offerId, clearing }) => ({
        offerId,
        clearing: { ...clearing, ...sameHelp(offerId) },
      })),
      ...others.map(({ offerId, score, judged = score }) => ({
        offerId,
        clearing: {
          ...this.toldOfSpare(needId, offerId, judged, last),
          ...sameHelp(offerId),
          ...couldBringRest(offerId),
        },
      })),
    ];
  }

  private told(pair: ClearedPair, last: LastRun): ClearingInformation {
    const { equity, shadowPrice, bestRejected } = pair;
    const worth = this.pool.whole.worthOf(pair.needId).find(({ offerId }) => offerId === pair.offerId);
    const { firstHelp, value } = worth ?? { firstHelp: equity.firstHelp, value: pair.value };
    return {
      chosen: true,
      ...last,
      equity: { ...equity, firstHelp },
      value,
      shadowPrice,
      bestRejected:
        bestRejected && this.toldOfRejected(pair.needId, bestRejected, value - firstHelp - shadowPrice),
      ...this.grantOf(pair.needId, pair.offerId),
    };
  }

  /** What a need has got by an exchange, the best first; offers that have room to spare then cost nothing. */
  private exchanged(needId: string, last: LastRun): RecommendedOffer[] {
    const { clearing, allotment, whole, counted } = this.pool;
    const held = allotment.heldBy(needId);
    const priceOf = (offerId: string) =>
      allotment.hasSpare(offerId) ? 0 : shadowPrice(clearing.auction.state, clearing.offerIds.find(offerId)!);
    const { policy } = clearing;
    const groups = groupTerms(clearing.termsOf(needId).groups, policy);
    const others = whole
      .need(needId)
      .pairs.filter(({ offerId }) => !held.includes(offerId))
      .map(({ offerId }) => ({
        offerId,
        score: counted.candidate(needId, offerId)!.score,
        shadowPrice: priceOf(offerId),
      }));
    return whole.worthOf(needId).map(({ offerId, firstHelp, value }) => {
      const price = priceOf(offerId);
      const rejected = others.map((other) => this.toldOfRejected(needId, other, value - firstHelp - price));
      const [bestRejected = null] = rejected.sort((a, b) => a.lostBy - b.lostBy);
      return {
        offerId,
        clearing: {
          chosen: true,
          ...last,
          equity: { policyVersion: policy.version, firstHelp, groups },
          value,
          shadowPrice: price,
          bestRejected,
          ...this.grantOf(needId, offerId),
        },
      };
    });
  }

  private grantOf(needId: string, offerId: string): Pick<ClearingInformation, 'grant' | 'part'> {
    const grant = this.pool.allotment.grantOf(needId, offerId);
    if (!grant) return this.partOf(needId, offerId);
    const share = grant.share * this.pool.counted.partLacking(needId, offerId);
    if (this.pool.money.fundOf(offerId)?.counts !== 'sum') return share < WHOLE_SUM ? { part: share } : {};
    return { grant: { money: grant.money, share, ...this.ratesOf(needId, offerId) } };
  }

  private partOf(needId: string, offerId: string): Pick<ClearingInformation, 'part'> {
    const { counted, money } = this.pool;
    const terms = money.termsOf(needId, offerId);
    const part = terms?.isKnown
      ? terms.most * counted.partLacking(needId, offerId)
      : counted.broughtBy(needId, offerId)?.part;
    return part === undefined || part >= WHOLE_SUM ? {} : { part };
  }

  private ratesOf(needId: string, offerId: string): Pick<RecordedGrant, 'rates'> {
    const used = this.pool.money.ratesFor(needId, offerId);
    return used.length > 0 ? { rates: { base: this.pool.base, used } } : {};
  }

  /** @param left what the chosen offer leaves the need, less first help */
  private toldOfRejected(
    needId: string,
    { offerId, score, shadowPrice }: Omit<RejectedAlternative, 'lostBy'>,
    left: number,
  ): RejectedInClearing {
    const { points } = this.pool.clearing.termsOf(needId);
    const { counted, money } = this.pool;
    const candidate = counted.candidate(needId, offerId);
    const own = candidate?.score ?? score;
    const terms = money.termsOf(needId, offerId);
    const most = terms?.most ?? 1;
    const share = terms?.isKnown ? most * counted.partLacking(needId, offerId) : (candidate?.part ?? most);
    return {
      offerId,
      score: candidate?.judged ?? own,
      shadowPrice,
      lostBy: left - ((own + points) * most - shadowPrice),
      ...(share < 1 ? { share } : {}),
    };
  }

  private toldOfSpare(needId: string, offerId: string, score: number, last: LastRun): ClearingInformation {
    const { policy } = this.pool.clearing;
    const groups = groupTerms(this.pool.clearing.termsOf(needId).groups, policy);
    const points = groups.reduce((sum, group) => sum + group.points, 0);
    const counted = this.partOf(needId, offerId);
    return {
      chosen: false,
      ...last,
      equity: { policyVersion: policy.version, firstHelp: 0, groups },
      value: (score + points) * (counted.part ?? 1),
      shadowPrice: 0,
      bestRejected: null,
      ...counted,
    };
  }
}
