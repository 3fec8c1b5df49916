import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { allocationOf } from './allocation.js';
import { Clearing, LARGEST_GAP } from './clearing.js';
import { aClearing, events, happen, needId, offerId, optimumOf } from './clearing.spec-data.js';
import { EQUITY_POLICY } from './equity/equity-policy.js';

const NO_EQUITY = { version: 'none', firstHelp: 0, groups: { LDC: 0, LLDC: 0, SIDS: 0 } };

function pairsOf(clearing: Clearing) {
  return [...allocationOf(clearing)].map(({ needId, offerId }) => `${needId} ${offerId}`).sort();
}

/** How much of each side is used, standing pairs included. */
function usedOf(clearing: Clearing) {
  const byNeed = new Map<string, number>();
  const byOffer = new Map<string, number>();
  for (const { needId, offerId } of allocationOf(clearing)) {
    byNeed.set(needId, (byNeed.get(needId) ?? 0) + 1);
    byOffer.set(offerId, (byOffer.get(offerId) ?? 0) + 1);
  }
  return { byNeed, byOffer };
}

/** So many needs that all want the same, not settled yet. */
function contested(needs: number): Clearing {
  const clearing = new Clearing(EQUITY_POLICY);
  for (const id of ['a', 'b', 'c']) clearing.putOffer({ id, capacity: Math.floor(needs / 4) });
  for (let at = 0; at < needs; at += 1) {
    const candidates = ['a', 'b', 'c'].map((id, rank) => ({ offerId: id, score: 9000 - rank - at }));
    clearing.putNeed({ id: needId(at), asks: 2, groups: [], candidates });
  }
  return clearing;
}

