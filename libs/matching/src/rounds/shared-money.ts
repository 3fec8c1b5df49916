import { isDeepStrictEqual } from 'node:util';
import type { Money } from '@mutua/vocabulary';
import {
  moneyTermsOf,
  recipientsOf,
  shareOut,
  splitByShares,
  type Clearing,
  type FundingOffer,
  type Grant,
  type MoneyTerms,
  type Recipient,
  type StarvedPair,
} from '../clearing/index.js';
import { ratesBetween, type ReferenceRate, type ReferenceRates } from '../criteria/reference-rates.js';
import { numberOf } from './funds.js';
import type { StoredCandidate } from './stored-pool.js';

/**
 * The offers of money among those that are cleared, and those of which needs ask for a number. Clearing counts how many needs each
 * can serve; when it has chosen, the money, or the number, is shared out among those that hold the offer. Who holds none of these offers
 * is not concerned.
 */
export class SharedMoney {
  private readonly funds = new Map<string, FundingOffer>();
  /** The sum that each need still asks for; null where it states none, or has all of it. */
  private readonly sums = new Map<string, Money | null>();
  private readonly grants = new Map<string, ReadonlyMap<string, Grant>>();
  private readonly withRoom = new Set<string>();

  /**
   * @param ranked the candidates of each need
   * @param needsThatFit the needs that may still get an offer
   * @param numberLacking what a need lacks of what an offer counts; null where it states no number
   */
  constructor(
    private readonly clearing: Clearing,
    private readonly rates: ReferenceRates,
    private readonly ranked: ReadonlyMap<string, readonly StoredCandidate[]>,
    private readonly needsThatFit: (offerId: string) => Iterable<string>,
    private readonly numberLacking: (needId: string, offerId: string) => number | null,
  ) {}

  has(offerId: string): boolean {
    return this.funds.has(offerId);
  }

  /** Whether there is no offer of money. */
  get isNone(): boolean {
    return this.funds.size === 0;
  }

  get fundIds(): Iterable<string> {
    return this.funds.keys();
  }

  fundOf(offerId: string): FundingOffer | undefined {
    return this.funds.get(offerId);
  }

  /** The rates by which an offer's money and the sum that a need asks for compare; none where they are in one currency. */
  ratesFor(needId: string, offerId: string): readonly ReferenceRate[] {
    const fund = this.funds.get(offerId);
    const sum = fund && this.asks(needId, fund);
    return (fund && sum && ratesBetween(this.rates, fund.left.currency, sum.currency)) ?? [];
  }

  /** What an offer of money can bring a need; null if nothing, and for other offers. */
  termsOf(needId: string, offerId: string): MoneyTerms | null {
    const fund = this.funds.get(offerId);
    return fund ? moneyTermsOf(fund, this.asks(needId, fund), this.rates) : null;
  }

  /** Whether an offer of money could give another need something. */
  hasRoom(offerId: string): boolean {
    return this.withRoom.has(offerId);
  }

  grantOf(needId: string, offerId: string): Grant | undefined {
    return this.grants.get(needId)?.get(offerId);
  }

  putOffer(fund: FundingOffer): void {
    this.funds.set(fund.id, fund);
  }

  removeOffer(id: string): void {
    this.funds.delete(id);
    this.withRoom.delete(id);
  }

  /**
   * @param sum what it still asks for
   * @param before the candidates that it had until now
   * @returns the offers of money that may serve more or fewer now
   */
  putNeed(id: string, sum: Money | null, before: readonly StoredCandidate[]): string[] {
    const isSameSum = isDeepStrictEqual(this.sums.get(id), sum);
    this.sums.set(id, sum);
    const [had, has] = [before, this.ranked.get(id) ?? []].map(
      (candidates) => new Set(candidates.map(({ offerId }) => offerId).filter((each) => this.has(each))),
    ) as [Set<string>, Set<string>];
    return [...new Set([...had, ...has])].filter((each) => !(isSameSum && had.has(each) && has.has(each)));
  }

  removeNeed(id: string): void {
    this.sums.delete(id);
    this.grants.delete(id);
  }

  /** How many needs an offer of money can serve, of those that it fits. */
  recipientsOf(fund: string): number | null {
    const offer = this.funds.get(fund);
    if (!offer) return null;
    const sums = Array.from(this.needsThatFit(fund), (needId) => this.asks(needId, offer));
    return recipientsOf(offer, sums, this.rates);
  }

  /**
   * Shares out the money of an offer, with whatever shares needs or money with it.
   *
   * @param shared the offers whose money is shared out by now; those of this call are added
   * @param concerned the needs that hold other offers than before; those that get other sums are added
   * @returns pairs for which there is no money, or no room in the sum that the need asks for; nothing is kept then
   */
  shareOut(offerId: string, shared: Set<string>, concerned: Set<string>): readonly StarvedPair[] {
    const { funds, recipients } = this.together(offerId);
    const { grants, starved, withRoom } = shareOut(funds, recipients, this.rates, this.clearing.policy);
    if (starved.length > 0) return starved;
    for (const { id } of funds) {
      if (withRoom.has(id)) this.withRoom.add(id);
      else this.withRoom.delete(id);
    }
    for (const { id } of funds) shared.add(id);
    const ofFunds = new Set(funds.map(({ id }) => id));
    this.keep(grants, ofFunds, new Set(recipients.map(({ id }) => id)), concerned);
    return starved;
  }

