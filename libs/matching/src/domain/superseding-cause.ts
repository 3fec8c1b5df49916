import type { NeedSnapshot, OfferSnapshot } from '@mutua/contracts';
import { isUsedUp, type LapseCause } from '@mutua/vocabulary';
import { assess } from '../explanation/assess.js';
import type { ExplanationRecord } from '../explanation/explanation-record.js';
import type { MatchingContext } from '../filters/matching-context.js';
import type { Proposal } from './proposal.js';
import { causeByNeed, causeByOffer } from './side-gone.js';

/**
 * Why a recommendation that nobody has decided is taken back: a side is gone or changed; nothing is left of the offer; the
 * rules changed by which the pair was judged; else another match took its place, which `side-changed` says too.
 *
 * @param offer as it is now; null where it is not known here
 */
export function supersedingCause(
  { needRevision, offerRevision, record }: Pick<Proposal, 'needRevision' | 'offerRevision' | 'record'>,
  need: NeedSnapshot,
  offer: OfferSnapshot | null,
  policy: MatchingContext,
): LapseCause {
  if (need.status !== 'open') return causeByNeed(need);
  if (!offer) return 'side-changed';
  if (offer.status !== 'open') return causeByOffer(offer.status);
  if (isUsedUp(offer.remaining)) return 'nothing-left';
  if (need.revision !== needRevision || offer.revision !== offerRevision) return 'side-changed';
  return isJudgedByOthers(record, assess(need, offer, policy).record) ? 'rules-changed' : 'side-changed';
}

/** Whether two records of one pair rest on other weights, rates or rules. */
function isJudgedByOthers(before: ExplanationRecord, today: ExplanationRecord): boolean {
  return rulesOf(before).join(' ') !== rulesOf(today).join(' ');
}

function rulesOf({ engineVersion, weights, settings, criteria }: ExplanationRecord) {
  const amount = criteria.find((known) => known.criterion === 'amount');
  const rates = amount?.evidence.rates?.used ?? [];
  return [
    engineVersion,
    weights.version,
    settings.minimumScore,
    settings.freshForDays,
    ...rates.flatMap(({ currency, perBase, on }) => [currency, perBase, on]),
  ];
}
