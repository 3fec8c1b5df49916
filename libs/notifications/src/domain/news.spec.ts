import { describe, expect, it } from '@jest/globals';
import {
  NeedCoverageChanged,
  NeedExpired,
  NeedFulfilled,
  NeedMatched,
  NeedOpened,
  NeedReturned,
  NeedSubmitted,
  OfferCapacityChanged,
  OfferExhausted,
  OfferExpired,
  OfferOpened,
  OfferPaused,
  OfferReconfirmationDue,
  OfferReturned,
  OfferSubmitted,
  OrganisationRefused,
  OrganisationRegistered,
  OrganisationVerified,
  PROPOSAL_STATUSES,
  ProposalAccepted,
  ProposalAllocationChanged,
  ProposalApproved,
  ProposalCancelled,
  ProposalDeclined,
  ProposalFulfilled,
  ProposalLapsed,
  ProposalOfferExpired,
  ProposalPartyAccepted,
  ProposalProposed,
  ProposalRejected,
  ProposalRevoked,
  ProposalSuperseded,
  type Actor,
  type EventDefinition,
  type Party,
} from '@mutua/contracts';
import type { Capacity } from '@mutua/vocabulary';
import fc from 'fast-check';
import { need, offer, organisation, proposal } from '../snapshots.spec-data.js';
import { COORDINATORS, membersOf, type Announcement } from './announcement.js';
import { NEED_NEWS } from './need-news.js';
import { announcementsOf } from './news.js';
import { OFFER_NEWS } from './offer-news.js';
import { ORGANISATION_NEWS } from './organisation-news.js';
import { matchesWaiting, PROPOSAL_NEWS, type Before } from './proposal-news.js';

/** Who is told, and by which kind of notification. */
function heard(announcements: readonly Announcement[]) {
  return announcements.map(({ to, kind }) => [to, kind]);
}

const ministry = organisation();
const farmers = need({ organisationId: ministry.id, coveredTypes: ['training'] });
const workshops = offer({ remaining: { unit: 'seats', quantity: 20 } });
const match = proposal();
const REQUESTER = membersOf(match.requesterId);
const PROVIDER = membersOf(match.providerId);

describe('of an organisation', () => {
  const tellOf = (event: EventDefinition, extra: object = {}) =>
    announcementsOf(
      ORGANISATION_NEWS,
      { type: event.type, payload: { organisation: ministry, ...extra } },
      undefined,
    );

  it('coordinators hear that it registered, its members how that ended', () => {
    expect(heard(tellOf(OrganisationRegistered))).toEqual([[COORDINATORS, 'organisation-registered']]);
    expect(heard(tellOf(OrganisationVerified))).toEqual([[membersOf(ministry.id), 'organisation-verified']]);
    const refused = tellOf(OrganisationRefused, { reason: 'No such ministry.' });
    expect(heard(refused)).toEqual([[membersOf(ministry.id), 'organisation-refused']]);
    expect(refused[0]?.arguments).toEqual({ organisation: ministry.name, reason: 'No such ministry.' });
  });
});

describe('of a need', () => {
  const tellOf = (event: EventDefinition, extra: object = {}) =>
    announcementsOf(NEED_NEWS, { type: event.type, payload: { need: farmers, ...extra } }, undefined);

  it('coordinators hear when it comes for screening, and when it comes again', () => {
    expect(heard(tellOf(NeedSubmitted))).toEqual([[COORDINATORS, 'need-submitted']]);
    expect(heard(tellOf(NeedSubmitted, { again: true }))).toEqual([[COORDINATORS, 'need-resubmitted']]);
  });

  it.each([
    [NeedReturned, 'need-returned'],
    [NeedOpened, 'need-opened'],
    [NeedCoverageChanged, 'need-coverage-changed'],
    [NeedExpired, 'need-expired'],
  ])('its organisation hears of the rest: $type', (event, kind) => {
    const announcements = tellOf(event, { whatToChange: 'The dates.' });
    expect(heard(announcements)).toEqual([[membersOf(ministry.id), kind]]);
    expect(announcements[0]?.subject).toEqual({ type: 'need', id: farmers.id });
  });

  it('its organisation hears how much of it is covered', () => {
    expect(tellOf(NeedCoverageChanged)[0]?.arguments).toEqual({ need: farmers.title, covered: 1, asked: 2 });
  });

  it('its organisation hears that it is given a part, where no type is covered in full yet', () => {
    const usd = (amount: string) => ({ amount, currency: 'USD' });
    const given = (changes: object) =>
      tellOf(NeedCoverageChanged, { need: { ...farmers, coveredTypes: [], ...changes } })[0];
    const budget = { kind: 'ceiling', money: usd('1000000') };
    expect(given({ budget, coveredSum: usd('200000') })).toMatchObject({
      kind: 'need-part-given',
      arguments: {
        need: farmers.title,
        given: { unit: 'money', quantity: 200_000, currency: 'USD' },
        budget: { unit: 'money', quantity: 1_000_000, currency: 'USD' },
      },
    });
    const seats = given({ quantities: { seats: 25 }, coveredQuantities: { seats: 20 } });
    expect(seats).toMatchObject({ kind: 'need-part-given', arguments: { need: farmers.title } });
    expect(given({ coveredQuantities: {}, coveredSum: null })).toMatchObject({
      kind: 'need-coverage-changed',
      arguments: { covered: 0, asked: 2 },
    });
  });

  it('its organisation hears that it is matched, wholly, or as far as it was covered when its period ended', () => {
    const covered = { need: { ...farmers, coveredTypes: farmers.cooperationTypes } };
    expect(heard(tellOf(NeedMatched, covered))).toEqual([[membersOf(ministry.id), 'need-matched']]);
    const [closed] = tellOf(NeedMatched);
    expect(closed).toMatchObject({
      kind: 'need-closed',
      arguments: { need: farmers.title, covered: 1, asked: 2 },
    });
  });

  it('nobody hears what its organisation did itself', () => {
    expect(tellOf(NeedFulfilled)).toEqual([]);
  });
});