  /** What a need lacks of what an offer counts; null where it states no sum, or no number, or has all of it. */
  private asks(needId: string, { id, counts }: FundingOffer): Money | null {
    if (counts === 'sum') return this.sums.get(needId) ?? null;
    const number = this.numberLacking(needId, id);
    return number === null ? null : numberOf(number);
  }

  /**
   * Splits the money of offers among some needs by parts that were found elsewhere.
   *
   * @param held the offers that each of these needs is to get
   * @param fundIds the offers of money that nobody else gets
   * @returns with the pairs for which there is none left
   */
  splitAs(
    held: ReadonlyMap<string, readonly string[]>,
    fundIds: readonly string[],
    shareOf: (needId: string, offerId: string) => number,
  ): {
    readonly grants: ReadonlyMap<string, ReadonlyMap<string, Grant>>;
    readonly withRoom: ReadonlySet<string>;
    readonly starved: readonly StarvedPair[];
  } {
    const funds = fundIds.flatMap((id) => this.funds.get(id) ?? []);
    const parts = groupsOf(funds).map((group) => {
      const holding = [...held].filter(([, offerIds]) => group.some(({ id }) => offerIds.includes(id)));
      const recipients = holding.map(([needId, offerIds]) => this.recipient(needId, group, offerIds));
      return shareOut(group, recipients, this.rates, this.clearing.policy, (problem) =>
        splitByShares(problem, shareOf),
      );
    });
    return {
      grants: byNeed(parts.flatMap(({ grants }) => grants)),
      withRoom: new Set(parts.flatMap(({ withRoom }) => [...withRoom])),
      starved: parts.flatMap(({ starved }) => starved),
    };
  }

  /** Forgets what needs were given that hold no offer of money any more. */
  forgetGrants(needIds: Iterable<string>, concerned: Set<string>): void {
    for (const needId of needIds) {
      const held = this.heldBy(needId);
      const gone = [...(this.grants.get(needId)?.keys() ?? [])].filter((offerId) => !held.includes(offerId));
      if (gone.length > 0) this.keep([], new Set(gone), new Set([needId]), concerned);
    }
  }

  /** The offers of money that a need has got. */
  heldBy(needId: string): string[] {
    if (!this.sums.has(needId)) return [];
    return this.clearing.heldBy(needId).filter((offerId) => this.has(offerId));
  }

  /** An offer with those whose money needs have beside its own; a number is shared out by itself. */
  private together(offerId: string) {
    const isSum = this.funds.get(offerId)!.counts === 'sum';
    const fundIds = new Set([offerId]);
    const needIds = new Set<string>();
    // a set that grows is gone through to its end
    for (const fundId of fundIds) {
      for (const needId of this.clearing.holdersOf(fundId)) {
        needIds.add(needId);
        if (!isSum) continue;
        for (const id of this.heldBy(needId)) if (this.funds.get(id)!.counts === 'sum') fundIds.add(id);
      }
    }
    const funds = [...fundIds].sort().flatMap((id) => this.funds.get(id) ?? []);
    return { funds, recipients: [...needIds].sort().map((id) => this.recipient(id, funds)) };
  }

  /** @param funds what is shared out together: sums of money, or the number of one offer */
  private recipient(id: string, funds: readonly FundingOffer[], held = this.clearing.heldBy(id)): Recipient {
    const money = held.filter((offerId) => funds.some((fund) => fund.id === offerId));
    const candidates = this.ranked.get(id) ?? [];
    return {
      id,
      asks: this.asks(id, funds[0]!),
      groups: this.clearing.termsOf(id).groups,
      isHelped: money.length < held.length || this.clearing.fixed.countOf(id) > 0,
      held: candidates.filter(({ offerId }) => money.includes(offerId)),
    };
  }

  /** @param fundIds the offers of which these are all grants */
  private keep(
    grants: readonly Grant[],
    fundIds: ReadonlySet<string>,
    needIds: ReadonlySet<string>,
    concerned: Set<string>,
  ): void {
    const ofNeed = byNeed(grants);
    for (const needId of needIds) {
      const before = this.grants.get(needId) ?? NOTHING;
      const others = [...before].filter(([offerId]) => !fundIds.has(offerId));
      const now = new Map([...others, ...(ofNeed.get(needId) ?? NOTHING)]);
      if (!isDeepStrictEqual(before, now)) concerned.add(needId);
      if (now.size > 0) this.grants.set(needId, now);
      else this.grants.delete(needId);
    }
  }
}

const NOTHING: ReadonlyMap<string, Grant> = new Map();

/** All money together, and each number by itself. */
function groupsOf(funds: readonly FundingOffer[]): FundingOffer[][] {
  const sums = funds.filter(({ counts }) => counts === 'sum');
  const numbers = funds.filter(({ counts }) => counts !== 'sum').map((fund) => [fund]);
  return sums.length > 0 ? [sums, ...numbers] : numbers;
}

function byNeed(grants: readonly Grant[]): Map<string, Map<string, Grant>> {
  const ofNeed = new Map<string, Map<string, Grant>>();
  for (const grant of grants) {
    const ofOffers = ofNeed.get(grant.needId) ?? new Map<string, Grant>();
    ofNeed.set(grant.needId, ofOffers.set(grant.offerId, grant));
  }
  return ofNeed;
}
