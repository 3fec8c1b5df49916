import type { NeedSnapshot, OfferSnapshot } from '@mutua/contracts';
import type { CooperationType } from '@mutua/vocabulary';
import { CRITERIA } from '../criteria/criteria.js';
import { givenTypes } from '../filters/cooperation-type.js';
import { FILTERS, type FilterName } from '../filters/filters.js';
import type { MatchingContext } from '../filters/matching-context.js';
import type { CompiledCriterion, CompiledFilter } from './columns/compiled.js';
import { inAnyOf, type Condition } from './columns/condition.js';
import { WORDS_AN_ID, writeUuid } from './columns/uuid.js';
import { PoolSide } from './pool-side.js';
import type { Ranked, Shortlist } from './shortlist.js';
import { Survey, type Found } from './survey.js';

/** The best of those that fit, best first, and how many fit in all. */
export interface TopCandidates {
  readonly best: readonly Ranked[];
  /** How many there are at the minimum score or above. */
  readonly of: number;
}

/** The same, by ids. */
export interface TopOffers {
  readonly best: readonly (Ranked & { readonly id: string })[];
  readonly of: number;
}

/** What was found for a need or an offer. */
export interface FoundFor extends Found {
  /** The four words of its id: of rows that are equal, those nearest to it come first. */
  readonly askerId: Int32Array;
}

/** A need that an offer fits. */
export interface IdentifiedNeed {
  readonly id: string;
  /** 0…10000. */
  readonly score: number;
}

const NONE: ReadonlySet<number> = new Set();

/** The id of what is only looked at, and never kept. */
const PASSING = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/**
 * The open needs and the open offers in memory, as columns with a bitmap for each value of an attribute (matching.md,
 * "Speed"). Filters and criteria are compiled from their own files; what the index finds is what these find one pair at a
 * time, to the last point and in the same order (`rankCandidates`). It knows no database and no clock.
 */
export class MatchIndex {
  readonly needs = new PoolSide<NeedSnapshot>();
  readonly offers = new PoolSide<OfferSnapshot>();
  private readonly filters: CompiledFilter[];
  private readonly criteria: CompiledCriterion[];
  private readonly offerSurvey = new Survey();
  private readonly needSurvey = new Survey();

  constructor() {
    this.filters = FILTERS.map((filter) => filter.compile(this.needs.columns, this.offers.columns));
    this.criteria = CRITERIA.map((criterion) => criterion.compile(this.needs.columns, this.offers.columns));
  }

  /** How much memory needs and offers take, working memory included. */
  get bytes(): { readonly needs: number; readonly offers: number } {
    return {
      needs: this.needs.bytes + this.needSurvey.bytes,
      offers: this.offers.bytes + this.offerSurvey.bytes,
    };
  }

  /** Keeps a need as it is now; one that is no longer open leaves. @returns its row, if it is open */
  putNeed(need: NeedSnapshot): number | undefined {
    if (need.status === 'open') return this.needs.put(need);
    this.needs.remove(need.id);
    return undefined;
  }

  /** Keeps an offer as it is now; one that is no longer open leaves. @returns its row, if it is open */
  putOffer(offer: OfferSnapshot): number | undefined {
    if (offer.status === 'open') return this.offers.put(offer);
    this.offers.remove(offer.id);
    return undefined;
  }

  /**
   * The best `k` of the offers for the need in a row.
   *
   * @param apart rows of offers that are left out
   * @throws RangeError if `k` is not a positive integer
   */
  topOffers(
    needRow: number,
    context: MatchingContext,
    k: number,
    apart: ReadonlySet<number> = NONE,
  ): TopCandidates {
    const list = this.offers.shortlist(k);
    return { of: shortlist(list, this.offersFor(needRow, context), context, apart), best: list.bestFirst() };
  }

  /**
   * The best `k` of the offers for a need that is not kept, or not as it is here; nothing is kept of it.
   *
   * @param apart ids of offers that are left out
   * @param sharing only offers that give one of these types, or name none
   * @throws RangeError if `k` is not a positive integer
   */
  topOffersFor(
    need: NeedSnapshot,
    context: MatchingContext,
    k: number,
    apart: Iterable<string> = [],
    sharing: readonly CooperationType[] = [],
  ): TopOffers {
    const row = this.needs.put({ ...need, id: PASSING });
    try {
      const besides = sharing.length > 0 ? [this.giving(sharing)] : [];
      const found = { ...this.offersFor(row, context, besides), askerId: wordsOf(need.id) };
      const list = this.offers.shortlist(k);
      const of = shortlist(list, found, context, this.offers.rowsOf(apart));
      return {
        of,
        best: list.bestFirst().map((ranked) => ({ ...ranked, id: this.offers.ids.idAt(ranked.row) })),
      };
    } finally {
      this.needs.remove(PASSING);
    }
  }

