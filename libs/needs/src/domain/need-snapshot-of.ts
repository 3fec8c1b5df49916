import type { NeedSnapshot } from '@mutua/contracts';
import {
  quantitiesGiven,
  sumBrought,
  typesCovered,
  type Capacity,
  type CooperationType,
  type Money,
  type PartOfNeed,
  type Quantities,
} from '@mutua/vocabulary';
import type { Coverage, Need } from './need.js';

/** The need as other contexts hear of it: all of its content but what is declared to us alone. */
export function needSnapshotOf(need: Need): NeedSnapshot {
  const { content } = need;
  return {
    title: content.title,
    summary: content.summary,
    contentLanguage: content.contentLanguage,
    cooperationTypes: content.cooperationTypes,
    aiTopics: content.aiTopics,
    lifeCycleStages: content.lifeCycleStages,
    sdgGoals: content.sdgGoals,
    sdgTargets: content.sdgTargets,
    targetGroups: content.targetGroups,
    languages: content.languages,
    languageRequired: content.languageRequired,
    deliveryModes: content.deliveryModes,
    budget: content.budget,
    quantities: content.quantities,
    period: content.period,
    nationalPlan: content.nationalPlan,
    readiness: content.readiness,
    openLicenceRequired: content.openLicenceRequired,
    isPublic: content.isPublic ?? false,
    id: need.id,
    version: need.version,
    revision: need.revision,
    status: need.state.status,
    organisationId: need.organisationId,
    organisationName: need.organisationName,
    applicantKind: need.applicantKind,
    country: need.country,
    coveredTypes: coveredTypesOf(need),
    coveredQuantities: coveredQuantitiesOf(need),
    coveredSum: coveredSumOf(need),
    openedAt: 'openedAt' in need.state ? need.state.openedAt : null,
  };
}

const UNKNOWN: Capacity = { unit: 'unknown' };

/** Those of the need's cooperation types that accepted proposals cover, as many as are asked for. */
export function coveredTypesOf({ content, coverage }: Pick<Need, 'content' | 'coverage'>): CooperationType[] {
  return typesCovered(content, partsOf(coverage));
}

/** How many of the quantities that are asked for accepted proposals give. */
export function coveredQuantitiesOf({ content, coverage }: Pick<Need, 'content' | 'coverage'>): Quantities {
  return quantitiesGiven(
    content.quantities,
    partsOf(coverage).map(({ allocation }) => allocation),
  );
}

/** What accepted proposals bring of the sum that is asked for; null where nothing is known of it. */
export function coveredSumOf({ content, coverage }: Pick<Need, 'content' | 'coverage'>): Money | null {
  return sumBrought(content, partsOf(coverage));
}

function partsOf(coverage: readonly Coverage[]): PartOfNeed[] {
  return standingOf(coverage).map(({ allocation = UNKNOWN, ...part }) => ({ ...part, allocation }));
}

/** The matches that stand: accepted and not cancelled. */
export function standingOf(coverage: readonly Coverage[]): Coverage[] {
  return coverage.filter(({ cancelled }) => !cancelled);
}
