import { compareMoney, isNothing } from '@mutua/vocabulary';
import { isAnyRedundant, type Clearing, type MoneyTerms, type WholePair } from '../clearing/index.js';
import type { ClosestOffer, Shortfall } from '../explanation/shortfall-record.js';
import type { Allotment } from './allotment.js';
import { WHOLE_SUM } from './funds.js';
import type { CountedCandidates } from './counted-candidates.js';
import type { KindsOfHelp } from './kinds-of-help.js';
import type { RestOfNeeds } from './rest-of-needs.js';
import type { SharedMoney } from './shared-money.js';
import type { StoredCandidate } from './stored-pool.js';
import type { WholeOfPool } from './whole-of-pool.js';
import { WorthToOthers } from './worth-to-others.js';

interface AllottedPool {
  readonly clearing: Clearing;
  readonly money: SharedMoney;
  readonly help: KindsOfHelp;
  readonly whole: WholeOfPool;
  readonly allotment: Allotment;
  readonly counted: CountedCandidates;
  readonly rest: RestOfNeeds;
  /** The offers that have room to spare. */
  readonly spare: ReadonlySet<string>;
}

/** The part that a need gets of what it counts. */
interface ShortPart extends Partial<Pick<Shortfall, 'sumShare' | 'numberShare'>> {
  readonly reason: Shortfall['reason'];
}

/** Why needs get less than they ask for, by what is allotted in the end: exchanges and shared money with it. */
export class Shortfalls {
  private readonly worth: WorthToOthers;

  constructor(private readonly pool: AllottedPool) {
    this.worth = new WorthToOthers(pool.whole, pool.allotment, pool.spare);
  }

  /** Others get an offer. */
  offerChanged(offerId: string): void {
    this.worth.forget(offerId);
  }

  /** A need could have something else instead of what it gets, or went. */
  needChanged(needId: string): void {
    if (!this.pool.counted.ranked.has(needId)) return;
    for (const offerId of this.pool.allotment.heldBy(needId)) this.worth.forget(offerId);
  }

  /** Null for a need that misses nothing that would add to what it gets, and for one that is not cleared. */
  of(needId: string): Shortfall | null {
    const { clearing, allotment, counted } = this.pool;
    if (!counted.ranked.has(needId)) return null;
    const { asks } = clearing.termsOf(needId);
    const held = allotment.heldBy(needId);
    const gets = clearing.fixed.countOf(needId) + held.length;
    const sum = this.moneyOf(needId, held) ?? this.grantOf(needId, held);
    const number = this.numberOf(needId, held);
    const part = sum ? { ...number, ...sum } : number;
    const missed = gets < asks ? this.missedBy(needId, held) : null;
    if (!missed && !part) return null;
    const restCouldBeBrought = this.restCouldBeBrought(needId, held);
    const { sumShare = null, numberShare = null } = part ?? {};
    const how = missed ?? { reason: part!.reason, closest: null };
    return { ...how, asks, gets, sumShare, numberShare, restCouldBeBrought };
  }

  /** The part of its sum that a need gets of what is shared out, and why it is no more; null where it is all, or not known. */
  private moneyOf(needId: string, held: readonly string[]): ShortPart | null {
    const { money, allotment, counted } = this.pool;
    const funds = held.filter((offerId) => money.fundOf(offerId)?.counts === 'sum');
    const shares = funds.flatMap((offerId) => allotment.grantOf(needId, offerId)?.share ?? []);
    const all = shares.reduce((sum, share) => sum + share, 0);
    if (shares.length === 0 || shares.length < funds.length || all >= WHOLE_SUM) return null;
    const most = funds.reduce((sum, offerId) => sum + (money.termsOf(needId, offerId)?.most ?? 0), 0);
    return {
      reason: all < most * WHOLE_SUM ? 'sum-shared' : 'sum-limited',
      // with what standing matches bring
      sumShare: rounded(1 - counted.partLacking(needId, funds[0]!) * (1 - all)),
    };
  }

  /** The part of its sum that a need gets by a grant of a fixed sum; null where it is all, or not known. */
  private grantOf(needId: string, held: readonly string[]): ShortPart | null {
    const [brought] = held.flatMap((offerId) => this.pool.counted.broughtBy(needId, offerId) ?? []);
    const share = brought ? brought.part + brought.before : 1;
    return share < WHOLE_SUM ? { reason: 'sum-limited', sumShare: rounded(share) } : null;
  }

  /** The least part of a number that a need gets; null where it is all, or not known. */
  private numberOf(needId: string, held: readonly string[]): ShortPart | null {
    const { money, allotment, counted } = this.pool;
    const shares = held.flatMap((offerId) => {
      const grant = money.fundOf(offerId)?.counts !== 'sum' && allotment.grantOf(needId, offerId);
      return grant ? [1 - counted.partLacking(needId, offerId) * (1 - grant.share)] : [];
    });
    const least = shares.reduce((a, b) => Math.min(a, b), 1);
    return least < WHOLE_SUM ? { reason: 'number-limited', numberShare: rounded(least) } : null;
  }

