import { describe, expect, it } from '@jest/globals';
import {
  OfferExpired,
  OfferOpened,
  OfferReturned,
  OfferSubmitted,
  OfferWithdrawn,
  type OfferPayload,
  type OfferStatus,
} from '@mutua/contracts';
import type { Decision } from '@mutua/platform/decision';
import type { Offer } from './offer.js';
import {
  approveOffer,
  draftOffer,
  expireOffer,
  returnOffer,
  reviseOffer,
  submitOffer,
  withdrawOffer,
} from './offer-decisions.js';
import { anOffer, CONTENT, NOW, people, PROVIDER, refusalOf, STATES, TODAY } from './offer.spec-data.js';
import { changeCapacity } from './capacity-decisions.js';
import { pauseOffer, reconfirmOffer, resumeOffer } from './standing-decisions.js';

function toldOf({ event }: Decision<Offer>) {
  return { type: event?.definition.type, offer: (event?.payload as OfferPayload | undefined)?.offer };
}

describe('writing an offer', () => {
  it('begins as a draft of which nobody hears', () => {
    const { state, event } = draftOffer('id', PROVIDER, CONTENT, NOW);
    expect(state).toMatchObject({ version: 1, revision: 1, state: { status: 'draft' }, confirmedAt: NOW });
    expect(event).toBeNull();
  });

  it.each(['open', 'paused'] as const)(
    'sends an offer that is %s to screening again when it is revised',
    (status) => {
      const { state, event } = reviseOffer(
        anOffer(status),
        { ...CONTENT, title: 'Another title' },
        TODAY,
        NOW,
      );
      expect(state).toMatchObject({
        revision: 2,
        state: { status: 'submitted' },
        content: { title: 'Another title' },
      });
      expect(event?.definition).toBe(OfferSubmitted);
    },
  );

  it('revises a returned offer: another revision, still with its provider', () => {
    const content = { ...CONTENT, title: 'Another title' };
    const { state, event } = reviseOffer(anOffer('returned'), content, TODAY, NOW);
    expect(state).toMatchObject({ version: 4, revision: 2, content, state: { status: 'returned' } });
    expect(event).toBeNull();
  });

  it('submits with the organisation as it is now, and takes that as the word that the offer stands', () => {
    const renamed = { ...PROVIDER, organisationName: 'Institute of AI', providerCountry: null };
    const decision = submitOffer(anOffer('draft'), renamed, TODAY, NOW);
    expect(decision.state).toMatchObject({ ...renamed, confirmedAt: NOW, state: { status: 'submitted' } });
    expect(toldOf(decision)).toMatchObject({
      type: OfferSubmitted.type,
      offer: { status: 'submitted', providerCountry: null, confirmedAt: NOW.toISOString() },
    });
  });

  it('refuses to submit what screening could not judge, naming every field', () => {
    const content = {
      ...CONTENT,
      title: ' ',
      summary: '',
      cooperationTypes: [],
      capacity: people(0),
      nonMilitaryPurpose: false,
    };
    const submit = () => submitOffer(anOffer('draft', { content }), PROVIDER, TODAY, NOW);
    expect(refusalOf(submit)).toMatchObject({
      code: 'incomplete-offer',
      errors: ['/title', '/summary', '/cooperationTypes', '/capacity', '/nonMilitaryPurpose'].map(
        (pointer) => ({ pointer }),
      ),
    });
  });

  it('refuses to send it once its period is over, also by a revision, and says which field to change', () => {
    const [last, late] = ['2029-12-31', '2030-01-01'];
    for (const step of [
      () => submitOffer(anOffer('draft'), PROVIDER, late, NOW),
      () => submitOffer(anOffer('returned'), PROVIDER, late, NOW),
      () => reviseOffer(anOffer('open'), CONTENT, late, NOW),
    ]) {
      expect(refusalOf(step)).toMatchObject({
        code: 'period-ended',
        errors: [{ pointer: '/period/end', detail: `give ${late} or a later day, or null` }],
      });
    }
    expect(submitOffer(anOffer('draft'), PROVIDER, last, NOW).state.state.status).toBe('submitted');
    expect(submitOffer(anOffer('draft'), PROVIDER, TODAY, NOW).event?.payload).not.toHaveProperty('again');
    expect(submitOffer(anOffer('returned'), PROVIDER, TODAY, NOW).event?.payload).toMatchObject({
      again: true,
    });
    expect(reviseOffer(anOffer('draft'), CONTENT, late, NOW).state.state.status).toBe('draft');
  });

  it('keeps what is declared about purpose and safeguards to itself', () => {
    const { offer } = toldOf(submitOffer(anOffer('draft'), PROVIDER, TODAY, NOW));
    expect(offer).not.toHaveProperty('safeguards');
    expect(offer).not.toHaveProperty('nonMilitaryPurpose');
  });
});

