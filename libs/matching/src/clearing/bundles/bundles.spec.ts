import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { EQUITY_POLICY } from '../equity/equity-policy.js';
import { chooseBundles, type BundleNeed } from './bundles.js';
import { COVER_BOUNDS, minimalCovers, type Cover, type PartialOffer } from './minimal-covers.js';

const offer = (offerId: string, covers: number, score = 5000): PartialOffer => ({ offerId, covers, score });
const need = (id: string, lacks: number, candidates: PartialOffer[]): BundleNeed => ({
  id,
  lacks,
  candidates,
  groups: [],
});
const idsOf = (offers: readonly PartialOffer[]) => offers.map(({ offerId }) => offerId).sort();
const namesOf = (covers: readonly Cover[]) => covers.map(({ offers }) => idsOf(offers).join('+')).sort();
const giveEach = (lacks: number, some: readonly PartialOffer[]) =>
  (some.reduce((union, { covers }) => union | covers, 0) & lacks) === lacks;

function byBruteForce(
  all: readonly PartialOffer[],
  isCover: (some: readonly PartialOffer[]) => boolean,
): string[] {
  const found: string[] = [];
  for (let subset = 1; subset < 1 << all.length; subset += 1) {
    const chosen = all.filter((_, at) => subset & (1 << at));
    if (chosen.length > 3 || !isCover(chosen)) continue;
    if (chosen.some((one) => isCover(chosen.filter((other) => other !== one)))) continue;
    found.push(idsOf(chosen).join('+'));
  }
  return found.sort();
}

