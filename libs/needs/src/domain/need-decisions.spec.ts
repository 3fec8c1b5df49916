import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  NEED_STATUSES,
  NeedCoverageChanged,
  NeedExpired,
  NeedMatched,
  NeedOpened,
  NeedSubmitted,
  type NeedStatus,
} from '@mutua/contracts';
import { COOPERATION_TYPES, type CooperationType } from '@mutua/vocabulary';
import { Refused } from '@mutua/platform/decision';
import type { Need, NeedContent, NeedState, Requester } from './need.js';
import {
  approveNeed,
  draftNeed,
  expireNeed,
  fulfilNeed,
  returnNeed,
  reviseNeed,
  submitNeed,
  withdrawNeed,
} from './need-decisions.js';
import { coverNeed, uncoverNeed } from './coverage-decisions.js';
import { coveredTypesOf } from './need-snapshot-of.js';

const NOW = new Date('2026-11-24T10:00:00Z');
const AT = NOW.toISOString();
const TODAY = '2026-11-24';

const REQUESTER: Requester = {
  organisationId: '00000000-0000-4000-8000-00000000000a',
  organisationName: 'Ministry of ICT',
  applicantKind: 'government',
  country: 'RW',
};

const CONTENT: NeedContent = {
  title: 'Early warning for farmers',
  summary: 'Farmers should hear of droughts weeks ahead.',
  contentLanguage: 'en',
  cooperationTypes: ['training', 'technical-assistance'],
  aiTopics: ['agriculture'],
  lifeCycleStages: [],
  sdgGoals: [2],
  sdgTargets: [],
  targetGroups: [],
  languages: ['en'],
  languageRequired: false,
  deliveryModes: [],
  budget: { kind: 'unknown' },
  quantities: {},
  period: { start: null, end: '2026-12-31' },
  nationalPlan: null,
  readiness: 'unknown',
  openLicenceRequired: false,
  nonMilitaryPurpose: true,
};

const STATES: Record<NeedStatus, NeedState> = {
  draft: { status: 'draft' },
  submitted: { status: 'submitted', submittedAt: AT },
  returned: { status: 'returned', returnedAt: AT, whatToChange: 'Say how many.' },
  open: { status: 'open', openedAt: AT },
  matched: { status: 'matched', openedAt: AT, matchedAt: AT },
  fulfilled: { status: 'fulfilled', openedAt: AT, fulfilledAt: AT },
  withdrawn: { status: 'withdrawn', withdrawnAt: AT, reason: 'Solved otherwise.' },
  expired: { status: 'expired', expiredAt: AT },
};

function aNeed(status: NeedStatus, changes: Partial<Need> = {}): Need {
  return {
    ...draftNeed('00000000-0000-4000-8000-000000000001', REQUESTER, CONTENT, NOW).state,
    state: STATES[status],
    ...changes,
  };
}

function refusalOf(step: () => unknown): Refused {
  try {
    step();
  } catch (error) {
    if (error instanceof Refused) return error;
    throw error;
  }
  throw new Error('Nothing was refused.');
}

describe('a step', () => {
  const steps: [string, NeedStatus[], (need: Need) => unknown][] = [
    ['revise', ['draft', 'returned', 'open'], (need) => reviseNeed(need, CONTENT, TODAY, NOW)],
    ['submit', ['draft', 'returned'], (need) => submitNeed(need, REQUESTER, TODAY, NOW)],
    ['approve', ['submitted'], (need) => approveNeed(need, true, TODAY, NOW)],
    ['return', ['submitted'], (need) => returnNeed(need, 'Say how many.', NOW)],
    [
      'withdraw',
      ['draft', 'submitted', 'returned', 'open'],
      (need) => withdrawNeed(need, 'No longer needed.', NOW),
    ],
    ['fulfil', ['matched'], (need) => fulfilNeed(need, NOW)],
  ];

  it.each(steps)(
    '%s is possible in its states only, and refused by name in all others',
    (_, allowed, step) => {
      for (const status of NEED_STATUSES) {
        if (allowed.includes(status)) expect(() => step(aNeed(status))).not.toThrow();
        else
          expect(refusalOf(() => step(aNeed(status)))).toMatchObject({
            kind: 'conflict',
            code: 'illegal-step',
          });
      }
    },
  );

  it.each(steps)('%s raises the version by one', (_, [status = 'draft'], step) => {
    const before = aNeed(status, { version: 7 });
    expect((step(before) as { state: Need }).state.version).toBe(8);
  });
});

