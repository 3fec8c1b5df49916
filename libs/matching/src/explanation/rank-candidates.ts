import type { NeedSnapshot, OfferSnapshot } from '@mutua/contracts';
import type { CooperationType } from '@mutua/vocabulary';
import { overlapOf } from '../criteria/overlap.js';
import { openTypesOf } from '../filters/cooperation-type.js';
import { isFeasible } from '../filters/filters.js';
import type { MatchingContext } from '../filters/matching-context.js';
import { compareNearnessOfTexts } from '../pool/columns/uuid.js';
import { assess } from './assess.js';
import type { Alternative, ExplanationRecord } from './explanation-record.js';

export interface Candidate {
  readonly offer: OfferSnapshot;
  readonly score: number;
  /** With rank, coverage and best alternative. */
  readonly record: ExplanationRecord;
}

type Scored = Pick<Candidate, 'score'> & {
  readonly offer: Pick<OfferSnapshot, 'id'>;
  readonly record: Pick<ExplanationRecord, 'knownWeight'>;
};

/**
 * The candidate of a need that is rather kept first: by score; of equals, the one on which more is known, since unknown is neither
 * rewarded nor punished but knowledge is worth more than hope; then the one whose id is nearest to the need's. So who is kept never
 * depends on who came first, and needs that many equal offers fit do not all keep the same few of them.
 */
export function byScoreThenKnowledge(needId: string): (a: Scored, b: Scored) => number {
  return (a, b) =>
    b.score - a.score ||
    b.record.knownWeight - a.record.knownWeight ||
    compareNearnessOfTexts(a.offer.id, b.offer.id, needId);
}

/** The order in which those that were chosen stand: of equals, the lower id first. Where ids tell time, that is the older offer. */
function byScoreThenId(a: Scored, b: Scored): number {
  return (
    b.score - a.score || b.record.knownWeight - a.record.knownWeight || (a.offer.id < b.offer.id ? -1 : 1)
  );
}

/** What an index knows of the offers that fit and could be proposed, beyond the best that it has handed over. */
export interface Beyond {
  /** How many they are. */
  readonly count: number;
  /** The best offer of all but one that gives one of the types of cooperation, or of any where none is named. */
  rivalOf(offerId: string, types: readonly CooperationType[]): Omit<Alternative, 'lostBy'> | null;
}

const NOTHING_BEYOND: Beyond = { count: 0, rivalOf: () => null };

/**
 * The best `k` of the offers for a need, best first, without those below the minimum score. A plain loop: the reference
 * that any faster index must agree with (matching.md, step 2; K = 20). Of those that cannot be proposed, the best `k` come
 * along without a rank and take no place from the others.
 *
 * @param beyond offers that are counted and may be rivals, where `offers` are only the best
 * @throws RangeError if `k` is not a positive integer
 */
export function rankCandidates(
  need: NeedSnapshot,
  offers: readonly OfferSnapshot[],
  context: MatchingContext,
  k: number,
  canBeProposed: (offer: OfferSnapshot) => boolean = () => true,
  beyond: Beyond = NOTHING_BEYOND,
): Candidate[] {
  if (!Number.isInteger(k) || k < 1) throw new RangeError(`Not a number of candidates: ${k}`);
  const candidates: Candidate[] = [];
  for (const offer of offers) {
    if (!isFeasible(need, offer, context)) continue;
    const { record } = assess(need, offer, context);
    if (record.score >= context.minimumScore) candidates.push({ offer, score: record.score, record });
  }
  return withRanks(need, candidates, canBeProposed, k, beyond);
}

/** The candidates, best first, ranked among those that can be proposed, at most `k` of these and `k` of the others. */
export function withRanks(
  need: NeedSnapshot,
  candidates: readonly Candidate[],
  canBeProposed: (offer: OfferSnapshot) => boolean,
  k: number,
  beyond: Beyond = NOTHING_BEYOND,
): Candidate[] {
  const inOrder = [...candidates].sort(byScoreThenKnowledge(need.id));
  const proposable = inOrder.filter(({ offer }) => canBeProposed(offer));
  const chosen = proposable.slice(0, k).sort(byScoreThenId);
  const inTheirOrder = [...chosen, ...proposable.slice(k)];
  const others = inOrder.filter(({ offer }) => !canBeProposed(offer));
  const typesOf = ({ offer }: Candidate) => typesCovered(need, offer);
  const covered = new Set<CooperationType>();
  const ranked = chosen.map((candidate, index) => {
    const types = typesOf(candidate);
    const beyondAbove = types.filter((type) => !covered.has(type));
    types.forEach((type) => covered.add(type));
    const rival = inTheirOrder.find((other) => other !== candidate && isRival(types, typesOf(other)));
    return compared(candidate, {
      rank: { position: index + 1, of: proposable.length + beyond.count },
      coverage: { types, beyondAbove },
      bestAlternative: alternativeTo(
        candidate,
        rival ? told(rival) : beyond.rivalOf(candidate.offer.id, types),
      ),
    });
  });
  const unranked = others.slice(0, k).map((candidate) =>
    compared(candidate, {
      rank: null,
      coverage: { types: typesOf(candidate), beyondAbove: [] },
      bestAlternative: null,
    }),
  );
  return [...ranked, ...unranked].sort(byScoreThenId);
}

type Comparison = Pick<ExplanationRecord, 'rank' | 'coverage' | 'bestAlternative'>;

function compared(candidate: Candidate, comparison: Comparison): Candidate {
  return { ...candidate, record: { ...candidate.record, ...comparison } };
}

function typesCovered(need: NeedSnapshot, offer: OfferSnapshot): CooperationType[] {
  return overlapOf(openTypesOf(need), offer.cooperationTypes).common;
}

/** Offers that cover different parts of a need complete each other. Where a side names no type, they may be rivals. */
function isRival(types: readonly CooperationType[], others: readonly CooperationType[]): boolean {
  return types.length === 0 || others.length === 0 || types.some((type) => others.includes(type));
}

function told({ offer, score, record }: Candidate): Omit<Alternative, 'lostBy'> {
  return { offerId: offer.id, score, knownWeight: record.knownWeight };
}

function alternativeTo({ score }: Candidate, other: Omit<Alternative, 'lostBy'> | null): Alternative | null {
  return other && { ...other, lostBy: score - other.score };
}
