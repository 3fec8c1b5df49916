import type { NeedSnapshot, OfferSnapshot } from '@mutua/contracts';
import { MatchIndex, type MatchingContext, type TopCandidates } from '@mutua/matching/pool';
import { K, type Hit } from './judged-side.js';

/** The index as the service uses it: what comes is put in its row, then the other side is asked. */
export class IndexSide {
  readonly name = 'index';
  readonly index = new MatchIndex();

  constructor(private readonly context: MatchingContext) {}

  fill(needs: readonly NeedSnapshot[], offers: readonly OfferSnapshot[]): void {
    for (const offer of offers) this.index.putOffer(offer);
    for (const need of needs) this.index.putNeed(need);
  }

  offersFor(need: NeedSnapshot): Hit[] {
    const row = this.index.putNeed(need);
    if (row === undefined) return [];
    return hitsOf(this.index.topOffers(row, this.context, K), (offer) => this.index.offers.ids.idAt(offer));
  }

  needsFor(offer: OfferSnapshot): Hit[] {
    const row = this.index.putOffer(offer);
    if (row === undefined) return [];
    return hitsOf(this.index.topNeeds(row, this.context, K), (need) => this.index.needs.ids.idAt(need));
  }
}

function hitsOf({ best }: TopCandidates, idAt: (row: number) => string): Hit[] {
  return best.map(({ row, score, knownWeight }) => ({ id: idAt(row), score, knownWeight }));
}
