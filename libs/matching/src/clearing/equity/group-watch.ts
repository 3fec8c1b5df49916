import { EQUITY_GROUPS } from '../../explanation/equity.sentences.js';
import type { EquityGroup } from './equity-policy.js';

/** The groups whose coverage is watched: those that equity weighs, those in none of them, and all. */
export const WATCHED_GROUPS = [...EQUITY_GROUPS, 'none', 'all'] as const;
export type WatchedGroup = (typeof WATCHED_GROUPS)[number];

/** A need as the watch sees it. */
export interface WatchedNeed {
  readonly groups: readonly EquityGroup[];
  /** Whether any offer fits it at all. */
  readonly hasCandidates: boolean;
  /** Whether it gets at least something, fixed pairs included. */
  readonly isHelped: boolean;
}

/** How much of a group is helped. */
export interface GroupCoverage {
  readonly group: WatchedGroup;
  readonly needs: number;
  readonly withCandidates: number;
  readonly helped: number;
  /** helped / withCandidates; null where the group has no need with a candidate. */
  readonly coverage: number | null;
}

/**
 * The least coverage of a group: a share of its needs with candidates (`share`), or a share of the coverage of all (`ofAll`),
 * which asks for evenness however much there is to give.
 */
export type Floor = { readonly kind: 'share' | 'ofAll'; readonly least: number };
export type Floors = Partial<Readonly<Record<WatchedGroup, Floor>>>;

/** No group, and not those in none either, may fall below four fifths of the coverage of all. */
export const FLOORS: Floors = {
  LDC: { kind: 'ofAll', least: 0.8 },
  LLDC: { kind: 'ofAll', least: 0.8 },
  SIDS: { kind: 'ofAll', least: 0.8 },
  none: { kind: 'ofAll', least: 0.8 },
};

/** A floor that a clearing result falls short of. */
export interface Undercut {
  readonly group: WatchedGroup;
  readonly coverage: number;
  readonly floor: Floor;
  /** The coverage that the floor asks for. */
  readonly least: number;
}

export interface GroupWatch {
  /** In the order of {@link WATCHED_GROUPS}. */
  readonly coverage: readonly GroupCoverage[];
  readonly undercut: readonly Undercut[];
}

/** Watches who is helped. A country in two groups counts in both; each need counts in `all` once. */
export function watchGroups(needs: Iterable<WatchedNeed>, floors: Floors = FLOORS): GroupWatch {
  const counts = new Map(WATCHED_GROUPS.map((group) => [group, { needs: 0, withCandidates: 0, helped: 0 }]));
  for (const need of needs) {
    for (const group of watchedGroupsOf(need.groups)) {
      const count = counts.get(group)!;
      count.needs += 1;
      // a need that holds a fixed pair fitted something, whatever fits it now
      if (need.hasCandidates || need.isHelped) count.withCandidates += 1;
      if (need.isHelped) count.helped += 1;
    }
  }
  const coverage = WATCHED_GROUPS.map((group) => {
    const count = counts.get(group)!;
    return {
      group,
      ...count,
      coverage: count.withCandidates === 0 ? null : count.helped / count.withCandidates,
    };
  });
  return { coverage, undercut: undercutIn(coverage, floors) };
}

function watchedGroupsOf(groups: readonly EquityGroup[]): WatchedGroup[] {
  return groups.length === 0 ? ['none', 'all'] : [...new Set<WatchedGroup>(groups), 'all'];
}

function undercutIn(coverage: readonly GroupCoverage[], floors: Floors): Undercut[] {
  const ofAll = coverage.find(({ group }) => group === 'all')?.coverage ?? 0;
  return coverage.flatMap(({ group, coverage: reached }) => {
    const floor = floors[group];
    if (!floor || reached === null) return [];
    const least = floor.kind === 'share' ? floor.least : floor.least * ofAll;
    return reached < least ? [{ group, coverage: reached, floor, least }] : [];
  });
}