  /** All needs at the minimum score or above that an offer fits which is not kept, or not as it is here, in no order. */
  needsFitting(offer: OfferSnapshot, context: MatchingContext): IdentifiedNeed[] {
    const row = this.offers.put({ ...offer, id: PASSING });
    try {
      const { count, rows, scores } = this.needsFor(row, context);
      const needs: IdentifiedNeed[] = [];
      for (let place = 0; place < count; place += 1) {
        const score = scores[place] ?? 0;
        if (score >= context.minimumScore) needs.push({ id: this.needs.ids.idAt(rows[place] ?? 0), score });
      }
      return needs;
    } finally {
      this.offers.remove(PASSING);
    }
  }

  private giving(types: readonly CooperationType[]): Condition {
    const given = this.offers.columns.of(givenTypes);
    return inAnyOf([given.none, ...given.namingEach(types)]);
  }

  /** The best `k` of the needs that the offer in a row fits. @throws RangeError if `k` is not a positive integer */
  topNeeds(offerRow: number, context: MatchingContext, k: number): TopCandidates {
    const list = this.needs.shortlist(k);
    return { of: shortlist(list, this.needsFor(offerRow, context), context), best: list.bestFirst() };
  }

  /** All offers that the need in a row could get, with their scores, the minimum score not regarded. */
  offersFor(needRow: number, context: MatchingContext, besides: readonly Condition[] = []): FoundFor {
    const filtered = this.filters.flatMap((filter) => filter.offersFor(needRow, context));
    const conditions = [...besides, ...filtered];
    const values = this.criteria.map((criterion, index) => ({
      valueOf: criterion.offersFor(needRow, context),
      weight: weightAt(index, context),
    }));
    const found = this.offerSurvey.find(this.offers.occupied, this.offers.ids.end, conditions, values);
    return { ...found, askerId: this.needs.ids.wordsAt(needRow) };
  }

  /** The offers that meet one condition of the need in a row, whatever else they are: a bit a row, to keep. */
  offersMeeting(filter: FilterName, needRow: number, context: MatchingContext): Int32Array {
    const conditions = this.filters[FILTERS.findIndex(({ name }) => name === filter)];
    const { occupied, ids } = this.offers;
    return this.offerSurvey.narrow(occupied, ids.end, conditions?.offersFor(needRow, context) ?? []).slice();
  }

  /** All needs that the offer in a row fits, with their scores, the minimum score not regarded. */
  needsFor(offerRow: number, context: MatchingContext): FoundFor {
    const conditions = this.filters.flatMap((filter) => filter.needsFor(offerRow, context));
    const values = this.criteria.map((criterion, index) => ({
      valueOf: criterion.needsFor(offerRow, context),
      weight: weightAt(index, context),
    }));
    const found = this.needSurvey.find(this.needs.occupied, this.needs.ids.end, conditions, values);
    return { ...found, askerId: this.offers.ids.wordsAt(offerRow) };
  }
}

function weightAt(criterion: number, { weights }: MatchingContext): number {
  const name = CRITERIA[criterion]?.name;
  return name === undefined ? 0 : weights.of[name];
}

function wordsOf(id: string): Int32Array {
  const words = new Int32Array(WORDS_AN_ID);
  writeUuid(id, words, 0);
  return words;
}

/**
 * Shows an empty list what was found at the minimum score or above, but for the rows that are apart; it is then the list of
 * who asked.
 *
 * @returns how many were shown
 */
export function shortlist(
  list: Shortlist,
  { count, rows, scores, knownWeights, askerId }: FoundFor,
  { minimumScore }: MatchingContext,
  apart: ReadonlySet<number> = NONE,
): number {
  list.belongTo(askerId);
  let shown = 0;
  for (let index = 0; index < count; index += 1) {
    const score = scores[index] ?? 0;
    const row = rows[index] ?? 0;
    if (score < minimumScore || (apart.size > 0 && apart.has(row))) continue;
    shown += 1;
    list.show(row, score, knownWeights[index] ?? 0);
  }
  return shown;
}
