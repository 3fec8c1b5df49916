import * as organisations from '../directory/organisation-events.js';
import type { OrganisationSnapshot } from '../directory/organisation-snapshot.js';
import * as users from '../directory/user-events.js';
import type { UserSnapshot } from '../directory/user-snapshot.js';
import type { EventDefinition } from '../event.js';
import * as proposals from '../matching/proposal-events.js';
import type { ProposalSnapshot } from '../matching/proposal-snapshot.js';
import * as weights from '../matching/weights-events.js';
import * as equity from '../matching/equity-events.js';
import * as digests from '../notifications/digest-events.js';
import * as needs from '../needs/need-events.js';
import type { NeedSnapshot } from '../needs/need-snapshot.js';
import * as offers from '../offers/offer-events.js';
import type { OfferSnapshot } from '../offers/offer-snapshot.js';

const id = (last: string) => `01938f10-0000-7000-8000-${last.padStart(12, '0')}`;
const REASON = 'The programme begins only next year.';

const organisation: OrganisationSnapshot = {
  id: id('a1'),
  version: 2,
  name: 'Ministry of Digital Economy of Senegal',
  kind: 'government',
  country: 'SN',
  website: 'https://www.example.sn',
  officialDomain: 'example.sn',
  status: 'verified',
};

const user: UserSnapshot = {
  id: id('b1'),
  version: 1,
  name: 'Aminata Example',
  roles: ['requester'],
  organisationId: organisation.id,
  organisationIds: [organisation.id],
  locale: 'fr',
  active: true,
};

const need: NeedSnapshot = {
  id: id('c1'),
  version: 3,
  revision: 1,
  status: 'open',
  organisationId: organisation.id,
  organisationName: organisation.name,
  applicantKind: organisation.kind,
  country: 'SN',
  title: 'Train agricultural advisers in the use of artificial intelligence',
  summary: 'Forty advisers of the regions are to learn to use crop models.',
  contentLanguage: 'en',
  cooperationTypes: ['training'],
  coveredTypes: [],
  aiTopics: [],
  lifeCycleStages: [],
  sdgGoals: [2],
  sdgTargets: ['2.3'],
  targetGroups: [],
  languages: ['fr'],
  languageRequired: true,
  deliveryModes: [],
  budget: { kind: 'ceiling', money: { amount: '250000', currency: 'USD' } },
  quantities: { people: 40 },
  period: { start: '2026-01-01', end: '2028-12-31' },
  nationalPlan: null,
  readiness: 'unknown',
  openLicenceRequired: false,
  isPublic: true,
  openedAt: '2025-12-01T09:00:00.000Z',
};

const offer: OfferSnapshot = {
  id: id('d1'),
  version: 3,
  revision: 1,
  status: 'open',
  organisationId: id('a2'),
  organisationName: 'Example University',
  providerKind: 'academia',
  providerCountry: 'FR',
  title: 'Course in machine learning for agriculture',
  summary: 'A course of six weeks, in French.',
  contentLanguage: 'en',
  cooperationTypes: ['training'],
  aiTopics: [],
  lifeCycleStages: [],
  sdgGoals: [2],
  sdgTargets: [],
  targetGroups: [],
  languages: ['fr'],
  deliveryModes: [],
  eligibility: { countries: ['SN'], regions: ['202'], groups: ['LDC'], applicantKinds: ['government'] },
  commitment: 'open',
  amount: { kind: 'in-kind', money: null },
  capacity: { unit: 'people', quantity: 100 },
  remaining: { unit: 'people', quantity: 60 },
  period: { start: null, end: '2027-12-31' },
  terms: null,
  openLicence: null,
  readinessLevels: ['starting'],
  followsNationalPlans: true,
  confirmedAt: '2025-12-01T08:00:00.000Z',
  isPublic: true,
  openedAt: '2025-12-01T08:30:00.000Z',
};

const proposal: ProposalSnapshot = {
  id: id('e1'),
  version: 1,
  status: 'proposed',
  needId: need.id,
  needRevision: need.revision,
  needTitle: need.title,
  requesterId: need.organisationId,
  offerId: offer.id,
  offerRevision: offer.revision,
  offerTitle: offer.title,
  providerId: offer.organisationId,
  score: 9461,
  covers: ['training'],
  allocation: { unit: 'people', quantity: 40 },
};

const withOrganisation = (status: OrganisationSnapshot['status']) => ({
  organisation: { ...organisation, status },
});
const withNeed = (status: NeedSnapshot['status']) => ({ need: { ...need, status } });
const withOffer = (status: OfferSnapshot['status']) => ({ offer: { ...offer, status } });
const withProposal = (status: ProposalSnapshot['status']) => ({ proposal: { ...proposal, status } });