describe('minimal covers', () => {
  it('are one to three offers of which none can be left out', () => {
    const offers = [
      offer('ab', 0b011),
      offer('b', 0b010),
      offer('c', 0b100),
      offer('all', 0b111),
      offer('a', 0b001),
    ];
    const { covers, cuts } = minimalCovers(0b111, offers);
    expect(namesOf(covers)).toEqual(['a+b+c', 'ab+c', 'all']);
    expect(cuts).toEqual([]);
  });

  it('are all that there are, by brute force', () => {
    const offers = fc.array(fc.integer({ min: 0, max: 15 }), { maxLength: 7 });
    fc.assert(
      fc.property(offers, fc.integer({ min: 1, max: 15 }), (masks, lacks) => {
        const all = masks.map((covers, at) => offer(`o${at}`, covers));
        const { covers } = minimalCovers(lacks, all, { ...COVER_BOUNDS, covers: 1000 });
        expect(namesOf(covers)).toEqual(byBruteForce(all, (some) => giveEach(lacks, some)));
      }),
    );
  });

  it('are all that there are where offers give only a part, by brute force', () => {
    const given = fc.record({ covers: fc.integer({ min: 0, max: 7 }), parts: fc.constantFrom(1, 2, 3, 4) });
    const offers = fc.array(given, { maxLength: 8 });
    fc.assert(
      fc.property(offers, fc.integer({ min: 1, max: 7 }), (some, lacks) => {
        const all = some.map(({ covers }, at) => offer(`o${at}`, covers));
        const partsOf = new Map(some.map(({ parts }, at) => [`o${at}`, parts]));
        // four parts are all of a type
        const isFull = (chosen: readonly PartialOffer[]) =>
          [1, 2, 4].every((type) => {
            const giving = chosen.filter(({ covers }) => covers & type & lacks);
            const parts = giving.reduce((sum, { offerId }) => sum + (partsOf.get(offerId) ?? 0), 0);
            return (type & lacks) === 0 || parts >= 4;
          });
        const { covers, steps, cuts } = minimalCovers(lacks, all, { ...COVER_BOUNDS, covers: 1000 }, isFull);
        expect(namesOf(covers)).toEqual(byBruteForce(all, isFull));
        expect(steps).toBeGreaterThanOrEqual(covers.length);
        expect(cuts).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('of parts of one type are as many as it takes, and the bounds hold and are told all the same', () => {
    const funds = Array.from({ length: 30 }, (_, at) => offer(`f${at}`, 1, 9000 - at));
    const isFull = (chosen: readonly PartialOffer[]) => chosen.length >= 2;
    const bounds = { edges: 20, steps: 100, covers: 10, allCovers: 100 };
    const { covers, steps, cuts } = minimalCovers(1, funds, bounds, isFull);
    expect(idsOf(covers[0]!.offers)).toEqual(['f0', 'f1']);
    expect(covers.every(({ offers }) => offers.length === 2)).toBe(true);
    expect(steps).toBe(100);
    expect(cuts).toEqual(['edges', 'steps', 'covers']);
    expect(minimalCovers(1, funds, bounds, () => false).covers).toEqual([]);
  });

  it('stop at each bound, keep the best, and say which bound it was', () => {
    const many = Array.from({ length: 300 }, (_, at) => offer(`o${at}`, 1 << (at % 3), 9000 - at));
    const bounds = { edges: 60, steps: 5_000, covers: 10, allCovers: 100 };
    const { covers, steps, cuts } = minimalCovers(0b111, many, bounds);
    expect(cuts).toEqual(['edges', 'steps', 'covers']);
    expect(steps).toBe(5_000);
    expect(covers).toHaveLength(10);
    expect(idsOf(covers[0]!.offers)).toEqual(['o0', 'o1', 'o2']);
  });

  it('of nothing lacking, or of too little on offer, there are none', () => {
    expect(minimalCovers(0, [offer('a', 1)]).covers).toEqual([]);
    expect(minimalCovers(0b11, [offer('a', 1)]).covers).toEqual([]);
    expect(
      minimalCovers(
        0b1111,
        [1, 2, 4, 8].map((covers) => offer(`o${covers}`, covers)),
      ).covers,
    ).toEqual([]);
  });
});

describe('bundles', () => {
  it('cover more needs than pairs can, within every capacity', async () => {
    const problem = {
      needs: [
        need('n1', 0b11, [offer('both', 0b11, 9000), offer('left', 0b01), offer('right', 0b10)]),
        need('n2', 0b11, [offer('both', 0b11, 9000)]),
      ],
      capacities: new Map([
        ['both', 1],
        ['left', 1],
        ['right', 1],
      ]),
      policy: EQUITY_POLICY,
    };
    const { bundles, isOptimal } = await chooseBundles(problem);
    expect(isOptimal).toBe(true);
    expect(bundles.map(({ needId, offers }) => [needId, idsOf(offers)])).toEqual([
      ['n1', ['left', 'right']],
      ['n2', ['both']],
    ]);
    const pairs = await chooseBundles({ ...problem, needs: problem.needs.map(onlyWhole) });
    expect(pairs.bundles).toHaveLength(1);
  });

  it('are whole where the linear program is fractional', async () => {
    // three needs, each of which needs two of three offers: half of each is best in fractions
    const candidates = (a: string, b: string) => [offer(a, 0b01), offer(b, 0b10)];
    const { bundles, searchedIntegers } = await chooseBundles({
      needs: [
        need('n1', 0b11, candidates('a', 'b')),
        need('n2', 0b11, candidates('b', 'c')),
        need('n3', 0b11, candidates('c', 'a')),
      ],
      capacities: new Map([
        ['a', 1],
        ['b', 1],
        ['c', 1],
      ]),
      policy: EQUITY_POLICY,
    });
    expect(searchedIntegers).toBe(true);
    expect(bundles).toHaveLength(1);
  });

  it('report what an exploding enumeration had cut off', async () => {
    const many = Array.from({ length: 90 }, (_, at) => offer(`o${at}`, 1 << (at % 3), 9000 - at));
    const { bundles, enumeration } = await chooseBundles({
      needs: [need('n1', 0b111, many), need('n2', 0b111, many)],
      capacities: new Map(many.map(({ offerId }) => [offerId, 1])),
      policy: EQUITY_POLICY,
      bounds: { edges: 90, steps: 10_000, covers: 50, allCovers: 70 },
    });
    expect(enumeration).toEqual({
      covers: 70,
      steps: 20_000,
      cuts: { steps: 2, covers: 2, 'all-covers': 1 },
    });
    expect(bundles).toHaveLength(2);
  });

  it('of offers that are used up there are none', async () => {
    const { bundles } = await chooseBundles({
      needs: [need('n1', 1, [offer('a', 1)])],
      capacities: new Map([['a', 0]]),
      policy: EQUITY_POLICY,
    });
    expect(bundles).toEqual([]);
  });
});

function onlyWhole(one: BundleNeed): BundleNeed {
  return { ...one, candidates: one.candidates.filter(({ covers }) => (covers & one.lacks) === one.lacks) };
}
