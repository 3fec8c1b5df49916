import type {
  NeedSnapshot,
  OfferSnapshot,
  OrganisationSnapshot,
  ProposalSnapshot,
  UserSnapshot,
} from '@mutua/contracts';
import { newTestId } from '@mutua/testing';

/** Whole snapshots, of which a test names only what it is about. */
export function user(parts: Partial<UserSnapshot> = {}): UserSnapshot {
  return {
    id: newTestId(),
    version: 1,
    name: 'Ama',
    roles: [],
    organisationId: null,
    locale: 'en',
    active: true,
    ...parts,
  };
}

export function organisation(parts: Partial<OrganisationSnapshot> = {}): OrganisationSnapshot {
  return {
    id: newTestId(),
    version: 1,
    name: 'Ministry of ICT',
    kind: 'government',
    country: 'RW',
    status: 'unverified',
    ...parts,
  };
}

export function need(parts: Partial<NeedSnapshot> = {}): NeedSnapshot {
  return {
    id: newTestId(),
    version: 1,
    revision: 1,
    status: 'open',
    organisationId: newTestId(),
    organisationName: 'Ministry of ICT',
    applicantKind: 'government',
    country: 'RW',
    title: 'Early warning for farmers',
    summary: 'Farmers should hear of droughts weeks ahead.',
    contentLanguage: 'en',
    cooperationTypes: ['training', 'technical-assistance'],
    coveredTypes: [],
    aiTopics: [],
    lifeCycleStages: [],
    sdgGoals: [],
    sdgTargets: [],
    targetGroups: [],
    languages: [],
    languageRequired: false,
    deliveryModes: [],
    budget: { kind: 'unknown' },
    period: { start: null, end: null },
    nationalPlan: null,
    readiness: 'unknown',
    openLicenceRequired: false,
    openedAt: null,
    ...parts,
  };
}

export function offer(parts: Partial<OfferSnapshot> = {}): OfferSnapshot {
  return {
    id: newTestId(),
    version: 1,
    revision: 1,
    status: 'open',
    organisationId: newTestId(),
    organisationName: 'Institute of Technology',
    providerKind: 'academia',
    providerCountry: 'IN',
    title: 'Forecasting workshops',
    summary: 'Two weeks on the spot.',
    contentLanguage: 'en',
    cooperationTypes: ['training'],
    aiTopics: [],
    lifeCycleStages: [],
    sdgGoals: [],
    sdgTargets: [],
    targetGroups: [],
    languages: [],
    deliveryModes: [],
    eligibility: { countries: [], regions: [], groups: [], applicantKinds: [] },
    commitment: 'open',
    amount: { kind: 'unknown' },
    capacity: { unit: 'seats', quantity: 30 },
    remaining: { unit: 'seats', quantity: 30 },
    period: { start: null, end: null },
    terms: null,
    openLicence: null,
    confirmedAt: '2026-01-01T00:00:00.000Z',
    openedAt: null,
    ...parts,
  };
}

export function proposal(parts: Partial<ProposalSnapshot> = {}): ProposalSnapshot {
  return {
    id: newTestId(),
    version: 1,
    status: 'proposed',
    needId: newTestId(),
    needRevision: 1,
    needTitle: 'Early warning for farmers',
    requesterId: newTestId(),
    offerId: newTestId(),
    offerRevision: 1,
    offerTitle: 'Forecasting workshops',
    providerId: newTestId(),
    score: 8_000,
    covers: ['training'],
    allocation: { unit: 'seats', quantity: 10 },
    ...parts,
  };
}
