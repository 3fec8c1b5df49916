import { describe, expect, it } from '@jest/globals';
import type { Decision } from '@mutua/platform/decision';
import { Refused } from '@mutua/platform/decision';
import type { Capacity } from '@mutua/vocabulary';
import fc from 'fast-check';
import { changeCapacity, holdCapacity, releaseCapacity, useCapacity } from './capacity-decisions.js';
import type { Offer } from './offer.js';
import { offerSnapshotOf, remainingOf } from './offer-snapshot-of.js';
import { anOffer, dollars, NOW, people, withCapacity } from './offer.spec-data.js';
import { pauseOffer, resumeOffer } from './standing-decisions.js';

type Step = (offer: Offer) => Decision<Offer>;

/** Counted apart from the code under test: hundredths of a dollar or people, as plain numbers. */
function count(capacity: Capacity): number {
  if (capacity.unit === 'unknown') return 0;
  return capacity.unit === 'money'
    ? Math.round(Number(capacity.money.amount) * 100)
    : (capacity.quantity ?? 0);
}

function taken({ claims }: Offer): number {
  return claims
    .filter(({ standing }) => standing === 'held' || standing === 'used')
    .reduce((sum, { allocation }) => sum + count(allocation), 0);
}

const tolerant =
  (step: Step): Step =>
  (offer) => {
    try {
      return step(offer);
    } catch (error) {
      if (error instanceof Refused) return { state: offer, event: null };
      throw error;
    }
  };

const proposal = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const unfit: fc.Arbitrary<Capacity> = fc.constantFrom<Capacity>(
  { unit: 'unknown' },
  { unit: 'seats', quantity: 1 },
  people(0.5),
  people(null),
);

function stepsWith(size: fc.Arbitrary<Capacity>, whole: fc.Arbitrary<Capacity>): fc.Arbitrary<Step[]> {
  const allocation = fc.oneof({ weight: 6, arbitrary: size }, { weight: 1, arbitrary: unfit });
  const claimant = fc.record({ proposalId: proposal, allocation });
  const step = fc.oneof(
    {
      weight: 4,
      arbitrary: claimant.map(
        (by): Step =>
          (offer) =>
            holdCapacity(offer, by, NOW),
      ),
    },
    {
      weight: 2,
      arbitrary: claimant.map(
        (by): Step =>
          (offer) =>
            useCapacity(offer, by, NOW),
      ),
    },
    {
      weight: 2,
      arbitrary: proposal.map(
        (id): Step =>
          (offer) =>
            releaseCapacity(offer, id, NOW),
      ),
    },
    { weight: 1, arbitrary: whole.map((to) => tolerant((offer) => changeCapacity(offer, to, NOW))) },
    { weight: 1, arbitrary: fc.constant(tolerant((offer) => pauseOffer(offer, NOW))) },
    { weight: 1, arbitrary: fc.constant(tolerant((offer) => resumeOffer(offer, '2027-03-01', NOW))) },
  );
  return fc.array(step, { maxLength: 40 });
}

const cents = (max: number) => fc.integer({ min: 0, max }).map((sum) => dollars((sum / 100).toFixed(2)));
const heads = (max: number) => fc.integer({ min: 0, max }).map(people);

describe.each([
  ['people', people(20), stepsWith(heads(15), heads(30))],
  ['money', dollars('20.00'), stepsWith(cents(1_500), cents(3_000))],
])('whatever the sequence of holds, uses, releases and changes of %s', (_, capacity, steps) => {
  const begin = anOffer('open', withCapacity(capacity));

  it('never gives more than there is, and what is left and what is claimed are the whole', () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        let offer = begin;
        for (const step of sequence) {
          offer = step(offer).state;
          const whole = count(offer.content.capacity);
          expect(taken(offer)).toBeLessThanOrEqual(whole);
          expect(count(remainingOf(offer)) + taken(offer)).toBe(whole);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is open while something is left and exhausted when nothing is, unless paused', () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        let offer = begin;
        for (const step of sequence) {
          offer = step(offer).state;
          const { status } = offer.state;
          if (status !== 'paused') expect(status).toBe(count(remainingOf(offer)) > 0 ? 'open' : 'exhausted');
        }
      }),
    );
  });

  it('tells others, by the last event they heard, what is left and whether it is open', () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        let offer = begin;
        let heard = offerSnapshotOf(begin);
        for (const step of sequence) {
          const { state, event } = step(offer);
          expect(state.version).toBe(state === offer ? offer.version : offer.version + 1);
          if (event) heard = (event.payload as { offer: typeof heard }).offer;
          const { status } = state.state;
          if (status !== 'paused') {
            expect({ status: heard.status, left: count(heard.remaining) }).toEqual({
              status,
              left: count(remainingOf(state)),
            });
          }
          offer = state;
        }
      }),
    );
  });

  it('counts a proposal once, however often it is heard of', () => {
    fc.assert(
      fc.property(steps, proposal, fc.nat(30), (sequence, proposalId, size) => {
        const offer = sequence.reduce((state, step) => step(state).state, begin);
        const claimant = { proposalId, allocation: people(size) };
        for (const again of [
          (state: Offer) => holdCapacity(state, claimant, NOW).state,
          (state: Offer) => useCapacity(state, claimant, NOW).state,
          (state: Offer) => releaseCapacity(state, proposalId, NOW).state,
        ]) {
          const once = again(offer);
          expect(again(once)).toBe(once);
        }
      }),
    );
  });
});
