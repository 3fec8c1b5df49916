import { describe, expect, it } from '@jest/globals';
import {
  OfferExhausted,
  OfferOpened,
  OfferPaused,
  OfferReconfirmationDue,
  OfferReconfirmed,
} from '@mutua/contracts';
import { anOffer, NOW, people, refusalOf, TODAY } from './offer.spec-data.js';
import {
  pauseOffer,
  reconfirmationDueBefore,
  reconfirmOffer,
  remindOfReconfirmation,
  resumeOffer,
} from './standing-decisions.js';

const OPENED_AT = '2027-01-12T09:00:00.000Z';

describe('pausing and resuming', () => {
  it('takes an offer out and puts it back, opened when it first was and confirmed now', () => {
    const paused = pauseOffer(anOffer('open'), NOW);
    expect(paused).toMatchObject({
      state: { version: 4, state: { status: 'paused', openedAt: OPENED_AT } },
      event: { definition: OfferPaused, payload: { offer: { status: 'paused', openedAt: OPENED_AT } } },
    });
    const resumed = resumeOffer({ ...paused.state, reconfirmationAskedAt: NOW }, TODAY, NOW);
    expect(resumed).toMatchObject({
      state: {
        version: 5,
        state: { status: 'open', openedAt: OPENED_AT },
        confirmedAt: NOW,
        reconfirmationAskedAt: null,
      },
      event: { definition: OfferOpened, payload: { offer: { confirmedAt: NOW.toISOString() } } },
    });
  });

  it('resumes as exhausted when proposals took the rest meanwhile', () => {
    const claims = [{ proposalId: 'p', allocation: people(40), standing: 'used' as const }];
    const { state, event } = resumeOffer(anOffer('paused', { claims }), TODAY, NOW);
    expect(state.state.status).toBe('exhausted');
    expect(event).toMatchObject({
      definition: OfferExhausted,
      payload: { offer: { remaining: people(0) } },
    });
  });

  it('does not resume what has ended', () => {
    const refusal = refusalOf(() => resumeOffer(anOffer('paused'), '2030-01-01', NOW));
    expect(refusal).toMatchObject({ kind: 'conflict', code: 'period-ended' });
    expect(refusal?.detail).toContain('2029-12-31');
  });
});

describe('reconfirming', () => {
  const due = reconfirmationDueBefore(NOW);
  const before = new Date(due.getTime() - 1);

  it('is due a hundred and fifty days after the last confirmation', () => {
    expect(due.toISOString()).toBe('2026-10-02T09:00:00.000Z');
  });

  it('is asked for once, until the owner answers', () => {
    const asked = remindOfReconfirmation(anOffer('open', { confirmedAt: before }), NOW);
    expect(asked).toMatchObject({
      state: { version: 4, confirmedAt: before, reconfirmationAskedAt: NOW, state: { status: 'open' } },
      event: { definition: OfferReconfirmationDue },
    });
    expect(remindOfReconfirmation(asked.state, NOW)).toEqual({ state: asked.state, event: null });

    const answered = reconfirmOffer(asked.state, NOW);
    expect(answered).toMatchObject({
      state: { version: 5, confirmedAt: NOW, reconfirmationAskedAt: null },
      event: {
        definition: OfferReconfirmed,
        payload: { offer: { confirmedAt: NOW.toISOString(), status: 'open' } },
      },
    });
    const later = new Date(NOW.getTime() + 151 * 86_400_000);
    expect(remindOfReconfirmation(answered.state, later).event?.definition).toBe(OfferReconfirmationDue);
  });

  it('is not asked for before it is due', () => {
    expect(remindOfReconfirmation(anOffer('open', { confirmedAt: due }), NOW).event).toBeNull();
  });

  it.each(['draft', 'submitted', 'returned', 'paused', 'exhausted', 'withdrawn', 'expired'] as const)(
    'is not asked for while the offer is %s',
    (status) => {
      expect(remindOfReconfirmation(anOffer(status, { confirmedAt: before }), NOW).event).toBeNull();
    },
  );
});
