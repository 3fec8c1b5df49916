import type { NeedSnapshot, OfferSnapshot } from '@mutua/contracts';
import type { MatchingContext } from '../filters/matching-context.js';
import { shortlist, type MatchIndex } from './match-index.js';
import type { Shortlist } from './shortlist.js';

/** An offer that stands on the list of a need. */
export interface ListedOffer {
  readonly offerId: string;
  readonly score: number;
  readonly knownWeight: number;
}

const NOBODY: ReadonlySet<string> = new Set();

/**
 * The best offers of every open need, kept true as needs and offers come, change and go: a need asks the offers; an offer asks
 * the needs, takes its place on the lists that it enters, and leaves those that it stood on, which are then made anew.
 * Whatever happened before, the lists are those that one would find now (`MatchIndex.topOffers`).
 */
export class CandidateLists {
  private readonly byNeedRow = new Map<number, Shortlist>();

  /**
   * @param k how many offers a list holds
   * @param apartOf ids of offers that are not to stand on the list of a need, such as pairs that were turned down
   * @throws RangeError if `k` is not a positive integer
   */
  constructor(
    private readonly index: MatchIndex,
    private context: MatchingContext,
    private readonly k: number,
    private readonly apartOf: (needId: string) => ReadonlySet<string> = () => NOBODY,
  ) {
    this.judgeAnew(context);
  }

  /** The list of a need, best first; empty if the need is not open. */
  of(needId: string): ListedOffer[] {
    const row = this.index.needs.ids.rowOf(needId);
    const best = row === undefined ? [] : (this.byNeedRow.get(row)?.bestFirst() ?? []);
    return best.map(({ row: offer, score, knownWeight }) => ({
      offerId: this.index.offers.ids.idAt(offer),
      score,
      knownWeight,
    }));
  }

  /** Judges all by another day, other weights or other rates. */
  judgeAnew(context: MatchingContext): void {
    this.context = context;
    this.byNeedRow.clear();
    for (const row of this.index.needs.rowsInUse()) this.listAnew(row);
  }

  /** Takes in a need that came or changed, or one that is no longer open. */
  putNeed(need: NeedSnapshot): void {
    const before = this.index.needs.ids.rowOf(need.id);
    const row = this.index.putNeed(need);
    if (row !== undefined) this.listAnew(row);
    else if (before !== undefined) this.byNeedRow.delete(before);
  }

  /**
   * Takes in an offer that came or changed, or one that is no longer open.
   *
   * @returns the ids of the needs whose lists are concerned: those that it stood on, and those that it enters
   */
  putOffer(offer: OfferSnapshot): string[] {
    const before = this.index.offers.ids.rowOf(offer.id);
    const concerned = before === undefined ? new Set<number>() : this.needsListing(before);
    const row = this.index.putOffer(offer);
    for (const needRow of concerned) this.listAnew(needRow);
    if (row !== undefined) this.enter(row, offer.id, concerned);
    return [...concerned].map((needRow) => this.index.needs.ids.idAt(needRow));
  }

  private enter(offerRow: number, offerId: string, concerned: Set<number>): void {
    const { count, rows, scores, knownWeights } = this.index.needsFor(offerRow, this.context);
    for (let place = 0; place < count; place += 1) {
      const needRow = rows[place] ?? 0;
      const score = scores[place] ?? 0;
      const known = knownWeights[place] ?? 0;
      const list = this.byNeedRow.get(needRow);
      if (!list || score < this.context.minimumScore || concerned.has(needRow)) continue;
      if (!list.takes(offerRow, score, known)) continue;
      if (this.apartOf(this.index.needs.ids.idAt(needRow)).has(offerId)) continue;
      list.show(offerRow, score, known);
      concerned.add(needRow);
    }
  }

  private listAnew(needRow: number): void {
    const { needs, offers } = this.index;
    const list = offers.shortlist(this.k);
    const apart = offers.rowsOf(this.apartOf(needs.ids.idAt(needRow)));
    shortlist(list, this.index.offersFor(needRow, this.context), this.context, apart);
    this.byNeedRow.set(needRow, list);
  }

  private needsListing(offerRow: number): Set<number> {
    const needRows = new Set<number>();
    for (const [needRow, list] of this.byNeedRow) if (list.has(offerRow)) needRows.add(needRow);
    return needRows;
  }
}