describe('clearing', () => {
  it('is best for the whole, not for whoever comes first', () => {
    const clearing = aClearing([{ candidates: { a: 9000, b: 8900 } }, { candidates: { a: 8000, b: 1000 } }], {
      a: 1,
      b: 1,
    });
    expect(pairsOf(clearing)).toEqual(['need-0 b', 'need-1 a']);
  });

  it('helps another need rather than one need twice, by the first-help bonus', () => {
    const needs = [{ asks: 2, candidates: { a: 9000, b: 8000 } }, { candidates: { b: 7000 } }];
    expect(pairsOf(aClearing(needs, { a: 1, b: 1 }))).toEqual(['need-0 a', 'need-1 b']);
    expect(pairsOf(aClearing(needs, { a: 1, b: 1 }, NO_EQUITY))).toEqual(['need-0 a', 'need-0 b']);
  });

  it('says what each settlement changed', () => {
    const clearing = aClearing([{ candidates: { a: 9000 } }], { a: 1, b: 1 });
    expect(clearing.settlement).toMatchObject({
      run: 1,
      added: [{ needId: 'need-0', offerId: 'a' }],
      removed: [],
    });
    clearing.putNeed({ id: 'need-1', asks: 1, groups: [], candidates: [{ offerId: 'a', score: 9500 }] });
    expect(clearing.settle()).toMatchObject({
      run: 2,
      added: [{ needId: 'need-1', offerId: 'a' }],
      removed: [{ needId: 'need-0', offerId: 'a' }],
    });
    clearing.putCandidate('need-0', { offerId: 'b', score: 100 });
    expect(clearing.settle()).toMatchObject({ added: [{ needId: 'need-0', offerId: 'b' }], removed: [] });
    expect(clearing.settle()).toMatchObject({ added: [], removed: [] });
    clearing.removeNeed('need-1');
    expect(clearing.settle()).toMatchObject({
      added: [{ needId: 'need-0', offerId: 'a' }],
      removed: [
        { needId: 'need-1', offerId: 'a' },
        { needId: 'need-0', offerId: 'b' },
      ],
    });
  });

  it('says nothing of a need that went and came again to what it had', () => {
    const clearing = aClearing([{ candidates: { a: 9000 } }], { a: 1 });
    clearing.removeNeed('need-0');
    clearing.putNeed({ id: 'other', asks: 1, groups: [], candidates: [] });
    clearing.putNeed({ id: 'need-0', asks: 1, groups: [], candidates: [{ offerId: 'a', score: 8000 }] });
    expect(clearing.settle()).toMatchObject({ value: 10_000, added: [], removed: [] });
  });

  it('leaves standing pairs where they are and gives what they take to nobody', () => {
    const clearing = aClearing([{ candidates: { a: 5000 } }, { candidates: { a: 9000 } }], { a: 1 });
    clearing.fix({ needId: 'need-0', offerId: 'a', units: 1 });
    expect(clearing.settle().value).toBe(0);
    expect(pairsOf(clearing)).toEqual([]);
    clearing.release('need-0', 'a');
    clearing.settle();
    expect(pairsOf(clearing)).toEqual(['need-1 a']);
    clearing.removeNeed('need-1');
    clearing.settle();
    expect(pairsOf(clearing)).toEqual(['need-0 a']);
  });

  it('gives no first-help bonus to a need that has a standing pair', () => {
    const clearing = aClearing([{ asks: 2, candidates: { a: 5000, b: 5000 } }], { a: 1, b: 1 });
    clearing.fix({ needId: 'need-0', offerId: 'a', units: 1 });
    expect(clearing.settle().value).toBe(5000);
  });

  it('bears more standing pairs than an offer or a need has room for', () => {
    const clearing = aClearing([{ candidates: { a: 5000 } }, { candidates: { a: 9000 } }], { a: 2 });
    clearing.fix({ needId: 'need-0', offerId: 'a', units: 5 });
    clearing.fix({ needId: 'need-0', offerId: 'gone', units: 1 });
    expect(clearing.settle().value).toBe(0);
  });

  it.each([
    ['an asking of less than nothing', () => aClearing([{ asks: -1, candidates: {} }], {})],
    ['a capacity that is no whole number', () => aClearing([], { a: 1.5 })],
    ['a score beyond the full score', () => aClearing([{ candidates: { a: 10_001 } }], { a: 1 })],
  ])('refuses %s', (_, make) => {
    expect(make).toThrow(RangeError);
  });

  it('refuses a candidate that is no offer, and an unknown need', () => {
    expect(() => aClearing([{ candidates: { a: 1 } }], {})).toThrow('Clearing knows no offer a.');
    expect(() => aClearing([], {}).putCandidates('x', [])).toThrow('Clearing knows no need x.');
  });

  it('after any sequence of events is within its certified gap of the optimum and breaks no capacity', async () => {
    await fc.assert(
      fc.asyncProperty(events, async (sequence) => {
        const clearing = new Clearing(EQUITY_POLICY);
        for (const event of sequence) happen(clearing, event);
        const { value, bound, certifiedGap } = clearing.settle();
        const optimum = await optimumOf(clearing);
        expect(certifiedGap).toBeLessThanOrEqual(LARGEST_GAP);
        expect(value).toBeLessThanOrEqual(optimum + 1e-3);
        expect(bound).toBeGreaterThanOrEqual(optimum - 1e-3);
        const { demand, capacity } = clearing.auction.state;
        const { byNeed, byOffer } = usedOf(clearing);
        for (const [id, used] of byNeed)
          expect(used).toBeLessThanOrEqual(demand[clearing.needIds.find(id)!]!);
        for (const [id, used] of byOffer) {
          expect(used).toBeLessThanOrEqual(capacity[clearing.offerIds.find(id)!]!);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('incremental equals from scratch within the certified gaps', () => {
    fc.assert(
      fc.property(events, (sequence) => {
        const clearing = new Clearing(EQUITY_POLICY);
        for (const event of sequence) happen(clearing, event);
        const { value, bound } = clearing.settle();
        const anew = clearing.copy().settle();
        expect(value).toBeLessThanOrEqual(anew.bound);
        expect(anew.value).toBeLessThanOrEqual(bound);
      }),
      { numRuns: 500 },
    );
  });

  it('comes to the same in small steps, between which others have their turn', () => {
    const [inSteps, atOnce] = [contested(200), contested(200)];
    let steps = 0;
    for (const work = inSteps.settling(); !work.next().done;) steps += 1;
    expect(steps).toBeGreaterThan(5);
    expect(inSteps.settlement).toEqual(atOnce.settle());
    expect(pairsOf(inSteps)).toEqual(pairsOf(atOnce));
  });

  it('the changes it reports add up to the allocation', () => {
    fc.assert(
      fc.property(events, (sequence) => {
        const clearing = new Clearing(EQUITY_POLICY);
        const pairs = new Set<string>();
        for (const event of [...sequence, { type: 'settle' as const }]) {
          happen(clearing, event);
          if (event.type !== 'settle') continue;
          for (const { needId, offerId } of clearing.settlement!.removed)
            pairs.delete(`${needId} ${offerId}`);
          for (const { needId, offerId } of clearing.settlement!.added) pairs.add(`${needId} ${offerId}`);
        }
        expect([...pairs].sort()).toEqual(pairsOf(clearing));
      }),
    );
  });

  it('is the same every time for the same sequence', () => {
    fc.assert(
      fc.property(events, (sequence) => {
        const run = () => {
          const clearing = new Clearing(EQUITY_POLICY);
          for (const event of sequence) happen(clearing, event);
          const settlement = clearing.settle();
          return { settlement, pairs: [...allocationOf(clearing)] };
        };
        expect(run()).toEqual(run());
      }),
      { numRuns: 50 },
    );
  });

  describe('bears', () => {
    it('nothing at all, and needs without offers', () => {
      expect(aClearing([], {}).settlement).toMatchObject({ value: 0, bound: 0, certifiedGap: 0 });
      expect(aClearing([{ candidates: {} }], { a: 3 }).settlement).toMatchObject({ value: 0, bound: 0 });
    });

    it('offers of no capacity and needs that ask for nothing', () => {
      const needs = [{ candidates: { a: 9000, b: 1 } }, { asks: 0, candidates: { b: 9000 } }];
      expect(pairsOf(aClearing(needs, { a: 0, b: 1 }))).toEqual(['need-0 b']);
    });

    it('ten thousand identical offers, and a need that everything fits', () => {
      const clearing = new Clearing(EQUITY_POLICY);
      const candidates = Array.from({ length: 10_000 }, (_, at) => ({ offerId: offerId(at), score: 7000 }));
      for (const { offerId: id } of candidates) clearing.putOffer({ id, capacity: 1 });
      clearing.putNeed({ id: 'all', asks: 10_000, groups: [], candidates });
      for (let at = 0; at < 200; at += 1) {
        clearing.putNeed({ id: needId(at), asks: 2, groups: [], candidates: candidates.slice(0, 20) });
      }
      const { certifiedGap } = clearing.settle();
      expect(certifiedGap).toBeLessThanOrEqual(LARGEST_GAP);
      const { byNeed } = usedOf(clearing);
      // twenty needs get first help of the offers that all of them want
      expect([...byNeed.keys()].filter((id) => id !== 'all')).toHaveLength(20);
      expect(byNeed.get('all')).toBe(9_980);
    });

    it('equal scores throughout where there is not enough for all', async () => {
      const clearing = new Clearing(EQUITY_POLICY);
      for (let at = 0; at < 40; at += 1) clearing.putOffer({ id: offerId(at), capacity: 1 });
      for (let at = 0; at < 100; at += 1) {
        const candidates = Array.from({ length: 10 }, (_, k) => ({
          offerId: offerId((at + 3 * k) % 40),
          score: 5000,
        }));
        clearing.putNeed({ id: needId(at), asks: 2, groups: [], candidates });
      }
      const { value } = clearing.settle();
      expect(value).toBe(40 * 7000);
      expect(value).toBeCloseTo(await optimumOf(clearing), 3);
    });
  });
});
