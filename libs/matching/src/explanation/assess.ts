import type { NeedSnapshot, OfferSnapshot } from '@mutua/contracts';
import { groupsOf, membershipOf } from '@mutua/vocabulary';
import { applyCriteria, type KnownCriterion } from '../criteria/criteria.js';
import { scoreOf } from '../criteria/score.js';
import { applyFilters, type JudgedFilter } from '../filters/filters.js';
import type { MatchingContext } from '../filters/matching-context.js';
import {
  ENGINE_VERSION,
  type EquityInformation,
  type ExplanationRecord,
  type ScoredCriterion,
} from './explanation-record.js';

export type Assessment =
  | { readonly feasible: true; readonly score: number; readonly record: ExplanationRecord }
  | {
      readonly feasible: false;
      readonly failed: readonly JudgedFilter[];
      /** Exactly one filter failed: a pair worth telling both sides about. */
      readonly nearMiss: boolean;
      readonly record: ExplanationRecord;
    };

/**
 * Judges one pair by every filter and every criterion, and records why (matching.md, steps 1 and 2). Rank and best
 * alternative are null: they need the other candidates.
 *
 * @throws RangeError if the need's country or the offer's date of confirmation is not valid, which the contracts exclude
 */
export function assess(need: NeedSnapshot, offer: OfferSnapshot, context: MatchingContext): Assessment {
  const filters = applyFilters(need, offer, context);
  const failed = filters.filter(({ passed }) => !passed);
  const { known, unknown } = applyCriteria(need, offer, context);
  const { score, rescaledWeights, contributions } = scoreOf(known);
  const nearMiss = failed.length === 1;
  const record: ExplanationRecord = {
    engineVersion: ENGINE_VERSION,
    weights: { version: context.weights.version, of: { ...context.weights.of } },
    judgedOn: context.on,
    settings: { ...context.settings, minimumScore: context.minimumScore },
    need: { id: need.id, revision: need.revision },
    offer: {
      id: offer.id,
      revision: offer.revision,
      amount: offer.amount,
      hasTerms: offer.terms !== null,
      provider: { country: offer.providerCountry, kind: offer.providerKind },
    },
    feasible: failed.length === 0,
    nearMiss: nearMiss ? (failed[0]?.filter ?? null) : null,
    filters,
    criteria: known.map((criterion, index) =>
      withPart(criterion, rescaledWeights[index] ?? 0, contributions[index] ?? 0),
    ),
    unknownCriteria: unknown,
    knownWeight: known.reduce((sum, { weight }) => sum + weight, 0),
    score,
    equity: equityOf(need.country, context.on),
    rank: null,
    coverage: null,
    bestAlternative: null,
  };
  return failed.length === 0
    ? { feasible: true, score, record }
    : { feasible: false, failed, nearMiss, record };
}

function withPart(criterion: KnownCriterion, rescaledWeight: number, contribution: number): ScoredCriterion {
  return { ...criterion, rescaledWeight, contribution };
}

function equityOf(country: string, on: string): EquityInformation {
  return {
    country,
    groups: groupsOf(country, on).map((group) => ({
      group,
      source: membershipOf(country, group, on)?.source ?? '',
    })),
  };
}