describe('a revision', () => {
  it('of a draft stays with its requester and nobody hears of it', () => {
    const { state, event } = reviseNeed(aNeed('draft'), { ...CONTENT, title: 'Another' }, TODAY, NOW);
    expect(state).toMatchObject({ revision: 2, state: { status: 'draft' }, content: { title: 'Another' } });
    expect(event).toBeNull();
  });

  it('of an open need goes to screening again, complete or not at all', () => {
    const { state, event } = reviseNeed(aNeed('open'), { ...CONTENT, title: 'Another' }, TODAY, NOW);
    expect(state).toMatchObject({ revision: 2, state: { status: 'submitted' } });
    expect(event?.definition).toBe(NeedSubmitted);
    // who screens it has seen it before, and is told so
    expect(event?.payload).toMatchObject({ again: true });
    const refusal = refusalOf(() => reviseNeed(aNeed('open'), { ...CONTENT, summary: ' ' }, TODAY, NOW));
    expect(refusal.errors).toEqual([expect.objectContaining({ pointer: '/summary' })]);
  });
});

describe('screening', () => {
  it('opens no need of an organisation that is not verified, nor one whose period is over', () => {
    const need = aNeed('submitted');
    expect(refusalOf(() => approveNeed(need, false, TODAY, NOW)).code).toBe('organisation-not-verified');
    expect(refusalOf(() => approveNeed(need, true, '2027-01-01', NOW)).code).toBe('period-ended');
    expect(approveNeed(need, true, '2026-12-31', NOW).state.state.status).toBe('open');
  });

  it('takes no need without a declared non-military purpose', () => {
    const need = aNeed('draft', { content: { ...CONTENT, nonMilitaryPurpose: false } });
    expect(refusalOf(() => submitNeed(need, REQUESTER, TODAY, NOW)).errors[0]?.pointer).toBe(
      '/nonMilitaryPurpose',
    );
  });
});

describe('coverage', () => {
  it('adds up, whatever comes in whatever order and however often, and matches exactly when all is covered', () => {
    const types = fc.subarray([...COOPERATION_TYPES] as CooperationType[], { minLength: 1 });
    const coverages = fc.array(fc.record({ proposalId: fc.uuid(), covers: types }), { maxLength: 8 });
    fc.assert(
      fc.property(types, coverages, (asked, given) => {
        let need = aNeed('open', { content: { ...CONTENT, cooperationTypes: asked } });
        const told: string[] = [];
        for (const coverage of [...given, ...given]) {
          const { state, event } = coverNeed(need, coverage, NOW);
          need = state;
          if (event) told.push(event.definition.type);
        }
        const all = asked.every((type) => given.some(({ covers }) => covers.includes(type)));
        expect(need.state.status).toBe(all ? 'matched' : 'open');
        expect(told.filter((type) => type === NeedMatched.type)).toHaveLength(all ? 1 : 0);
        if (!all)
          expect(coveredTypesOf(need)).toEqual(
            asked.filter((type) => given.some(({ covers }) => covers.includes(type))),
          );
        expect(need.coverage).toHaveLength(new Set(given.map(({ proposalId }) => proposalId)).size);
      }),
    );
  });
});

