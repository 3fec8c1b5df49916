import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { OfferSnapshot } from '@mutua/contracts';
import { groupsOf } from '@mutua/vocabulary';
import { scoreOf } from '../criteria/score.js';
import type { CriterionName } from '../criteria/weights.js';
import { isFeasible } from '../filters/filters.js';
import { needs, offers } from './arbitraries.spec-data.js';
import { assess } from './assess.js';
import { aNeed, anOffer, today, TODAY } from './builders.spec-data.js';
import { recompute } from './recompute.js';

describe('assess', () => {
  it('scores a perfect pair in full and says why', () => {
    const assessment = assess(aNeed(), anOffer(), today);
    expect(assessment).toMatchObject({ feasible: true, score: 10_000 });
    expect(assessment.record).toMatchObject({
      judgedOn: TODAY,
      knownWeight: 100,
      unknownCriteria: [],
      rank: null,
      bestAlternative: null,
    });
  });

  it('names the one filter that failed as a near miss', () => {
    const assessment = assess(aNeed(), anOffer({ status: 'paused' }), today);
    expect(assessment).toMatchObject({ feasible: false, nearMiss: true, record: { nearMiss: 'offer-open' } });
  });

  it('is no near miss if two filters failed', () => {
    const assessment = assess(aNeed(), anOffer({ status: 'paused', commitment: 'committed' }), today);
    expect(assessment).toMatchObject({ feasible: false, nearMiss: false, record: { nearMiss: null } });
    expect(assessment.feasible ? [] : assessment.failed.map(({ filter }) => filter)).toEqual([
      'offer-open',
      'commitment',
    ]);
  });

  it('states the groups of the country apart, with their sources', () => {
    const { equity } = assess(aNeed(), anOffer(), today).record;
    expect(equity.groups.map(({ group }) => group)).toEqual(groupsOf('RW', TODAY));
    expect(equity.groups.every(({ source }) => source.length > 0)).toBe(true);
  });

  it('gives contributions that sum to the score, and a record from which it can be recomputed', () => {
    fc.assert(
      fc.property(needs, offers, (need, offer) => {
        const { record, feasible } = assess(need, offer, today);
        expect(record.criteria.reduce((sum, { contribution }) => sum + contribution, 0)).toBe(record.score);
        expect(recompute(record)).toBe(record.score);
        expect(JSON.parse(JSON.stringify(record))).toEqual(record);
        expect(feasible).toBe(isFeasible(need, offer, today));
      }),
    );
  });

  it('gives everybody the same score, whoever they are', () => {
    // All in the same groups on that day, so that eligibility by group cannot tell them apart.
    const alike = ['RW', 'UG', 'MW'];
    expect(new Set(alike.map((country) => groupsOf(country, TODAY).join())).size).toBe(1);
    fc.assert(
      fc.property(
        needs,
        offers,
        fc.uuid(),
        fc.uuid(),
        fc.string(),
        fc.constantFrom(...alike),
        (need, offer, ...who) => {
          const [requester, provider, name, country] = who;
          fc.pre(requester !== provider && need.organisationId !== offer.organisationId);
          const eligibility = { ...offer.eligibility, countries: [], regions: [] };
          const before = assess({ ...need, country: 'RW' }, { ...offer, eligibility }, today);
          const after = assess(
            { ...need, country, organisationId: requester, organisationName: name },
            {
              ...offer,
              eligibility,
              organisationId: provider,
              organisationName: name,
              providerCountry: country,
            },
            today,
          );
          expect(after.feasible).toBe(before.feasible);
          expect(after.record.score).toBe(before.record.score);
        },
      ),
    );
  });

  it('neither rewards nor punishes what is not said', () => {
    const silences: [CriterionName, Partial<OfferSnapshot>][] = [
      ['topics', { aiTopics: [] }],
      ['target-groups', { targetGroups: [] }],
      ['language', { languages: [] }],
      ['amount', { amount: { kind: 'unknown' } }],
      ['delivery-mode', { deliveryModes: [] }],
    ];
    fc.assert(
      fc.property(needs, offers, fc.constantFrom(...silences), (need, offer, [name, silence]) => {
        const told = assess(need, offer, today).record;
        const silent = assess(need, { ...offer, ...silence }, today).record;
        const others = told.criteria.filter(({ criterion }) => criterion !== name);
        expect(silent.score).toBe(scoreOf(others).score);
        expect(silent.unknownCriteria.map(({ criterion }) => criterion)).toContain(name);
      }),
    );
  });
});
