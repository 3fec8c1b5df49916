import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { NeedSnapshot, OfferSnapshot } from '@mutua/contracts';
import { EQUITY_POLICY, type EquityPolicy } from '../clearing/index.js';
import { NO_RATES } from '../criteria/reference-rates.js';
import { DEFAULT_WEIGHTS, type Weights } from '../criteria/weights.js';
import { easyNeeds as needs, easyOffers as offers } from '../explanation/arbitraries.spec-data.js';
import { aNeed, anOffer, TODAY } from '../explanation/builders.spec-data.js';
import { policyOn } from '../matching-policy.js';
import { MatchIndex } from '../pool/match-index.js';
import type { Comparison } from './compare.js';
import { judgeByBoth } from './judge-by-both.js';
import { Trial } from './trial.js';

interface Rules {
  readonly weights: Weights;
  readonly equity: EquityPolicy;
}

const PRESENT: Rules = { weights: DEFAULT_WEIGHTS, equity: EQUITY_POLICY };
const idAt = (side: number, at: number) => `00000000-0000-4000-8000-0000000${side}0${at}00`;

/** What comes of a change of rules, of a pool in memory. */
async function tryOut(
  pool: { readonly needs: readonly NeedSnapshot[]; readonly offers: readonly OfferSnapshot[] },
  present: Rules,
  tried: Rules,
): Promise<Comparison> {
  const index = new MatchIndex();
  for (const offer of pool.offers) index.putOffer(offer);
  for (const need of pool.needs) index.putNeed(need);
  const contexts = {
    present: policyOn(TODAY, { weights: present.weights }),
    tried: policyOn(TODAY, { weights: tried.weights }),
  };
  const trial = new Trial();
  trial.take({ type: 'offers', offers: pool.offers.filter(({ status }) => status === 'open') });
  const judged = pool.needs.flatMap((need) => {
    const candidates = judgeByBoth(index, need.id, contexts, []);
    return candidates ? [{ need, ...candidates }] : [];
  });
  trial.take({ type: 'needs', needs: judged });
  return trial.compare({ present: present.equity, tried: tried.equity, rates: NO_RATES, day: TODAY });
}

const pools = fc.record({
  needs: fc
    .array(needs, { maxLength: 6 })
    .map((all) => all.map((need, at) => ({ ...need, id: idAt(1, at) }))),
  offers: fc
    .array(offers, { maxLength: 6 })
    .map((all) => all.map((offer, at) => ({ ...offer, id: idAt(2, at) }))),
});

const rules: fc.Arbitrary<Rules> = fc.record({
  weights: fc
    .record({ sdgs: fc.nat(50), language: fc.nat(50), topics: fc.nat(50) })
    .map((some) => ({ version: 'tried', of: { ...DEFAULT_WEIGHTS.of, ...some } })),
  equity: fc.record({
    version: fc.constant('tried'),
    firstHelp: fc.nat(4_000),
    groups: fc.record({ LDC: fc.nat(500), LLDC: fc.nat(500), SIDS: fc.nat(500) }),
  }),
});

const figures = ({ value, bound, watch, pairs }: Comparison['before']) => ({ value, bound, watch, pairs });

describe('a trial of rules', () => {
  it('that are the same changes nothing, and says so', async () => {
    await fc.assert(
      fc.asyncProperty(pools, rules, async (pool, same) => {
        const copy = { weights: { ...same.weights, version: 'copy' }, equity: { ...same.equity } };
        const { before, after, needs: ofNeeds, offers: ofOffers } = await tryOut(pool, same, copy);
        expect(after).toEqual(before);
        const nothing = { gains: 0, loses: 0, changes: 0, told: [] };
        expect([ofNeeds, ofOffers]).toEqual([nothing, nothing]);
      }),
      { numRuns: 100 },
    );
  });

  it('foretells what there is when they are in force', async () => {
    await fc.assert(
      fc.asyncProperty(pools, rules, async (pool, tried) => {
        const foretold = await tryOut(pool, PRESENT, tried);
        const then = await tryOut(pool, tried, PRESENT);
        expect(figures(then.before)).toEqual(figures(foretold.after));
        // who would lose what the first trial gave is who it gave it to
        expect(then.needs.told.map(({ id }) => id).sort()).toEqual(
          foretold.needs.told.map(({ id }) => id).sort(),
        );
        for (const { id, after } of foretold.needs.told) {
          const back = then.needs.told.find((change) => change.id === id);
          expect(back?.before.map(({ offerId }) => offerId)).toEqual(after.map(({ offerId }) => offerId));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('says who gains and who loses, with scores that compare', async () => {
    const open = { countries: [], regions: [], groups: [], applicantKinds: [] };
    const one = { unit: 'grants', quantity: 1 } as const;
    const scarce = anOffer({ eligibility: open, capacity: one, remaining: one });
    const training = { cooperationTypes: ['training' as const] };
    // of the goals, the Rwandan need has one that the offer does not serve
    const rwandan = aNeed({ ...training, sdgGoals: [1, 4, 8] });
    const brazilian = aNeed({ ...training, id: idAt(1, 1), country: 'BR' });
    const without = { ...EQUITY_POLICY, version: 'tried', groups: { LDC: 0, LLDC: 0, SIDS: 0 } };
    const {
      needs: ofNeeds,
      offers: ofOffers,
      before,
      after,
    } = await tryOut({ needs: [rwandan, brazilian], offers: [scarce] }, PRESENT, {
      ...PRESENT,
      equity: without,
    });
    expect(ofNeeds.told).toMatchObject([
      { id: rwandan.id, effect: 'loses', after: [] },
      { id: brazilian.id, effect: 'gains', before: [] },
    ]);
    expect(ofOffers.told).toMatchObject([{ id: scarce.id, effect: 'gains' }]);
    expect(after.suitability).toBeGreaterThan(before.suitability);
    const ldc = ({ watch }: typeof before) => watch.coverage.find(({ group }) => group === 'LDC')?.helped;
    expect([ldc(before), ldc(after)]).toEqual([1, 0]);
  });
});
