import type { ScoredCriterion, ExplanationRecord } from './explanation-record.js';
import type { JudgedFilter } from '../filters/filters.js';

/**
 * A stored record with what earlier rules did not write down, so that it can still be told: `mutua-rules/1` knew one ground
 * of eligibility, no general subjects, and not what amounts were set against each other; `mutua-rules/2` compared whole sums
 * in one currency only.
 */
export function asJudgedToday(record: ExplanationRecord): ExplanationRecord {
  if (record.engineVersion === 'mutua-rules/2') {
    return { ...record, criteria: record.criteria.map(withDaysAndRates) };
  }
  if (record.engineVersion !== 'mutua-rules/1') return record;
  return {
    ...record,
    filters: record.filters.map(withParts),
    criteria: record.criteria.filter(({ criterion }) => criterion !== 'amount').map(withGeneral),
    coverage: null,
    bestAlternative: null,
  };
}

function withParts(filter: JudgedFilter): JudgedFilter {
  if (filter.filter === 'subject') {
    return { ...filter, evidence: { ...filter.evidence, means: [], general: [] } };
  }
  if (filter.filter !== 'eligible-country') return filter;
  const { ground } = filter.evidence as unknown as {
    ground: (typeof filter.evidence.grounds)[number];
  };
  return {
    ...filter,
    offer: { ...filter.offer, placeRule: 'any' },
    evidence: { ...filter.evidence, grounds: [ground], unmet: [] },
  };
}

function withGeneral(known: ScoredCriterion): ScoredCriterion {
  return known.criterion === 'topics' ? { ...known, evidence: { ...known.evidence, general: [] } } : known;
}

function withDaysAndRates(known: ScoredCriterion): ScoredCriterion {
  if (known.criterion !== 'amount') return known;
  const compared = { ...known.evidence.compared, givenDays: null, askedDays: null };
  return {
    ...known,
    evidence: { ...known.evidence, compared, rates: { base: compared.asked.currency, used: [] } },
  };
}