describe('a cancelled match', () => {
  const training = { proposalId: 'a', providerId: 'p', covers: ['training' as const] };
  const help = { proposalId: 'b', providerId: 'q', covers: ['technical-assistance' as const] };
  const matched = coverNeed(coverNeed(aNeed('open'), training, NOW).state, help, NOW).state;

  it('gives its part back: the need opens again for it and the rest stays covered', () => {
    expect(matched.state.status).toBe('matched');
    const { state, event } = uncoverNeed(matched, training, TODAY, NOW);
    expect(state.state.status).toBe('open');
    expect(coveredTypesOf(state)).toEqual(['technical-assistance']);
    expect(event?.definition).toBe(NeedOpened);
    expect(uncoverNeed(state, training, TODAY, NOW)).toEqual({ state, event: null });
  });

  it('does not count when it is heard of before its acceptance', () => {
    const { state } = uncoverNeed(aNeed('open'), training, TODAY, NOW);
    expect(coveredTypesOf(coverNeed(state, training, NOW).state)).toEqual([]);
  });

  it('leaves a need matched that another match covers as well, and a fulfilled one as it is', () => {
    const twice = coverNeed(matched, { ...training, proposalId: 'c' }, NOW).state;
    expect(uncoverNeed(twice, training, TODAY, NOW)).toMatchObject({
      state: { state: { status: 'matched' } },
      event: null,
    });
    const fulfilled = fulfilNeed(matched, NOW).state;
    expect(uncoverNeed(fulfilled, training, TODAY, NOW).state).toBe(fulfilled);
  });

  it('no longer keeps its need from being withdrawn, as a standing one does', () => {
    expect(refusalOf(() => withdrawNeed(matched, 'Solved.', NOW))).toMatchObject({ code: 'matches-stand' });
    const open = uncoverNeed(matched, training, TODAY, NOW).state;
    expect(refusalOf(() => withdrawNeed(open, 'Solved.', NOW)).detail).toContain('(b)');
    const free = uncoverNeed(open, help, TODAY, NOW).state;
    expect(withdrawNeed(free, 'Solved.', NOW).state.state.status).toBe('withdrawn');
  });
});

describe('a need whose period is over', () => {
  it('cannot be sent, nor sent again by a revision, and says which field to change', () => {
    const late = '2027-01-01';
    for (const step of [
      () => submitNeed(aNeed('draft'), REQUESTER, late, NOW),
      () => reviseNeed(aNeed('open'), CONTENT, late, NOW),
    ]) {
      const refusal = refusalOf(step);
      expect(refusal.code).toBe('period-ended');
      expect(refusal.errors).toEqual([expect.objectContaining({ pointer: '/period/end' })]);
    }
    expect(submitNeed(aNeed('draft'), REQUESTER, '2026-12-31', NOW).state.state.status).toBe('submitted');
    expect(submitNeed(aNeed('draft'), REQUESTER, TODAY, NOW).event?.payload).not.toHaveProperty('again');
    expect(submitNeed(aNeed('returned'), REQUESTER, TODAY, NOW).event?.payload).toMatchObject({
      again: true,
    });
  });
});

describe('a match accepted at the moment of a revision', () => {
  it('still counts', () => {
    const coverage = { proposalId: '00000000-0000-4000-8000-0000000000c1', covers: ['training' as const] };
    const { state, event } = coverNeed(aNeed('submitted'), coverage, NOW);
    expect(coveredTypesOf(state)).toEqual(['training']);
    expect(state.state.status).toBe('submitted');
    expect(event).toBeNull();
    const rest = {
      proposalId: '00000000-0000-4000-8000-0000000000c2',
      covers: ['technical-assistance' as const],
    };
    const covered = coverNeed(state, rest, NOW).state;
    expect(approveNeed(state, true, TODAY, NOW).state.state.status).toBe('open');
    expect(approveNeed(covered, true, TODAY, NOW).state.state.status).toBe('matched');
  });
});

describe('the end of the period', () => {
  it('ends an open need on the day after, and nothing else', () => {
    for (const status of NEED_STATUSES) {
      const need = aNeed(status);
      expect(expireNeed(need, '2026-12-31', NOW).state).toBe(need);
      const after = expireNeed(need, '2027-01-01', NOW).state;
      expect(after.state.status).toBe(status === 'open' ? 'expired' : status);
    }
  });

  it('leaves what was agreed to be fulfilled, and ends the need when the last of it is cancelled', () => {
    const [late, training] = ['2027-01-01', { proposalId: 'a', covers: ['training' as const] }];
    const covered = coverNeed(aNeed('open'), training, NOW).state;
    const closed = expireNeed(covered, late, NOW);
    expect(closed.state.state).toMatchObject({ status: 'matched', openedAt: AT });
    expect(closed.event?.definition).toBe(NeedMatched);
    expect(fulfilNeed(closed.state, NOW).state.state.status).toBe('fulfilled');

    const second = { proposalId: 'b', covers: ['training' as const] };
    const twice = coverNeed(closed.state, second, NOW).state;
    const once = uncoverNeed(twice, training, late, NOW).state;
    expect(once.state.status).toBe('matched');
    const none = uncoverNeed(once, second, late, NOW);
    expect(none.state.state.status).toBe('expired');
    expect(none.event?.definition).toBe(NeedExpired);
  });
});

