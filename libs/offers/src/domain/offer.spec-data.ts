import type { Capacity } from '@mutua/vocabulary';
import type { Offer, OfferContent, OfferState, Provider } from './offer.js';

export const NOW = new Date('2027-03-01T09:00:00.000Z');
export const TODAY = '2027-03-01';

export const PROVIDER: Provider = {
  organisationId: '0190a000-0000-7000-8000-000000000001',
  organisationName: 'Institute of Applied AI',
  providerKind: 'academia',
  providerCountry: 'KE',
};

export const CONTENT: OfferContent = {
  title: 'Training in climate models',
  summary: 'Forty people learn to run and judge seasonal forecasts.',
  contentLanguage: 'en',
  cooperationTypes: ['training'],
  aiTopics: ['climate'],
  lifeCycleStages: [],
  sdgGoals: [13],
  sdgTargets: [],
  targetGroups: [],
  languages: ['en'],
  deliveryModes: ['remote'],
  eligibility: { countries: [], regions: [], groups: ['LDC'], applicantKinds: [] },
  commitment: 'open',
  amount: { kind: 'unknown' },
  capacity: { unit: 'people', quantity: 40 },
  period: { start: '2027-01-01', end: '2029-12-31' },
  terms: null,
  openLicence: null,
  readinessLevels: ['starting', 'emerging'],
  followsNationalPlans: true,
  nonMilitaryPurpose: true,
  safeguards: 'Personal data of learners stays with the institute.',
};

const WRITTEN = new Date('2027-01-10T09:00:00.000Z');
const OPENED_AT = '2027-01-12T09:00:00.000Z';

/** One state of each status that an offer can have. */
export const STATES: Readonly<Record<OfferState['status'], OfferState>> = {
  draft: { status: 'draft' },
  submitted: { status: 'submitted', submittedAt: '2027-01-11T09:00:00.000Z' },
  returned: { status: 'returned', returnedAt: '2027-01-11T12:00:00.000Z', whatToChange: 'Say for whom.' },
  open: { status: 'open', openedAt: OPENED_AT },
  paused: { status: 'paused', openedAt: OPENED_AT, pausedAt: '2027-02-01T09:00:00.000Z' },
  exhausted: { status: 'exhausted', openedAt: OPENED_AT, exhaustedAt: '2027-02-02T09:00:00.000Z' },
  withdrawn: { status: 'withdrawn', withdrawnAt: '2027-02-03T09:00:00.000Z', reason: 'No staff.' },
  expired: { status: 'expired', expiredAt: '2027-02-04T09:00:00.000Z' },
};

export function anOffer(status: OfferState['status'], changes: Partial<Offer> = {}): Offer {
  return {
    id: '0190a000-0000-7000-8000-0000000000aa',
    ...PROVIDER,
    version: 3,
    revision: 1,
    content: CONTENT,
    claims: [],
    state: STATES[status],
    confirmedAt: WRITTEN,
    reconfirmationAskedAt: null,
    createdAt: WRITTEN,
    updatedAt: WRITTEN,
    ...changes,
  };
}

export function withCapacity(capacity: Capacity): Pick<Offer, 'content'> {
  return { content: { ...CONTENT, capacity } };
}

export function people(quantity: number | null): Capacity {
  return { unit: 'people', quantity };
}

export function dollars(amount: string): Capacity {
  return { unit: 'money', money: { amount, currency: 'USD' } };
}

/** The code and text of what a decision refuses, or null when it refuses nothing. */
export function refusalOf(decide: () => unknown): { code: string; detail: string } | null {
  try {
    decide();
    return null;
  } catch (error) {
    return error as { code: string; detail: string };
  }
}
