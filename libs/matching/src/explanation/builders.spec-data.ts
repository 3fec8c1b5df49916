import type { NeedSnapshot, OfferSnapshot } from '@mutua/contracts';
import { matchingContext, type MatchingContext } from '../filters/matching-context.js';

/** The day of judgement in specs, unless they say otherwise. */
export const TODAY = '2026-11-20';

export const today: MatchingContext = matchingContext(TODAY);

/** A need of Rwanda's ministry (need-rw-02 of the real ones), with what a spec changes. */
export function aNeed(changes: Partial<NeedSnapshot> = {}): NeedSnapshot {
  return {
    id: '00000000-0000-4000-8000-000000000001',
    version: 1,
    revision: 1,
    status: 'open',
    organisationId: '00000000-0000-4000-8000-00000000000a',
    organisationName: 'Ministry of ICT and Innovation',
    applicantKind: 'government',
    country: 'RW',
    title: 'National skills programme',
    summary: 'Skills for AI and data, for young professionals.',
    contentLanguage: 'en',
    cooperationTypes: ['training', 'research-cooperation'],
    coveredTypes: [],
    aiTopics: ['skills', 'education'],
    lifeCycleStages: [],
    sdgGoals: [4, 8],
    sdgTargets: [],
    targetGroups: ['children-youth'],
    languages: ['rw', 'en', 'fr'],
    languageRequired: false,
    deliveryModes: ['in-person'],
    budget: { kind: 'exact', money: { amount: '400000', currency: 'USD' } },
    quantities: {},
    period: { start: '2023-04-01', end: '2028-12-31' },
    nationalPlan: 'National AI Policy',
    readiness: 'emerging',
    openLicenceRequired: false,
    openedAt: '2026-11-01T09:00:00Z',
    ...changes,
  };
}

/** An offer that suits {@link aNeed}, with what a spec changes. */
export function anOffer(changes: Partial<OfferSnapshot> = {}): OfferSnapshot {
  return {
    id: '00000000-0000-4000-8000-000000000101',
    version: 1,
    revision: 1,
    status: 'open',
    organisationId: '00000000-0000-4000-8000-00000000000b',
    organisationName: 'Institute for Mathematical Sciences',
    providerKind: 'academia',
    providerCountry: null,
    title: 'Skills programme for young professionals',
    summary: 'Data and AI skills.',
    contentLanguage: 'en',
    cooperationTypes: ['training', 'research-cooperation'],
    aiTopics: ['skills', 'education'],
    lifeCycleStages: [],
    sdgGoals: [4, 8],
    sdgTargets: [],
    targetGroups: ['children-youth'],
    languages: ['en', 'fr', 'rw'],
    deliveryModes: ['in-person'],
    eligibility: { countries: [], regions: [], groups: ['LDC'], applicantKinds: [] },
    commitment: 'open',
    amount: { kind: 'exact', money: { amount: '400000', currency: 'USD' } },
    capacity: { unit: 'people', quantity: 20 },
    remaining: { unit: 'people', quantity: 20 },
    period: { start: '2025-01-01', end: '2029-12-31' },
    terms: null,
    openLicence: null,
    readinessLevels: ['starting', 'emerging'],
    followsNationalPlans: true,
    confirmedAt: '2026-09-01T08:00:00Z',
    openedAt: '2026-01-01T08:00:00Z',
    ...changes,
  };
}