  private restCouldBeBrought(needId: string, held: readonly string[]): boolean {
    const { rest, spare } = this.pool;
    return this.others(needId, held).some(
      ({ offerId }) => spare.has(offerId) && rest.couldBring(needId, held, offerId),
    );
  }

  private missedBy(needId: string, held: readonly string[]): Pick<Shortfall, 'reason' | 'closest'> | null {
    const others = this.others(needId, held);
    if (others.length === 0) return held.length === 0 ? { reason: 'nothing-fits', closest: null } : null;
    const adding = others.filter(({ offerId }) => this.adds(needId, held, offerId));
    const [closest] = adding
      .flatMap((candidate) => this.contested(needId, held, candidate) ?? [])
      .sort((a, b) => a.shortBy - b.shortBy || b.score - a.score || (a.offerId < b.offerId ? -1 : 1));
    if (closest) return { reason: 'given-to-others', closest };
    const best = adding.find(({ offerId }) => this.isUsedUp(offerId));
    if (!best) return null;
    const { offerId, score, judged = score } = best;
    return {
      reason: 'nothing-left',
      closest: { offerId, score: judged, share: null, worthToOthers: null, shortBy: null },
    };
  }

  /** What fits a need, but for what stands and what it gets. */
  private others(needId: string, held: readonly string[]): StoredCandidate[] {
    const { clearing, counted } = this.pool;
    return (counted.ranked.get(needId) ?? []).filter(
      ({ offerId }) =>
        clearing.offerIds.find(offerId) !== undefined &&
        !clearing.fixed.has(needId, offerId) &&
        !held.includes(offerId),
    );
  }

  /** Whether an offer would bring a need help that it gets neither by approved matches nor by what is chosen for it. */
  private adds(needId: string, held: readonly string[], offerId: string): boolean {
    const { help } = this.pool;
    const given = help.coveredFor(needId);
    const [kinds, ...others] = [offerId, ...held].map((id) => help.bitsOf(needId, id));
    if (kinds === 0) return true;
    return (kinds! & ~given) !== 0 && !isAnyRedundant([kinds!, ...others].map((each) => each & ~given));
  }

  /** An offer that others get; null where it has room to spare, and where nobody, or nothing of it, can be had. */
  private contested(
    needId: string,
    held: readonly string[],
    { offerId, score, judged = score, part: counts }: StoredCandidate,
  ): (ClosestOffer & { readonly shortBy: number }) | null {
    const { whole, spare } = this.pool;
    const pair = whole.need(needId).pairs.find((each) => each.offerId === offerId);
    if (!pair || spare.has(offerId)) return null;
    const part = this.partOf(needId, held, pair.money);
    const price = this.worth.of(offerId);
    if (part === null || price === null) return null;
    const ofAll = pair.money?.isKnown
      ? part * this.pool.counted.partLacking(needId, offerId)
      : (counts ?? part);
    const worthToOthers = Math.round(price * (pair.money ? pair.money.cost * part : 1));
    return {
      offerId,
      score: Math.round(judged),
      share: ofAll < WHOLE_SUM ? rounded(ofAll) : null,
      worthToOthers,
      // -0 is stored as 0
      shortBy: Math.round(worthToOthers - this.worthFor(needId, held, pair, part)) + 0,
    };
  }

  /** The part of what a need asks for that an offer could bring it beside what it gets; null where that is less than it gives. */
  private partOf(needId: string, held: readonly string[], money: MoneyTerms | null): number | null {
    if (!money?.isKnown) return 1;
    const part = money.isOfSum ? Math.min(money.most, 1 - this.sharesOf(needId, held)) : money.most;
    return part >= money.least * WHOLE_SUM ? part : null;
  }

  private worthFor(needId: string, held: readonly string[], { points }: WholePair, part: number): number {
    const isHelped = held.some((offerId) => !this.pool.allotment.grantOf(needId, offerId));
    const { firstHelp } = this.pool.whole.need(needId);
    const help = isHelped ? 0 : firstHelp * Math.min(part, 1 - this.sharesOf(needId, held));
    return points * part + help;
  }

  private sharesOf(needId: string, held: readonly string[]): number {
    const { allotment, money } = this.pool;
    return held
      .filter((offerId) => money.fundOf(offerId)?.counts === 'sum')
      .reduce((sum, offerId) => sum + (allotment.grantOf(needId, offerId)?.share ?? 0), 0);
  }

  /** Whether standing matches leave nothing of an offer that clearing could give anybody. */
  private isUsedUp(offerId: string): boolean {
    const { clearing, money } = this.pool;
    const fund = money.fundOf(offerId);
    if (!fund) return clearing.auction.state.capacity[clearing.offerIds.find(offerId)!] === 0;
    const { left, leastEach } = fund;
    return isNothing(left) || (!!leastEach && compareMoney(left, leastEach) < 0);
  }
}

/** A part stays a part. */
function rounded(share: number): number {
  return Math.min(9_999, Math.max(1, Math.round(share * 10_000))) / 10_000;
}