/** An example payload of a published event. */
export interface PayloadExample<P extends object = object> {
  readonly event: EventDefinition<P>;
  readonly payload: P;
}

function example<P extends object>(event: EventDefinition<P>, payload: P): PayloadExample {
  return { event, payload };
}

/** One example of every event; `contract.spec.ts` holds that none is missing. */
export const PAYLOAD_EXAMPLES: readonly PayloadExample[] = [
  example(organisations.OrganisationRegistered, withOrganisation('unverified')),
  example(organisations.OrganisationVerified, withOrganisation('verified')),
  example(organisations.OrganisationRefused, { ...withOrganisation('refused'), reason: REASON }),
  example(users.UserRegistered, { user }),
  example(users.UserChanged, { user: { ...user, version: 2, active: false } }),
  example(users.UserConnectedProvider, { user: { ...user, version: 3 }, provider: 'ministry' }),
  example(users.UserDisconnectedProvider, { user: { ...user, version: 4 }, provider: 'ministry' }),
  example(users.UserSessionsEnded, { user: { ...user, version: 5 } }),
  example(needs.NeedSubmitted, withNeed('submitted')),
  example(needs.NeedReturned, {
    ...withNeed('returned'),
    whatToChange: 'Say how many people are to be trained.',
  }),
  example(needs.NeedOpened, withNeed('open')),
  example(needs.NeedCoverageChanged, { need: { ...need, coveredTypes: ['training'] } }),
  example(needs.NeedMatched, withNeed('matched')),
  example(needs.NeedFulfilled, withNeed('fulfilled')),
  example(needs.NeedWithdrawn, withNeed('withdrawn')),
  example(needs.NeedExpired, withNeed('expired')),
  example(needs.NeedHidden, { need: { ...need, isPublic: false } }),
  example(offers.OfferSubmitted, withOffer('submitted')),
  example(offers.OfferReturned, {
    ...withOffer('returned'),
    whatToChange: 'Say in which languages it is given.',
  }),
  example(offers.OfferOpened, withOffer('open')),
  example(offers.OfferCapacityChanged, { offer: { ...offer, remaining: { unit: 'people', quantity: 20 } } }),
  example(offers.OfferExhausted, {
    offer: { ...offer, status: 'exhausted', remaining: { unit: 'people', quantity: 0 } },
  }),
  example(offers.OfferPaused, withOffer('paused')),
  example(offers.OfferReconfirmed, withOffer('open')),
  example(offers.OfferReconfirmationDue, withOffer('open')),
  example(offers.OfferWithdrawn, withOffer('withdrawn')),
  example(offers.OfferExpired, withOffer('expired')),
  example(offers.OfferHidden, { offer: { ...offer, isPublic: false } }),
  example(proposals.ProposalProposed, withProposal('proposed')),
  example(proposals.ProposalApproved, withProposal('approved')),
  example(proposals.ProposalRejected, { ...withProposal('rejected'), reason: REASON }),
  example(proposals.ProposalPartyAccepted, { ...withProposal('approved'), party: 'requester' }),
  example(proposals.ProposalAccepted, withProposal('accepted')),
  example(proposals.ProposalDeclined, { ...withProposal('declined'), party: 'provider', reason: REASON }),
  example(proposals.ProposalLapsed, { ...withProposal('lapsed'), cause: 'no-answer', reason: 'no-answer' }),
  example(proposals.ProposalSuperseded, {
    ...withProposal('superseded'),
    cause: 'side-changed',
    reason: 'side-changed',
  }),
  example(proposals.ProposalAllocationChanged, { ...withProposal('approved'), reason: REASON }),
  example(proposals.ProposalRevoked, { ...withProposal('revoked'), reason: REASON }),
  example(proposals.ProposalCancelled, {
    ...withProposal('cancelled'),
    by: 'provider',
    cause: 'funds-unavailable',
    reason: REASON,
  }),
  example(proposals.ProposalOfferExpired, withProposal('accepted')),
  example(proposals.ProposalFulfilled, withProposal('fulfilled')),
  example(weights.WeightsPublished, {
    weights: { id: id('f1'), version: 4, name: '2026-12-01/4', of: { topics: 30, language: 10 } },
  }),
  example(equity.EquityPublished, {
    equity: {
      id: id('e1'),
      version: 5,
      name: '2026-12-01/5',
      firstHelp: 2_000,
      groups: { LDC: 300, LLDC: 150, SIDS: 150 },
    },
  }),
  example(digests.DigestDue, {
    digest: {
      id: id('f2'),
      version: 1,
      userId: user.id,
      locale: 'fr',
      news: [`Votre besoin est ouvert\n${need.title}`],
      more: 0,
    },
  }),
];
