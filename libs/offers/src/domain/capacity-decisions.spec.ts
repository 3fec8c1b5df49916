import { describe, expect, it } from '@jest/globals';
import { OfferCapacityChanged, OfferExhausted, OfferOpened } from '@mutua/contracts';
import type { Capacity } from '@mutua/vocabulary';
import { changeCapacity, holdCapacity, releaseCapacity, useCapacity } from './capacity-decisions.js';
import type { ClaimStanding } from './claim.js';
import type { Offer } from './offer.js';
import { remainingOf } from './offer-snapshot-of.js';
import { anOffer, dollars, NOW, people, refusalOf, withCapacity } from './offer.spec-data.js';

const A = 'proposal-a';
const B = 'proposal-b';
const wants = (proposalId: string, allocation: Capacity) => ({ proposalId, allocation });
const claimed = (allocation: Capacity, standing: ClaimStanding, proposalId = A): Pick<Offer, 'claims'> => ({
  claims: [{ proposalId, allocation, standing }],
});
const EXHAUSTED = claimed(people(40), 'held');

describe('an approved proposal', () => {
  it('holds its allocation, and others hear what is left', () => {
    const { state, event } = holdCapacity(anOffer('open'), wants(A, people(15)), NOW);
    expect(state).toMatchObject({ version: 4, state: { status: 'open' }, ...claimed(people(15), 'held') });
    expect(event).toMatchObject({
      definition: OfferCapacityChanged,
      payload: { offer: { capacity: people(40), remaining: people(25), version: 4 } },
    });
  });

  it('exhausts the offer when it takes the rest', () => {
    const { state, event } = holdCapacity(anOffer('open'), wants(A, people(40)), NOW);
    expect(state.state).toMatchObject({ status: 'exhausted', exhaustedAt: NOW.toISOString() });
    expect(event).toMatchObject({
      definition: OfferExhausted,
      payload: { offer: { status: 'exhausted', remaining: people(0) } },
    });
  });

  it('is refused what is not left, on record and without a word to others', () => {
    const offer = anOffer('open', claimed(people(30), 'held'));
    const { state, event } = holdCapacity(offer, wants(B, people(11)), NOW);
    expect(state.claims).toContainEqual({ proposalId: B, allocation: people(11), standing: 'refused' });
    expect(remainingOf(state)).toEqual(people(10));
    expect(event).toBeNull();
  });

  it.each(['held', 'used', 'released', 'refused'] as const)(
    'claims once: nothing changes when %s',
    (standing) => {
      const offer = anOffer('open', claimed(people(5), standing));
      expect(holdCapacity(offer, wants(A, people(5)), NOW)).toEqual({ state: offer, event: null });
    },
  );

  it.each(['draft', 'submitted', 'returned', 'withdrawn', 'expired'] as const)(
    'gets nothing from an offer that is %s',
    (status) => {
      const { state } = holdCapacity(anOffer(status), wants(A, people(1)), NOW);
      expect(state).toMatchObject({ state: { status }, ...claimed(people(1), 'refused') });
    },
  );

  it('holds from a paused offer, which stays paused', () => {
    const { state, event } = holdCapacity(anOffer('paused'), wants(A, people(40)), NOW);
    expect(state).toMatchObject({ state: { status: 'paused' }, ...claimed(people(40), 'held') });
    expect(event).toBeNull();
  });

  it('never exhausts an offer whose capacity is not known', () => {
    const { state } = holdCapacity(anOffer('open', withCapacity(people(null))), wants(A, people(9_999)), NOW);
    expect(state).toMatchObject({ state: { status: 'open' }, ...claimed(people(9_999), 'held') });
  });
});

describe('an accepted proposal', () => {
  it('uses what it held; what is left is the same, so nobody hears of it', () => {
    const { state, event } = useCapacity(anOffer('exhausted', EXHAUSTED), wants(A, people(40)), NOW);
    expect(state).toMatchObject({ version: 4, ...claimed(people(40), 'used') });
    expect(event).toBeNull();
  });

  it('uses what was agreed before the period ended, also when it is heard of only afterwards', () => {
    const { state, event } = useCapacity(anOffer('expired'), wants(A, people(40)), NOW);
    expect(state).toMatchObject({ state: { status: 'expired' }, ...claimed(people(40), 'used') });
    expect(event).toBeNull();
    const withdrawn = useCapacity(anOffer('withdrawn'), wants(A, people(40)), NOW);
    expect(withdrawn.state).toMatchObject(claimed(people(40), 'refused'));
  });

  it('uses no more than it held, even if it says otherwise', () => {
    const offer = anOffer('open', claimed(people(5), 'held'));
    expect(useCapacity(offer, wants(A, people(35)), NOW).state).toMatchObject(claimed(people(5), 'used'));
  });

  it('takes now what it could not hold, if that fits by now', () => {
    const offer = anOffer('open', claimed(people(5), 'refused'));
    const { state, event } = useCapacity(offer, wants(A, people(5)), NOW);
    expect(state.claims).toEqual(claimed(people(5), 'used').claims);
    expect(event).toMatchObject({
      definition: OfferCapacityChanged,
      payload: { offer: { remaining: people(35) } },
    });
  });

  it('stays refused while it does not fit', () => {
    const offer = anOffer('open', claimed(people(41), 'refused'));
    expect(useCapacity(offer, wants(A, people(41)), NOW)).toEqual({ state: offer, event: null });
  });

  it.each(['used', 'released'] as const)('changes nothing when its claim is %s', (standing) => {
    const offer = anOffer('open', claimed(people(5), standing));
    expect(useCapacity(offer, wants(A, people(5)), NOW)).toEqual({ state: offer, event: null });
  });

  it('keeps what it held of an offer that was withdrawn meanwhile', () => {
    const offer = anOffer('withdrawn', claimed(people(5), 'held'));
    expect(useCapacity(offer, wants(A, people(5)), NOW).state).toMatchObject(claimed(people(5), 'used'));
  });
});

