import { describe, expect, it } from '@jest/globals';
import { Refused } from '@mutua/platform/decision';
import { EQUITY_POLICY, assertEquityPolicy } from './equity-policy.js';
import { equityGroupsOf, groupTerms } from './equity-terms.js';
import { watchGroups, type WatchedNeed } from './group-watch.js';

describe('an equity policy', () => {
  it('is refused with every number that is out of bounds', () => {
    const policy = { version: 'x', firstHelp: -1, groups: { LDC: 501, LLDC: 0.5, SIDS: 500 } };
    try {
      assertEquityPolicy(policy);
      throw new Error('not refused');
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      expect(error).toMatchObject({ kind: 'invalid', code: 'equity-policy' });
      expect(error.errors.map(({ pointer }) => pointer)).toEqual([
        '/firstHelp',
        '/groups/LDC',
        '/groups/LLDC',
      ]);
    }
    expect(() => assertEquityPolicy(EQUITY_POLICY)).not.toThrow();
  });

  it('adds what each group of the country adds, in one order', () => {
    expect(groupTerms(['SIDS', 'LDC'], EQUITY_POLICY).map(({ group }) => group)).toEqual(['LDC', 'SIDS']);
    expect(groupTerms([], EQUITY_POLICY)).toEqual([]);
  });

  it('knows the groups of a country by the day', () => {
    expect(equityGroupsOf('RW', '2026-11-25')).toEqual(['LDC', 'LLDC']);
    expect(equityGroupsOf('BR', '2026-11-25')).toEqual([]);
    // the Maldives were graduated on 1 January 2011
    expect(equityGroupsOf('MV', '2010-12-31')).toEqual(['LDC', 'SIDS']);
    expect(equityGroupsOf('MV', '2011-01-01')).toEqual(['SIDS']);
  });
});

describe('the group watch', () => {
  const needs = (count: number, isHelped: boolean, groups: WatchedNeed['groups']): WatchedNeed[] =>
    Array.from({ length: count }, () => ({ groups, isHelped, hasCandidates: true }));

  it('reports the groups that fall short of their floor, "none of these" too', () => {
    const watched = [
      ...needs(9, true, ['LDC']),
      ...needs(1, false, ['LDC']),
      ...needs(1, true, []),
      ...needs(9, false, []),
    ];
    const { coverage, undercut } = watchGroups(watched);
    expect(coverage.find(({ group }) => group === 'all')).toEqual({
      group: 'all',
      needs: 20,
      withCandidates: 20,
      helped: 10,
      coverage: 0.5,
    });
    expect(undercut).toEqual([
      { group: 'none', coverage: 0.1, floor: { kind: 'ofAll', least: 0.8 }, least: 0.4 },
    ]);
  });

  it('counts a country in two groups in both, and does not blame clearing for needs that nothing fits', () => {
    const watched = [
      ...needs(1, true, ['LDC', 'SIDS']),
      { groups: ['LDC' as const], isHelped: false, hasCandidates: false },
    ];
    const { coverage, undercut } = watchGroups(watched, { LDC: { kind: 'share', least: 1 } });
    expect(coverage.slice(0, 3).map(({ needs, helped, coverage }) => [needs, helped, coverage])).toEqual([
      [2, 1, 1],
      [0, 0, null],
      [1, 1, 1],
    ]);
    expect(undercut).toEqual([]);
  });
});
