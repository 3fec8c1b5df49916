import type { NeedSnapshot, OfferSnapshot } from '@mutua/contracts';
import type { Capacity, CooperationType, PartOfNeed } from '@mutua/vocabulary';
import { Refused } from '@mutua/platform/decision';
import type { ReferenceRates } from '../criteria/reference-rates.js';
import { takenOnTerms, USUAL_TERMS, type ApprovalTerms, type OtherMatches } from '../domain/approval.js';
import { withinOffer } from '../domain/allocation.js';
import { lackingIn } from '../domain/contribution.js';
import type { Taken } from '../domain/proposal-decisions.js';

/** An offer that may be part of a bundle. */
export interface Member {
  readonly offer: OfferSnapshot;
  /** 0…10000 */
  readonly score: number;
  /** What it gives of what the need lacks. */
  readonly types: readonly CooperationType[];
  /** What matches that stand, or have been delivered, take of it. */
  readonly taken: readonly Capacity[];
}

/** An offer's part in a bundle. */
export interface BundlePart extends Member {
  readonly part: Taken;
}

const NOT_KNOWN: Taken = { allocation: { unit: 'unknown' }, contribution: null };
const HOWEVER_MUCH: ApprovalTerms = { ...USUAL_TERMS, evenIfCovered: true };

/**
 * What a match would take and bring were it the only one approved now, be it more than is lacking: not known where only
 * its coordinator can say, and null where it would be refused.
 *
 * @param given what matches that stand give of the need
 */
export function partOf(
  need: NeedSnapshot,
  { offer, taken }: Member,
  given: readonly PartOfNeed[],
  rates: ReferenceRates,
): Taken | null {
  return takenUnlessRefused(need, offer, HOWEVER_MUCH, { taken, given }, rates);
}

/**
 * The members with what each match would take and bring, in an order in which one after the other can be approved: who gives no less
 * than a sum may have to come first. Together no more than is lacking, where that can be; null where one would be refused in
 * every order.
 *
 * @param given what matches that stand give of the need
 */
export function approvableParts(
  need: NeedSnapshot,
  members: readonly Member[],
  given: readonly PartOfNeed[],
  rates: ReferenceRates,
): BundlePart[] | null {
  for (const terms of [USUAL_TERMS, HOWEVER_MUCH]) {
    for (const order of ordersOf(members)) {
      const parts = partsInTurn(need, order, terms, given, rates);
      if (parts) return parts;
    }
  }
  return null;
}

function partsInTurn(
  need: NeedSnapshot,
  members: readonly Member[],
  terms: ApprovalTerms,
  given: readonly PartOfNeed[],
  rates: ReferenceRates,
): BundlePart[] | null {
  const before = [...given];
  const parts: BundlePart[] = [];
  for (const member of members) {
    const others = { taken: member.taken, given: before };
    const part = takenUnlessRefused(need, member.offer, terms, others, rates);
    if (!part) return null;
    before.push({ covers: member.types, ...part });
    parts.push({ ...member, part });
  }
  return parts;
}

/** The given order first. */
function* ordersOf(members: readonly Member[]): Generator<readonly Member[]> {
  if (members.length === 0) yield [];
  for (const first of members) {
    for (const rest of ordersOf(members.filter((member) => member !== first))) yield [first, ...rest];
  }
}

function takenUnlessRefused(
  need: NeedSnapshot,
  offer: OfferSnapshot,
  terms: ApprovalTerms,
  others: OtherMatches,
  rates: ReferenceRates,
): Taken | null {
  try {
    return takenOnTerms(need, offer, terms, others, rates);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (error.code !== 'allocation-required') return null;
    const allocation = terms.allocation ? null : allThatIsLacking(need, offer, others.given, rates);
    if (!allocation) return NOT_KNOWN;
    return takenUnlessRefused(need, offer, { ...terms, allocation }, others, rates);
  }
}

/** As much as an offer can give of what a need lacks, told in what the offer counts; null where that cannot be told. */
function allThatIsLacking(
  need: NeedSnapshot,
  offer: OfferSnapshot,
  given: readonly PartOfNeed[],
  rates: ReferenceRates,
): Capacity | null {
  const lacking = lackingIn(need, offer, given, rates);
  return lacking && withinOffer(lacking, offer);
}
