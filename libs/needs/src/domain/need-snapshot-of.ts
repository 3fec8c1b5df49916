import type { NeedSnapshot } from '@mutua/contracts';
import type { CooperationType } from '@mutua/vocabulary';
import type { Need } from './need.js';

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
  return content.cooperationTypes.filter((type) => coverage.some(({ covers }) => covers.includes(type)));
}