describe('a proposal that ended', () => {
  it('gives back what it held, and opens an exhausted offer again', () => {
    const { state, event } = releaseCapacity(anOffer('exhausted', EXHAUSTED), A, NOW);
    expect(state).toMatchObject({ state: { status: 'open' }, ...claimed(people(40), 'released') });
    expect(event).toMatchObject({
      definition: OfferOpened,
      payload: { offer: { status: 'open', remaining: people(40) } },
    });
  });

  it('gives back to an open offer', () => {
    const { event } = releaseCapacity(anOffer('open', claimed(people(5), 'used')), A, NOW);
    expect(event).toMatchObject({
      definition: OfferCapacityChanged,
      payload: { offer: { remaining: people(40) } },
    });
  });

  it('does not open what is paused, withdrawn or expired', () => {
    for (const status of ['paused', 'withdrawn', 'expired'] as const) {
      const { state, event } = releaseCapacity(anOffer(status, EXHAUSTED), A, NOW);
      expect(state).toMatchObject({ state: { status }, ...claimed(people(40), 'released') });
      expect(event).toBeNull();
    }
  });

  it('changes nothing when it took nothing', () => {
    for (const offer of [
      anOffer('open'),
      anOffer('open', claimed(people(5), 'released')),
      anOffer('open', claimed(people(5), 'refused')),
    ]) {
      expect(releaseCapacity(offer, A, NOW)).toEqual({ state: offer, event: null });
    }
  });
});

describe('a change of capacity', () => {
  it('is told with what is left, and is no new revision', () => {
    const { state, event } = changeCapacity(anOffer('open', claimed(people(15), 'held')), people(100), NOW);
    expect(state).toMatchObject({ version: 4, revision: 1, content: { capacity: people(100) } });
    expect(event).toMatchObject({
      definition: OfferCapacityChanged,
      payload: { offer: { capacity: people(100), remaining: people(85) } },
    });
  });

  it('down to what is claimed exhausts the offer, and up again opens it', () => {
    const lowered = changeCapacity(anOffer('open', claimed(people(15), 'used')), people(15), NOW);
    expect(lowered).toMatchObject({
      state: { state: { status: 'exhausted' } },
      event: { definition: OfferExhausted },
    });
    const raised = changeCapacity(lowered.state, people(16), NOW);
    expect(raised).toMatchObject({
      state: { state: { status: 'open' } },
      event: { definition: OfferOpened, payload: { offer: { remaining: people(1) } } },
    });
  });

  it('is refused below what is claimed, naming both numbers', () => {
    const offer = anOffer('open', {
      ...withCapacity(dollars('5000')),
      ...claimed(dollars('1250.50'), 'held'),
    });
    const refusal = refusalOf(() => changeCapacity(offer, dollars('1250.49'), NOW));
    expect(refusal).toMatchObject({ kind: 'conflict', code: 'capacity-below-claims' });
    expect(refusal?.detail.replaceAll('\u00a0', ' ')).toMatch(/USD 1,250\.50 .* USD 1,250\.49/);
  });

  it('to another unit is refused while anything is claimed, and possible otherwise', () => {
    const seats: Capacity = { unit: 'seats', quantity: 500 };
    const refusal = refusalOf(() => changeCapacity(anOffer('open', claimed(people(1), 'used')), seats, NOW));
    expect(refusal).toMatchObject({ kind: 'conflict', code: 'capacity-unit-differs' });
    const free = anOffer('open', claimed(people(1), 'released'));
    expect(changeCapacity(free, seats, NOW).state.content.capacity).toEqual(seats);
  });

  it('from unknown counts what was claimed before, and is refused when that was in many units', () => {
    const claims = [
      { proposalId: A, allocation: people(5), standing: 'held' as const },
      { proposalId: B, allocation: { unit: 'unknown' as const }, standing: 'used' as const },
    ];
    const unknown = anOffer('open', { ...withCapacity({ unit: 'unknown' }), claims });
    expect(remainingOf(changeCapacity(unknown, people(8), NOW).state)).toEqual(people(3));
    expect(refusalOf(() => changeCapacity(unknown, people(4), NOW))?.code).toBe('capacity-below-claims');
    const seats: Capacity = { unit: 'seats', quantity: 3 };
    const mixed = { ...unknown, claims: [...claims, { ...wants('c', seats), standing: 'held' as const }] };
    expect(refusalOf(() => changeCapacity(mixed, people(8), NOW))?.code).toBe('capacity-unit-differs');
  });

  it('to unknown opens an exhausted offer: unknown is not zero', () => {
    const { state } = changeCapacity(anOffer('exhausted', EXHAUSTED), { unit: 'unknown' }, NOW);
    expect(state.state.status).toBe('open');
  });

  it('to what it is already changes nothing', () => {
    const offer = anOffer('open', withCapacity(dollars('10')));
    expect(changeCapacity(offer, dollars('10.00'), NOW)).toEqual({ state: offer, event: null });
  });
});
