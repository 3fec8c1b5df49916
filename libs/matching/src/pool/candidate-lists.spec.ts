import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { NeedSnapshot, OfferSnapshot } from '@mutua/contracts';
import { contexts, easyNeeds as needs, easyOffers as offers } from '../explanation/arbitraries.spec-data.js';
import { aNeed, anOffer, today } from '../explanation/builders.spec-data.js';
import { CandidateLists } from './candidate-lists.js';
import { MatchIndex } from './match-index.js';

const idAt = (at: number) => `00000000-0000-4000-8000-0000000001${at}0`;
const K = 3;

const changes = fc.array(
  fc.oneof(
    fc.record({ need: needs, at: fc.nat({ max: 4 }) }),
    fc.record({ offer: offers, at: fc.nat({ max: 9 }) }),
  ),
  { maxLength: 50 },
);
const turnedDown = fc.uniqueArray(fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 9 })), { maxLength: 8 });

describe('lists of candidates', () => {
  it('are at every moment those that one would make anew, whatever came, changed and went', () => {
    fc.assert(
      fc.property(changes, contexts, turnedDown, (steps, context, pairs) => {
        const apartOf = (needId: string) =>
          new Set(pairs.filter(([at]) => idAt(at) === needId).map(([, at]) => idAt(at)));
        const lists = new CandidateLists(new MatchIndex(), context, K, apartOf);
        const left = { needs: new Map<string, NeedSnapshot>(), offers: new Map<string, OfferSnapshot>() };
        for (const step of steps) {
          const id = idAt(step.at);
          if ('need' in step) lists.putNeed({ ...step.need, id });
          else lists.putOffer({ ...step.offer, id });
          if ('need' in step) left.needs.set(id, { ...step.need, id });
          else left.offers.set(id, { ...step.offer, id });
        }
        const index = new MatchIndex();
        for (const offer of left.offers.values()) index.putOffer(offer);
        for (const need of left.needs.values()) index.putNeed(need);
        const anew = new CandidateLists(index, context, K, apartOf);
        for (const id of left.needs.keys()) expect([id, lists.of(id)]).toEqual([id, anew.of(id)]);
      }),
      { numRuns: 300 },
    );
  });

  it('name the needs that an offer concerns: those it enters, and those it stood on', () => {
    const lists = new CandidateLists(new MatchIndex(), today, 1);
    lists.putNeed(aNeed());
    const [better, worse] = [anOffer(), anOffer({ id: idAt(1), cooperationTypes: ['training'] })];
    expect(lists.putOffer(worse)).toEqual([aNeed().id]);
    expect(lists.putOffer(better)).toEqual([aNeed().id]);
    expect(lists.putOffer({ ...worse, title: 'Another title' })).toEqual([]);
    expect(lists.putOffer({ ...better, status: 'paused' })).toEqual([aNeed().id]);
    expect(lists.of(aNeed().id).map(({ offerId }) => offerId)).toEqual([worse.id]);
  });
});
