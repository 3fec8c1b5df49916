import { isMemberOf } from '@mutua/vocabulary';
import { EQUITY_GROUPS } from '../../explanation/equity.sentences.js';
import type { EquityGroup, EquityPolicy } from './equity-policy.js';

/** What one group adds to an edge, in points. */
export interface GroupTerm {
  readonly group: EquityGroup;
  readonly points: number;
}

/** What equity adds to one cleared pair, apart from its score. In points. */
export interface EquityTerms {
  readonly policyVersion: string;
  /** The first-help bonus, of the one pair of a need that it is counted with; 0 of the others. */
  readonly firstHelp: number;
  readonly groups: readonly GroupTerm[];
}

/** The groups of a country that clearing minds, on a day ('YYYY-MM-DD'). */
export function equityGroupsOf(country: string, onDate: string): EquityGroup[] {
  return EQUITY_GROUPS.filter((group) => isMemberOf(country, group, onDate));
}

/** What groups add to each edge of a need: its groups are all that is seen of its country. */
export function groupTerms(groups: readonly EquityGroup[], policy: EquityPolicy): GroupTerm[] {
  return EQUITY_GROUPS.filter((group) => groups.includes(group)).map((group) => ({
    group,
    points: policy.groups[group],
  }));
}

export function pointsOf(terms: readonly GroupTerm[]): number {
  return terms.reduce((total, { points }) => total + points, 0);
}