describe('of an offer', () => {
  const tellOf = (event: EventDefinition, extra: object = {}, actor: Actor | null = null) =>
    announcementsOf(OFFER_NEWS, { type: event.type, payload: { offer: workshops, ...extra } }, actor);

  it('coordinators hear when it comes for screening', () => {
    expect(heard(tellOf(OfferSubmitted))).toEqual([[COORDINATORS, 'offer-submitted']]);
    expect(heard(tellOf(OfferSubmitted, { again: true }))).toEqual([[COORDINATORS, 'offer-resubmitted']]);
  });

  it.each([
    [OfferReturned, 'offer-returned'],
    [OfferOpened, 'offer-opened'],
    [OfferCapacityChanged, 'offer-capacity-changed'],
    [OfferExhausted, 'offer-exhausted'],
    [OfferReconfirmationDue, 'offer-reconfirmation-due'],
    [OfferExpired, 'offer-expired'],
  ])('its organisation hears of the rest: $type', (event, kind) => {
    const announcements = tellOf(event, { whatToChange: 'The dates.' });
    expect(heard(announcements)).toEqual([[membersOf(workshops.organisationId), kind]]);
    expect(announcements[0]?.subject).toEqual({ type: 'offer', id: workshops.id });
  });

  it.each<[Capacity, object]>([
    [
      { unit: 'seats', quantity: 20 },
      { unit: 'seats', quantity: 20, currency: '' },
    ],
    [
      { unit: 'money', money: { amount: '1250.50', currency: 'USD' } },
      { unit: 'money', quantity: 1250.5, currency: 'USD' },
    ],
    [
      { unit: 'gpu-hours', quantity: 5_000 },
      { unit: 'gpuHours', quantity: 5_000, currency: '' },
    ],
    [
      { unit: 'people', quantity: null },
      { unit: 'unknown', quantity: 0, currency: '' },
    ],
    [{ unit: 'unknown' }, { unit: 'unknown', quantity: 0, currency: '' }],
  ])('its organisation hears what is left: %j', (remaining, left) => {
    const [told] = tellOf(OfferCapacityChanged, { offer: { ...workshops, remaining } });
    expect(told?.arguments).toEqual({ offer: workshops.title, ...left });
  });

  it('nobody hears what its organisation did itself', () => {
    expect(tellOf(OfferPaused)).toEqual([]);
    const own = { userId: workshops.id, organisationId: workshops.organisationId };
    const other = { ...own, organisationId: match.requesterId };
    for (const event of [OfferCapacityChanged, OfferExhausted, OfferOpened]) {
      expect(tellOf(event, {}, own)).toEqual([]);
      expect(tellOf(event, {}, other)).toHaveLength(1);
    }
  });
});