describe('a need that counts what it asks for', () => {
  const seats = (proposalId: string, quantity: number) => ({
    proposalId,
    covers: [...CONTENT.cooperationTypes],
    allocation: { unit: 'seats' as const, quantity },
  });
  const asks = { ...aNeed('open'), content: { ...CONTENT, quantities: { seats: 25 } } };

  it('is open for the rest, across matches, until all of it is accepted', () => {
    const partly = coverNeed(asks, seats('a', 20), NOW);
    expect(partly.event).toMatchObject({
      definition: NeedCoverageChanged,
      payload: { need: { status: 'open', coveredTypes: [], coveredQuantities: { seats: 20 } } },
    });
    const whole = coverNeed(partly.state, seats('b', 5), NOW);
    expect(whole.event).toMatchObject({
      definition: NeedMatched,
      payload: { need: { coveredTypes: CONTENT.cooperationTypes, coveredQuantities: { seats: 25 } } },
    });
    const reopened = uncoverNeed(whole.state, seats('b', 5), TODAY, NOW);
    expect(reopened.state.state.status).toBe('open');
    const again = uncoverNeed(partly.state, seats('a', 20), TODAY, NOW);
    expect(again.event).toMatchObject({ payload: { need: { coveredQuantities: {} } } });
  });
});

describe('a need that asks for a sum', () => {
  const usd = (amount: string) => ({ amount, currency: 'USD' });
  const brings = (proposalId: string, amount: string) => ({
    proposalId,
    covers: [...CONTENT.cooperationTypes],
    allocation: { unit: 'money' as const, money: usd(amount) },
    contribution: usd(amount),
  });
  const budget = { kind: 'ceiling' as const, money: usd('1000000') };
  const asks = { ...aNeed('open'), content: { ...CONTENT, budget } };

  it('is open for the rest, across matches, until all of it is accepted', () => {
    const partly = coverNeed(asks, brings('a', '200000'), NOW);
    expect(partly.event).toMatchObject({
      definition: NeedCoverageChanged,
      payload: { need: { status: 'open', coveredTypes: [], coveredSum: usd('200000') } },
    });
    const whole = coverNeed(partly.state, brings('b', '800000'), NOW);
    expect(whole.event).toMatchObject({
      definition: NeedMatched,
      payload: { need: { coveredTypes: CONTENT.cooperationTypes, coveredSum: usd('1000000') } },
    });
    const reopened = uncoverNeed(whole.state, brings('b', '800000'), TODAY, NOW);
    expect(reopened.state.state.status).toBe('open');
    const again = uncoverNeed(partly.state, brings('a', '200000'), TODAY, NOW);
    expect(again.event).toMatchObject({ payload: { need: { coveredSum: null } } });
  });

  it('keeps its budget a sum in the currency of what accepted matches bring of it', () => {
    const partly = coverNeed(asks, brings('a', '200000'), NOW).state;
    const revise = (of: NeedContent['budget']) => () =>
      reviseNeed(partly, { ...partly.content, budget: of }, TODAY, NOW);
    expect(revise({ kind: 'exact', money: { amount: '900000', currency: 'EUR' } })).toThrow('budget-matched');
    expect(revise({ kind: 'unknown' })).toThrow(/USD.200,000/);
    expect(revise({ kind: 'floor', money: usd('300000') })).not.toThrow();
    const cancelled = uncoverNeed(partly, brings('a', '200000'), TODAY, NOW).state;
    expect(() =>
      reviseNeed(cancelled, { ...CONTENT, budget: { kind: 'unknown' } }, TODAY, NOW),
    ).not.toThrow();
  });
});
