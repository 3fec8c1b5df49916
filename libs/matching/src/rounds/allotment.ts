import { isDeepStrictEqual } from 'node:util';
import type { Money } from '@mutua/vocabulary';
import type { Clearing, Grant } from '../clearing/index.js';
import type { SharedMoney } from './shared-money.js';

/** What some needs get of some offers, other than the auction and the sharing out say; nobody else is concerned by it. */
export interface ExchangedHoldings {
  /** The offers that each need gets. */
  readonly held: ReadonlyMap<string, readonly string[]>;
  /** The same by offers. */
  readonly holders: ReadonlyMap<string, readonly string[]>;
  readonly grants: ReadonlyMap<string, ReadonlyMap<string, Grant>>;
  /** The offers of money that could give another need something. */
  readonly withRoom: ReadonlySet<string>;
}

/** What a search among some needs and offers came to. */
export interface Exchange {
  readonly needIds: ReadonlySet<string>;
  /** What it rests on: when any of them changes it is searched for anew. */
  readonly offerIds: ReadonlySet<string>;
  /** Null where nothing better was found. */
  readonly better: ExchangedHoldings | null;
  /** Nothing that these needs could get is worth more, as HiGHS proves. In points. */
  readonly bound: number;
}

/**
 * Who gets what in the end: what the auction gave and how money was shared out, but for needs among which an exchange is better.
 * No two exchanges have a need or a scarce offer in common.
 */
export class Allotment {
  private readonly ofNeeds = new Map<string, Exchange>();
  private readonly ofOffers = new Map<string, Set<Exchange>>();
  /** By what exchange needs had what they had when it was last asked what changed; null where by none. */
  private readonly before = new Map<string, Exchange | null>();

  constructor(
    private readonly clearing: Clearing,
    private readonly money: SharedMoney,
  ) {}

  get exchanges(): ReadonlySet<Exchange> {
    return new Set(this.ofNeeds.values());
  }

  /** Whether there is no exchange at all, and none ended. */
  get isAsAuctioned(): boolean {
    return this.ofNeeds.size === 0 && this.before.size === 0;
  }

  exchangeOf(needId: string): Exchange | undefined {
    return this.ofNeeds.get(needId);
  }

  exchangesWith(offerId: string): Iterable<Exchange> {
    return this.ofOffers.get(offerId) ?? [];
  }

  /** Whether a need gets something else than the auction gave it, or by other parts. */
  isExchanged(needId: string): boolean {
    return Boolean(this.ofNeeds.get(needId)?.better);
  }

  /** The offers that a need has got. */
  heldBy(needId: string): readonly string[] {
    const better = this.ofNeeds.get(needId)?.better;
    return better ? (better.held.get(needId) ?? []) : this.clearing.heldBy(needId);
  }

  grantOf(needId: string, offerId: string): Grant | undefined {
    const better = this.ofNeeds.get(needId)?.better;
    return better ? better.grants.get(needId)?.get(offerId) : this.money.grantOf(needId, offerId);
  }

  /** The needs that have got an offer. */
  holdersOf(offerId: string): string[] {
    const holders = this.clearing.holdersOf(offerId).filter((needId) => !this.isExchanged(needId));
    for (const { better } of this.exchangesWith(offerId)) {
      holders.push(...(better?.holders.get(offerId) ?? []));
    }
    return holders;
  }

  /** Whether an offer could serve another need. */
  hasSpare(offerId: string): boolean {
    const offer = this.clearing.offerIds.find(offerId);
    if (offer === undefined) return false;
    const { state } = this.clearing.auction;
    const betters = [...this.exchangesWith(offerId)].flatMap(({ better }) => better ?? []);
    if (betters.length === 0) {
      return state.free(offer) > 0 && (!this.money.has(offerId) || this.money.hasRoom(offerId));
    }
    if (this.money.has(offerId)) return betters.some(({ withRoom }) => withRoom.has(offerId));
    return this.holdersOf(offerId).length < state.capacity[offer]!;
  }

  put(exchange: Exchange): void {
    for (const needId of exchange.needIds) {
      this.remember(needId);
      this.ofNeeds.set(needId, exchange);
    }
    for (const offerId of exchange.offerIds) {
      this.ofOffers.set(offerId, (this.ofOffers.get(offerId) ?? new Set<Exchange>()).add(exchange));
    }
  }

  drop(exchange: Exchange): void {
    for (const needId of exchange.needIds) {
      this.remember(needId);
      this.ofNeeds.delete(needId);
    }
    for (const offerId of exchange.offerIds) {
      const others = this.ofOffers.get(offerId);
      others?.delete(exchange);
      if (others?.size === 0) this.ofOffers.delete(offerId);
    }
  }

  /** The exchange by which a need had what it had when {@link changes} was last asked; null where by none. */
  exchangeBefore(needId: string): Exchange | null | undefined {
    return this.before.get(needId);
  }

  /**
   * The needs that get something else by exchanges, or by their end, than when this was last asked, and the offers that may
   * have more or less to spare by it.
   */
  changes(): { readonly needIds: readonly string[]; readonly offerIds: ReadonlySet<string> } {
    const exchanges = new Set<Exchange>();
    const needIds = [...this.before].flatMap(([needId, before]) => {
      const now = this.ofNeeds.get(needId);
      if (before?.better === now?.better) return [];
      for (const exchange of [before, now]) if (exchange?.better) exchanges.add(exchange);
      const [had, has] = [before, now].map((exchange) => this.sumsIn(exchange?.better, needId));
      return isDeepStrictEqual(had, has) ? [] : [needId];
    });
    this.before.clear();
    return { needIds, offerIds: new Set([...exchanges].flatMap(({ offerIds }) => [...offerIds])) };
  }

  private remember(needId: string): void {
    if (!this.before.has(needId)) this.before.set(needId, this.ofNeeds.get(needId) ?? null);
  }

  /** The auction's of now stand for those of before: where they are others, the need is known to be concerned. */
  private sumsIn(
    better: ExchangedHoldings | null | undefined,
    needId: string,
  ): Map<string, Money | undefined> {
    const isThere = this.clearing.needIds.find(needId) !== undefined;
    if (better) return sumsOf(better.held.get(needId), (offerId) => better.grants.get(needId)?.get(offerId));
    return sumsOf(isThere ? this.clearing.heldBy(needId) : [], (offerId) =>
      this.money.grantOf(needId, offerId),
    );
  }
}

function sumsOf(held: readonly string[] = [], grantOf: (offerId: string) => Grant | undefined) {
  return new Map(held.map((offerId) => [offerId, grantOf(offerId)?.money]));
}