describe('of a proposal', () => {
  const told = (event: EventDefinition, extra: object, before: Partial<Before> = {}) => {
    const payload = { proposal: match, reason: 'Late.', ...extra };
    const known = { status: 'approved', allocation: null, occurredAt: '2027-01-31T23:30:00.000Z' } as const;
    return announcementsOf(PROPOSAL_NEWS, { type: event.type, payload }, { ...known, ...before });
  };
  const tellOf = (
    event: EventDefinition,
    party: Party = 'requester',
    status: Before['status'] = 'approved',
  ) => heard(told(event, { party }, { status }));

  it('both parties hear what it takes, what it took before, and until when they can answer', () => {
    const taken = { unit: 'seats', quantity: 10, currency: '' };
    const answerBy = '2027-03-02';
    for (const { arguments: args } of told(ProposalApproved, {})) {
      expect(args).toEqual({ need: match.needTitle, offer: match.offerTitle, taken, answerBy });
    }
    const before = { unit: 'seats', quantity: 4, currency: '' };
    const changed = told(ProposalAllocationChanged, {}, { allocation: { unit: 'seats', quantity: 4 } });
    for (const { arguments: args } of changed) {
      expect(args).toMatchObject({ taken, before, answerBy, reason: 'Late.' });
    }
  });

  it('who hears of a decline hears the code of its reason', () => {
    for (const { arguments: args } of told(ProposalDeclined, { party: 'provider', code: 'no-capacity' })) {
      expect(args).toMatchObject({ code: 'no-capacity', reason: 'Late.' });
    }
  });

  it('both parties are asked, each in its own words', () => {
    expect(tellOf(ProposalApproved, 'requester', 'proposed')).toEqual([
      [REQUESTER, 'match-approved-for-requester'],
      [PROVIDER, 'match-approved-for-provider'],
    ]);
  });

  it('the other party hears that one accepted', () => {
    expect(tellOf(ProposalPartyAccepted, 'requester')).toEqual([
      [PROVIDER, 'requester-accepted-for-provider'],
    ]);
    expect(tellOf(ProposalPartyAccepted, 'provider')).toEqual([
      [REQUESTER, 'provider-accepted-for-requester'],
    ]);
  });

  it('everybody concerned hears that both accepted', () => {
    expect(tellOf(ProposalAccepted)).toEqual([
      [REQUESTER, 'match-accepted-for-requester'],
      [PROVIDER, 'match-accepted-for-provider'],
      [COORDINATORS, 'match-accepted-for-coordinator'],
    ]);
  });

  it('the other party and the coordinators hear that one declined, and why', () => {
    expect(tellOf(ProposalDeclined, 'requester')).toEqual([
      [PROVIDER, 'requester-declined-for-provider'],
      [COORDINATORS, 'requester-declined-for-coordinator'],
    ]);
    expect(tellOf(ProposalDeclined, 'provider')).toEqual([
      [REQUESTER, 'provider-declined-for-requester'],
      [COORDINATORS, 'provider-declined-for-coordinator'],
    ]);
  });

  it.each([
    [ProposalLapsed, 'match-lapsed'],
    [ProposalSuperseded, 'match-superseded'],
  ])('the parties hear of its end when they had been asked, and only then: $type', (event, kind) => {
    fc.assert(
      fc.property(fc.option(fc.constantFrom(...PROPOSAL_STATUSES)), (before) => {
        const parties = [
          [REQUESTER, `${kind}-for-requester`],
          [PROVIDER, `${kind}-for-provider`],
        ];
        expect(tellOf(event, 'requester', before)).toEqual(before === 'approved' ? parties : []);
      }),
    );
  });

  it.each([
    [ProposalRevoked, 'match-revoked'],
    [ProposalAllocationChanged, 'match-allocation-changed'],
  ])('both parties hear what a coordinator changes after approval: $type', (event, kind) => {
    expect(tellOf(event)).toEqual([
      [REQUESTER, `${kind}-for-requester`],
      [PROVIDER, `${kind}-for-provider`],
    ]);
  });

  it('everybody concerned hears that an accepted match is cancelled, by whom and why', () => {
    expect(tellOf(ProposalCancelled, 'requester', 'accepted')).toEqual([
      [REQUESTER, 'match-cancelled-for-requester'],
      [PROVIDER, 'match-cancelled-for-provider'],
      [COORDINATORS, 'match-cancelled-for-coordinator'],
    ]);
  });

  it('everybody concerned hears that the period of the offer behind an accepted match is over', () => {
    expect(tellOf(ProposalOfferExpired, 'requester', 'accepted')).toEqual([
      [REQUESTER, 'match-offer-expired-for-requester'],
      [PROVIDER, 'match-offer-expired-for-provider'],
      [COORDINATORS, 'match-offer-expired-for-coordinator'],
    ]);
  });

  it('the provider hears that what it promised is said to be delivered', () => {
    expect(tellOf(ProposalFulfilled, 'requester', 'accepted')).toEqual([
      [PROVIDER, 'match-fulfilled-for-provider'],
      [COORDINATORS, 'match-fulfilled-for-coordinator'],
    ]);
  });

  it('no party hears of one that was only proposed, or rejected', () => {
    expect(tellOf(ProposalProposed, 'requester', null)).toEqual([]);
    expect(tellOf(ProposalRejected, 'requester', 'proposed')).toEqual([]);
  });

  it('coordinators hear how many wait for a need', () => {
    expect(matchesWaiting(match, 3)).toEqual({
      to: COORDINATORS,
      kind: 'matches-waiting',
      subject: { type: 'need', id: match.needId },
      arguments: { need: match.needTitle, count: 3 },
    });
  });
});
