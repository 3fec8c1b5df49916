import type { NeedSnapshot } from '@mutua/contracts';
import type { CooperationType } from '@mutua/vocabulary';
import type { Coverage, Need } from './need.js';

/** The need as other contexts hear of it. */
export function needSnapshotOf(need: Need): NeedSnapshot {
  const { nonMilitaryPurpose: _declared, ...content } = need.content;
  return {
    ...content,
    id: need.id,
    version: need.version,
    revision: need.revision,
    status: need.state.status,
    organisationId: need.organisationId,
    organisationName: need.organisationName,
    applicantKind: need.applicantKind,
    country: need.country,
    coveredTypes: coveredTypesOf(need),
    openedAt: 'openedAt' in need.state ? need.state.openedAt : null,
  };
}

/** Those of the need's cooperation types that accepted proposals cover. */
export function coveredTypesOf({ content, coverage }: Pick<Need, 'content' | 'coverage'>): CooperationType[] {
  const standing = standingOf(coverage);
  return content.cooperationTypes.filter((type) => standing.some(({ covers }) => covers.includes(type)));
}

/** The matches that stand: accepted and not cancelled. */
export function standingOf(coverage: readonly Coverage[]): Coverage[] {
  return coverage.filter(({ cancelled }) => !cancelled);
}
