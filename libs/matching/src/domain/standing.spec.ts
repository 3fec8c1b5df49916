import { describe, expect, it } from '@jest/globals';
import { PROPOSAL_STATUSES, type ProposalStatus } from '@mutua/contracts';
import { canBeProposed, standingOf, type Standing } from './standing.js';

const pair = { offerId: 'offer', offerRevision: 1, needRevision: 1 };
const earlier = (status: ProposalStatus, day = 1, changes: Partial<typeof pair> = {}) => ({
  ...pair,
  ...changes,
  state: { status },
  updatedAt: new Date(Date.UTC(2026, 10, day)),
});

describe('standingOf', () => {
  it.each(PROPOSAL_STATUSES)('tells a pair that is %s as such; a superseded one is free again', (status) => {
    const expected: Standing = status === 'superseded' ? 'candidate' : status;
    expect(standingOf(pair, [earlier(status)])).toBe(expected);
  });

  it('forgets what was turned down when a side changes, but not what is held', () => {
    expect(standingOf(pair, [earlier('declined', 1, { offerRevision: 2 })])).toBe('candidate');
    expect(standingOf(pair, [earlier('approved', 1, { offerRevision: 2 })])).toBe('approved');
    expect(standingOf(pair, [earlier('declined', 1, { offerId: 'other' })])).toBe('candidate');
  });

  it('tells the latest answer', () => {
    expect(standingOf(pair, [earlier('lapsed', 1), earlier('rejected', 2)])).toBe('rejected');
  });

  it('lets only candidates and proposed pairs be ranked', () => {
    expect((['candidate', 'proposed'] as const).every(canBeProposed)).toBe(true);
    expect((['approved', 'accepted', 'rejected', 'declined', 'lapsed'] as const).some(canBeProposed)).toBe(
      false,
    );
  });
});