describe('screening an offer', () => {
  it('opens it, and the time until it must be reconfirmed begins', () => {
    const decision = approveOffer(anOffer('submitted'), true, TODAY, NOW);
    const openedAt = NOW.toISOString();
    expect(decision.state).toMatchObject({ state: { status: 'open', openedAt }, confirmedAt: NOW });
    expect(toldOf(decision)).toMatchObject({
      type: OfferOpened.type,
      offer: { status: 'open', openedAt, confirmedAt: openedAt, remaining: CONTENT.capacity, version: 4 },
    });
  });

  it('does not open it before its organisation is verified', () => {
    const refusal = refusalOf(() => approveOffer(anOffer('submitted'), false, TODAY, NOW));
    expect(refusal).toMatchObject({ kind: 'conflict', code: 'organisation-not-verified' });
  });

  it('opens it on the last day of its period, but not on the next', () => {
    expect(approveOffer(anOffer('submitted'), true, '2029-12-31', NOW).state.state.status).toBe('open');
    const refusal = refusalOf(() => approveOffer(anOffer('submitted'), true, '2030-01-01', NOW));
    expect(refusal).toMatchObject({ code: 'period-ended' });
    expect(refusal?.detail).toContain('return it');
  });

  it('returns it with what to change', () => {
    const { state, event } = returnOffer(anOffer('submitted'), 'Say for whom.', NOW);
    expect(state.state).toMatchObject({ status: 'returned', whatToChange: 'Say for whom.' });
    expect(event).toMatchObject({ definition: OfferReturned, payload: { whatToChange: 'Say for whom.' } });
  });
});

describe('the end of an offer', () => {
  it('is told when others knew of it, and not when it was a draft', () => {
    expect(toldOf(withdrawOffer(anOffer('open'), 'No staff.', NOW)).type).toBe(OfferWithdrawn.type);
    const draft = withdrawOffer(anOffer('draft'), 'No staff.', NOW);
    expect(draft).toMatchObject({ state: { state: { status: 'withdrawn' } }, event: null });
  });

  it.each(['open', 'paused', 'exhausted'] as const)(
    'comes to an offer that is %s after its period',
    (status) => {
      expect(toldOf(expireOffer(anOffer(status), '2030-01-01', NOW)).type).toBe(OfferExpired.type);
      const early = anOffer(status);
      expect(expireOffer(early, '2029-12-31', NOW).state).toBe(early);
    },
  );

  it.each(['draft', 'submitted', 'returned', 'withdrawn', 'expired'] as const)(
    'does not come by time to an offer that is %s',
    (status) => {
      const offer = anOffer(status);
      expect(expireOffer(offer, '2030-01-01', NOW)).toEqual({ state: offer, event: null });
    },
  );

  it('does not come by time to an offer without a known end', () => {
    const offer = anOffer('open', { content: { ...CONTENT, period: { start: null, end: null } } });
    expect(expireOffer(offer, '2999-01-01', NOW).state).toBe(offer);
  });
});

describe('every step', () => {
  const steps: [string, OfferStatus[], (offer: Offer) => unknown][] = [
    ['revise', ['draft', 'returned', 'open', 'paused'], (offer) => reviseOffer(offer, CONTENT, TODAY, NOW)],
    ['submit', ['draft', 'returned'], (offer) => submitOffer(offer, PROVIDER, TODAY, NOW)],
    ['approve', ['submitted'], (offer) => approveOffer(offer, true, TODAY, NOW)],
    ['return', ['submitted'], (offer) => returnOffer(offer, 'Say for whom.', NOW)],
    ['pause', ['open'], (offer) => pauseOffer(offer, NOW)],
    ['resume', ['paused'], (offer) => resumeOffer(offer, TODAY, NOW)],
    ['reconfirm', ['open', 'paused', 'exhausted'], (offer) => reconfirmOffer(offer, NOW)],
    [
      'change the capacity',
      ['open', 'paused', 'exhausted'],
      (offer) => changeCapacity(offer, people(50), NOW),
    ],
    [
      'withdraw',
      ['draft', 'submitted', 'returned', 'open', 'paused', 'exhausted'],
      (offer) => withdrawOffer(offer, 'No staff.', NOW),
    ],
  ];

  it.each(steps)('%s: is possible only from the right states', (_, allowed, decide) => {
    const statuses = Object.keys(STATES) as OfferStatus[];
    const possible = statuses.filter(
      (status) => refusalOf(() => decide(anOffer(status)))?.code !== 'illegal-step',
    );
    expect(possible.sort()).toEqual([...allowed].sort());
  });
});
