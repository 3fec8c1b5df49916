import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { NeedSnapshot, OfferSnapshot } from '@mutua/contracts';
import { contexts, needs, offers } from '../explanation/arbitraries.spec-data.js';
import { aNeed, anOffer, today } from '../explanation/builders.spec-data.js';
import { FILTERS } from '../filters/filters.js';
import type { MatchingContext } from '../filters/matching-context.js';
import { contradictionOf } from './contradictions.js';
import { MatchIndex } from './match-index.js';

function judged(need: NeedSnapshot, pool: readonly OfferSnapshot[], context: MatchingContext = today) {
  const index = new MatchIndex();
  for (const offer of pool) index.putOffer(offer);
  return contradictionOf(index, index.putNeed({ ...need, status: 'open' }) ?? -1, context);
}

const id = (n: number) => `00000000-0000-4000-8000-00000000010${n}`;
const toAll = { countries: [], regions: [], groups: [], applicantKinds: [] };

describe('why nothing fits', () => {
  it('is one condition where one excludes every offer', () => {
    const elsewhere = { ...toAll, countries: ['FJ'] };
    const pool = [1, 2].map((n) => anOffer({ id: id(n), eligibility: elsewhere }));
    expect(judged(aNeed(), pool)).toEqual({
      offers: 2,
      conditions: [{ filter: 'eligible-country', met: 0, fitWithout: 2, example: id(1) }],
      excludedBy: ['eligible-country'],
    });
  });

  it('are the fewest conditions that exclude every offer together', () => {
    const pool = [
      anOffer({ id: id(1), languages: ['es'] }),
      anOffer({ id: id(2), openLicence: false, commitment: 'committed' }),
      anOffer({ id: id(3), languages: ['es'], commitment: 'committed' }),
    ];
    const strict = aNeed({ languageRequired: true, openLicenceRequired: true });
    expect(judged(strict, pool)).toEqual({
      offers: 3,
      conditions: [
        { filter: 'commitment', met: 1, fitWithout: 0, example: id(2) },
        // the first and the third fail it, and the first fails nothing else
        { filter: 'language-of-delivery', met: 1, fitWithout: 1, example: id(1) },
        { filter: 'licence', met: 2, fitWithout: 0, example: id(2) },
      ],
      excludedBy: ['commitment', 'language-of-delivery'],
    });
  });

  it('is nothing that the need could change where there is no offer, and null where one fits', () => {
    expect(judged(aNeed(), [])).toEqual({ offers: 0, conditions: [], excludedBy: [] });
    expect(judged(aNeed(), [anOffer()])).toBeNull();
  });

  it('is told exactly when no offer passes every filter, and no smaller set would do', () => {
    const open = offers.map((offer): OfferSnapshot => ({ ...offer, status: 'open' }));
    const pools = fc.uniqueArray(open, { selector: (offer) => offer.id, minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(needs, pools, contexts, (some, pool, context) => {
        const need: NeedSnapshot = { ...some, status: 'open' };
        const failed = pool.map((offer) =>
          FILTERS.filter((filter) => !filter.apply(need, offer, context).passed).map(({ name }) => name),
        );
        const contradiction = judged(need, pool, context);
        expect(contradiction === null).toBe(failed.some((names) => names.length === 0));
        const excludesAll = (names: readonly string[]) =>
          failed.every((those) => those.some((name) => names.includes(name)));
        const excludedBy = contradiction?.excludedBy ?? [];
        if (contradiction) expect(excludesAll(excludedBy)).toBe(true);
        for (const { filter, fitWithout, example } of contradiction?.conditions ?? []) {
          const failedBy = failed[pool.findIndex((offer) => offer.id === example)];
          expect(failedBy).toContain(filter);
          expect(failedBy?.length === 1).toBe(fitWithout > 0);
        }
        for (const name of excludedBy) {
          expect(excludesAll(excludedBy.filter((other) => other !== name))).toBe(false);
        }
      }),
    );
  });
});
