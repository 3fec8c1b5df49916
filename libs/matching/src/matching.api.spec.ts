import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  NeedOpened,
  NeedSubmitted,
  NeedWithdrawn,
  OfferExpired,
  OfferOpened,
  OfferPaused,
  OfferSubmitted,
  type NeedSnapshot,
  type OfferSnapshot,
} from '@mutua/contracts';
import { AI_TOPICS } from '@mutua/vocabulary';
import { happened } from '@mutua/platform/decision';
import { eventually, newTestId, TestApp, type ApiClient } from '@mutua/testing';
import { aNeed, anOffer } from './explanation/builders.spec-data.js';
import { MatchingModule } from './matching.module.js';
import type { ProposalDto } from './proposals/proposal.dto.js';

interface Problem {
  readonly type: string;
  readonly detail: string;
}

let app: TestApp;
let coordinator: ApiClient;

const NOWHERE_BUT_FIJI = { countries: ['FJ'], regions: [], groups: [], applicantKinds: [] };

const now = () => new Date().toISOString();

function newNeed(changes: Partial<NeedSnapshot> = {}): NeedSnapshot {
  return aNeed({
    id: newTestId(),
    organisationId: newTestId(),
    openedAt: now(),
    quantities: { grants: 1, people: 1, 'gpu-hours': 1, projects: 1, seats: 1 },
    ...changes,
  });
}

function newOffer(changes: Partial<OfferSnapshot> = {}): OfferSnapshot {
  return anOffer({
    id: newTestId(),
    organisationId: newTestId(),
    confirmedAt: now(),
    openedAt: now(),
    ...changes,
  });
}

const openNeed = (need: NeedSnapshot) => app.publisher.publish(happened(NeedOpened, { need }), need);
const openOffer = (offer: OfferSnapshot) => app.publisher.publish(happened(OfferOpened, { offer }), offer);

async function proposalsOf(need: NeedSnapshot, status = ''): Promise<ProposalDto[]> {
  const query = `needId=${need.id}&limit=100${status && `&status=${status}`}`;
  return (await coordinator.get<{ items: ProposalDto[] }>(`/api/matching/proposals?${query}`)).body.items;
}

async function proposalFor(need: NeedSnapshot, offer: OfferSnapshot): Promise<ProposalDto> {
  return eventually(async () => {
    const found = (await proposalsOf(need, 'proposed')).find(({ offerId }) => offerId === offer.id);
    if (!found) throw new Error('not proposed yet');
    return found;
  });
}

/** By hand, unless the engine does: a coordinator may give a need what clearing gives another. */
async function proposedAnyhow(
  client: ApiClient,
  need: NeedSnapshot,
  offer: OfferSnapshot,
): Promise<ProposalDto> {
  return eventually(async () => {
    const byHand = { needId: need.id, offerId: offer.id, reason: 'They know each other.' };
    const made = await client.post<ProposalDto>('/api/matching/proposals', { body: byHand });
    if (made.status === 201) return made.body;
    const found = (await proposalsOf(need, 'proposed')).find(({ offerId }) => offerId === offer.id);
    if (!found) throw new Error('not proposed yet');
    return found;
  });
}

const step = (client: ApiClient, proposal: ProposalDto, name: string, body?: object) =>
  client.post<ProposalDto & Problem>(`/api/matching/proposals/${proposal.id}/${name}`, {
    version: proposal.version,
    ...(body === undefined ? {} : { body }),
  });

/** A subject that only this pair shares, so that tests do not meet in one pool. */
const GENERAL = ['skills', 'compute', 'connectivity', 'data-infrastructure', 'financing'];
const FIELDS = AI_TOPICS.filter((topic) => !GENERAL.includes(topic));
let used = 0;
function pair(needChanges: Partial<NeedSnapshot> = {}, offerChanges: Partial<OfferSnapshot> = {}) {
  const topic = FIELDS[used++ % FIELDS.length] ?? 'energy';
  return {
    need: newNeed({ aiTopics: [topic], ...needChanges }),
    offer: newOffer({ aiTopics: [topic], ...offerChanges }),
  };
}

async function partiesOf(proposal: ProposalDto) {
  return {
    requester: await app.as({ roles: ['requester'], organisationId: proposal.requesterId }),
    provider: await app.as({ roles: ['provider'], organisationId: proposal.providerId }),
  };
}

beforeAll(async () => {
  app = await TestApp.start({ contexts: { matching: MatchingModule }, publishers: ['needs', 'offers'] });
  coordinator = await app.as({ roles: ['coordinator'] });
});

afterAll(() => app.stop());

describe('when a need opens', () => {
  it('its candidates are there, with reasons in the language asked for', async () => {
    const { need, offer } = pair();
    await openOffer(offer);
    await openNeed(need);
    const proposal = await proposalFor(need, offer);
    expect(proposal.explanation.record.need.id).toBe(need.id);
    const arabic = await coordinator.get<ProposalDto>(`/api/matching/proposals/${proposal.id}?locale=ar`);
    expect(arabic.body.explanation.words.headline).toMatch(/[\u0600-\u06ff]/);
    const candidates = await coordinator.get<{ offerId: string }[]>(
      `/api/matching/needs/${need.id}/candidates`,
    );
    expect(candidates.body.map(({ offerId }) => offerId)).toContain(offer.id);
  });

  it('and when an offer opens afterwards, the need gets it too', async () => {
    const { need, offer } = pair();
    await openNeed(need);
    await openOffer(offer);
    await proposalFor(need, offer);
  });

  it.each([
    ['committed to somebody', { commitment: 'committed' }],
    ['not confirmed for a year', { confirmedAt: '2025-01-01T00:00:00.000Z' }],
    ['used up', { capacity: { unit: 'grants', quantity: 1 }, remaining: { unit: 'grants', quantity: 0 } }],
    ['over', { period: { start: '2020-01-01', end: '2021-12-31' } }],
  ] as [string, Partial<OfferSnapshot>][])('an offer that is %s is never proposed', async (_, changes) => {
    const { need, offer } = pair({}, changes);
    const good = newOffer({ aiTopics: need.aiTopics });
    await openOffer(offer);
    await openOffer(good);
    await openNeed(need);
    await proposalFor(need, good);
    expect((await proposalsOf(need)).map(({ offerId }) => offerId)).not.toContain(offer.id);
  });
});

describe('a proposal', () => {
  it('is approved by a coordinator and made when both parties have accepted', async () => {
    const { need, offer } = pair();
    await openOffer(offer);
    await openNeed(need);
    const proposal = await proposalFor(need, offer);
    const { requester, provider } = await partiesOf(proposal);
    expect((await requester.get(`/api/matching/proposals/${proposal.id}`)).status).toBe(404);
    const approved = await step(coordinator, proposal, 'approve', {});
    const month = Date.parse(approved.body.updatedAt) + 30 * 86_400_000;
    expect(approved.body.answerBy).toBe(new Date(month).toISOString().slice(0, 10));
    expect(approved).toMatchObject({ status: 200, body: { status: 'approved', acceptedBy: [] } });
    const first = await step(requester, approved.body, 'accept');
    expect(first.body).toMatchObject({ status: 'approved', acceptedBy: ['requester'] });
    const second = await step(provider, first.body, 'accept');
    expect(second.body).toMatchObject({ status: 'accepted', answerBy: null });
  });

  it('is answered for a side by who has the role of that side', async () => {
    const { need, offer } = pair();
    await openOffer(offer);
    await openNeed(need);
    const approved = (await step(coordinator, await proposalFor(need, offer), 'approve', {})).body;
    const wrong = {
      requester: await app.as({ roles: ['provider'], organisationId: approved.requesterId }),
      provider: await app.as({ roles: ['requester'], organisationId: approved.providerId }),
    };
    for (const client of [wrong.requester, wrong.provider]) {
      for (const [name, body] of [['accept'], ['decline', { reason: 'No.' }]] as const) {
        const answer = await step(client, approved, name, body);
        expect(answer).toMatchObject({ status: 403, body: { type: 'urn:mutua:problem:role-required' } });
      }
    }
    const { requester } = await partiesOf(approved);
    expect((await step(requester, approved, 'accept')).status).toBe(200);
  });

  it('is not decided by a coordinator of one of its parties', async () => {
    const { need, offer } = pair();
    await openOffer(offer);
    await openNeed(need);
    const proposal = await proposalFor(need, offer);
    for (const organisationId of [proposal.requesterId, proposal.providerId]) {
      const own = await app.as({ roles: ['coordinator', 'requester', 'provider'], organisationId });
      for (const [name, body] of [
        ['approve', {}],
        ['reject', { reason: 'Not ready.' }],
      ] as const) {
        const answer = await step(own, proposal, name, body);
        expect(answer).toMatchObject({ status: 403, body: { type: 'urn:mutua:problem:own-organisation' } });
      }
    }
  });

  it('once declined is not proposed again until one side changes', async () => {
    const { need, offer } = pair();
    await openOffer(offer);
    await openNeed(need);
    const approved = await step(coordinator, await proposalFor(need, offer), 'approve', {});
    const { provider } = await partiesOf(approved.body);
    const declined = await step(provider, approved.body, 'decline', { reason: 'Our team is fully booked.' });
    expect(declined.body).toMatchObject({ status: 'declined', reason: 'Our team is fully booked.' });
    await openOffer({ ...offer, version: offer.version + 1 });
    const other = newOffer({ aiTopics: need.aiTopics });
    await openOffer(other);
    await proposalFor(need, other);
    expect((await proposalsOf(need, 'proposed')).map(({ offerId }) => offerId)).not.toContain(offer.id);
    await openNeed({ ...need, version: need.version + 1, revision: need.revision + 1 });
    await proposalFor(need, offer);
  });

  it('decided by two coordinators at once is decided once; the other gets a clear conflict', async () => {
    const { need, offer } = pair();
    await openOffer(offer);
    await openNeed(need);
    const proposal = await proposalFor(need, offer);
    const answers = await Promise.all([
      step(coordinator, proposal, 'approve', {}),
      step(await app.as({ roles: ['coordinator'] }), proposal, 'reject', { reason: 'Not ready.' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('cannot be approved when the pair no longer fits today, nor accepted by who is no party', async () => {
    const { need, offer } = pair();
    await openOffer(offer);
    await openNeed(need);
    const proposal = await proposalFor(need, offer);
    const stranger = await app.as({ roles: ['requester', 'provider'], organisationId: newTestId() });
    const own = await app.as({ roles: ['requester'], organisationId: need.organisationId });
    const cancellation = { cause: 'other', reason: 'Not ours to know.' };
    for (const outsider of [stranger, own]) {
      // not even which version it is at
      for (const version of [proposal.version, proposal.version + 7]) {
        const seen = { ...proposal, version };
        expect((await step(outsider, seen, 'accept')).status).toBe(404);
        expect((await step(outsider, seen, 'decline', { reason: 'Not ours.' })).status).toBe(404);
        expect((await step(outsider, seen, 'cancel', cancellation)).status).toBe(404);
      }
    }
    app.clock.moveTo(new Date(Date.now() + 200 * 86_400_000).toISOString());
    const late = await step(coordinator, proposal, 'approve', {});
    app.clock.moveTo(new Date().toISOString());
    expect(late).toMatchObject({ status: 409, body: { type: 'urn:mutua:problem:no-longer-fits' } });
    expect(late.body.detail).toContain('freshness');
  });

  it('of an offer that counts is approved only with how much it takes, where the need does not say', async () => {
    const { need, offer } = pair({ quantities: {} });
    await openNeed(need);
    await openOffer(offer);
    const proposal = await proposalFor(need, offer);
    for (const body of [{}, { allocation: { unit: 'unknown' } }]) {
      const refused = await step(coordinator, proposal, 'approve', body);
      expect(refused.status).toBe(422);
      expect(refused.body.type).toContain('allocation-required');
      expect(refused.body.detail).toContain('20 people');
    }
    const taken = { unit: 'people', quantity: 5 };
    const approved = await step(coordinator, proposal, 'approve', { allocation: taken });
    expect(approved.body.allocation).toEqual(taken);
  });

  it('is taken back when the offer pauses, and lapses when an approved side goes away', async () => {
    const { need, offer } = pair();
    await openOffer(offer);
    await openNeed(need);
    await proposalFor(need, offer);
    const paused: OfferSnapshot = { ...offer, status: 'paused', version: offer.version + 1 };
    await app.publisher.publish(happened(OfferPaused, { offer: paused }), paused);
    await eventually(async () => expect((await proposalsOf(need))[0]?.status).toBe('superseded'));
    await openOffer({ ...offer, version: offer.version + 2 });
    const approved = await step(coordinator, await proposalFor(need, offer), 'approve', {});
    expect(approved.status).toBe(200);
    const withdrawn: NeedSnapshot = { ...need, status: 'withdrawn', version: need.version + 1 };
    await app.publisher.publish(happened(NeedWithdrawn, { need: withdrawn }), withdrawn);
    await eventually(async () => expect((await proposalsOf(need, 'lapsed')).length).toBe(1));
    const illegal = await step(
      coordinator,
      { ...approved.body, version: approved.body.version + 1 },
      'approve',
      {},
    );
    expect(illegal.status).toBe(409);
  });

  it('is taken back while a changed need is screened again, and comes again when it opens', async () => {
    const { need, offer } = pair();
    await openOffer(offer);
    await openNeed(need);
    await proposalFor(need, offer);
    const changed: NeedSnapshot = { ...need, status: 'submitted', version: 2, revision: 2 };
    await app.publisher.publish(happened(NeedSubmitted, { need: changed }), changed);
    await eventually(async () => expect(await proposalsOf(need, 'proposed')).toEqual([]));
    await openNeed({ ...changed, status: 'open', version: 3 });
    expect((await proposalFor(need, offer)).explanation.record.need.revision).toBe(2);
  });

  it('gives way when the offer ends', async () => {
    const { need, offer } = pair();
    await openOffer(offer);
    await openNeed(need);
    const approved = await step(coordinator, await proposalFor(need, offer), 'approve', {});
    const expired: OfferSnapshot = { ...offer, status: 'expired', version: offer.version + 1 };
    await app.publisher.publish(happened(OfferExpired, { offer: expired }), expired);
    await eventually(async () => {
      const now = await coordinator.get<ProposalDto>(`/api/matching/proposals/${approved.body.id}`);
      expect(now.body.status).toBe('lapsed');
    });
  });
});

interface CandidateShown {
  readonly offerId: string;
  readonly needId: string;
  readonly standing: string;
  readonly rank: number | null;
  readonly coversBeyondAbove: string[];
  readonly matchesElsewhere: number;
  readonly failedCondition: string | null;
}

const shown = async (client: ApiClient, path: string) =>
  (await client.get<CandidateShown[]>(`/api/matching/${path}`)).body;

describe('candidates', () => {
  it('say how each pair stands, and only those that can be proposed are ranked, anew each time', async () => {
    const { need, offer } = pair();
    const second = newOffer({ aiTopics: need.aiTopics, languages: ['en'] });
    await openOffer(offer);
    await openNeed(need);
    const approved = await step(coordinator, await proposalFor(need, offer), 'approve', {});
    await openOffer(second);
    const waiting = await proposalFor(need, second);
    expect(waiting.explanation.record.rank).toEqual({ position: 1, of: 1 });
    const standings = async () =>
      Object.fromEntries(
        (await shown(coordinator, `needs/${need.id}/candidates`)).map((each) => [
          each.offerId,
          [each.standing, each.rank],
        ]),
      );
    expect(await standings()).toEqual({ [offer.id]: ['approved', null], [second.id]: ['proposed', 1] });
    const { provider } = await partiesOf(approved.body);
    await step(provider, approved.body, 'decline', { reason: 'Our team is fully booked.' });
    expect(await standings()).toEqual({ [offer.id]: ['declined', null], [second.id]: ['proposed', 1] });

    const best = newOffer({ aiTopics: need.aiTopics });
    await openOffer(best);
    await proposalFor(need, best);
    const after = await coordinator.get<ProposalDto>(`/api/matching/proposals/${waiting.id}`);
    expect(after.body).toMatchObject({ version: waiting.version, status: 'proposed' });
    expect(after.body.explanation.record.rank).toEqual({ position: 2, of: 2 });
    expect((await step(coordinator, waiting, 'approve', {})).status).toBe(200);
  });

  it('name what one adds to those above, and that its offer is taken elsewhere', async () => {
    const { need, offer } = pair({}, { cooperationTypes: ['training'] });
    const other = newNeed({ aiTopics: need.aiTopics });
    const research = newOffer({
      aiTopics: need.aiTopics,
      cooperationTypes: ['research-cooperation'],
      languages: ['en'],
    });
    for (const each of [offer, research]) await openOffer(each);
    for (const each of [need, other]) await openNeed(each);
    expect((await step(coordinator, await proposalFor(other, offer), 'approve', {})).status).toBe(200);
    await eventually(async () => {
      expect(await shown(coordinator, `needs/${need.id}/candidates`)).toMatchObject([
        { offerId: offer.id, matchesElsewhere: 1 },
        { offerId: research.id, matchesElsewhere: 0, coversBeyondAbove: ['research-cooperation'] },
      ]);
    });
  });
});

describe('why nothing fits', () => {
  it('is told to each side: the one condition that failed, and what fits', async () => {
    const { need, offer } = pair({ country: 'RW' }, { eligibility: NOWHERE_BUT_FIJI });
    const fitting = newOffer({ aiTopics: need.aiTopics, organisationId: offer.organisationId });
    for (const each of [offer, fitting]) await openOffer(each);
    await openNeed(need);
    await proposalFor(need, fitting);
    const requester = await app.as({ roles: ['requester'], organisationId: need.organisationId });
    const provider = await app.as({ roles: ['provider'], organisationId: offer.organisationId });
    const missed = [
      await shown(requester, `needs/${need.id}/near-misses`),
      await shown(provider, `offers/${offer.id}/near-misses`),
    ];
    for (const pairs of missed) {
      expect(pairs.filter((each) => each.needId === need.id && each.offerId === offer.id)).toMatchObject([
        { failedCondition: 'eligible-country' },
      ]);
    }
    await eventually(async () => {
      const fits = await shown(provider, `offers/${fitting.id}/candidates`);
      expect(fits).toMatchObject([{ needId: need.id, failedCondition: null }]);
    });
    const why = await provider.get<{ record: { nearMiss: string } }>(
      `/api/matching/needs/${need.id}/offers/${offer.id}`,
    );
    expect(why).toMatchObject({ status: 200, body: { record: { nearMiss: 'eligible-country' } } });
  });

  it('is not told of what is not one’s own, nor of needs and offers that are being screened', async () => {
    const { need, offer } = pair();
    await openOffer(offer);
    await openNeed(need);
    await proposalFor(need, offer);
    const stranger = await app.as({ roles: ['requester', 'provider'], organisationId: newTestId() });
    const paths = [
      `needs/${need.id}/candidates`,
      `needs/${need.id}/near-misses`,
      `needs/${need.id}/offers/${offer.id}`,
      `offers/${offer.id}/candidates`,
      `offers/${offer.id}/near-misses`,
    ];
    for (const path of paths) expect((await stranger.get(`/api/matching/${path}`)).status).toBe(404);
    const requester = await app.as({ roles: ['requester'], organisationId: need.organisationId });
    const provider = await app.as({ roles: ['provider'], organisationId: offer.organisationId });
    const explanation = `/api/matching/needs/${need.id}/offers/${offer.id}`;
    const screened: OfferSnapshot = { ...offer, status: 'submitted', version: 2, revision: 2 };
    await app.publisher.publish(happened(OfferSubmitted, { offer: screened }), screened);
    await eventually(async () => expect((await requester.get(explanation)).status).toBe(404));
    expect((await provider.get(explanation)).status).toBe(200);
    expect(
      (await shown(requester, `needs/${need.id}/near-misses`)).map(({ offerId }) => offerId),
    ).not.toContain(offer.id);
    const changed: NeedSnapshot = { ...need, status: 'submitted', version: 2, revision: 2 };
    await app.publisher.publish(happened(NeedSubmitted, { need: changed }), changed);
    await eventually(async () => expect((await provider.get(explanation)).status).toBe(404));
  });
});

describe('capacity', () => {
  it('is recommended to no more needs than it can serve, and comes to the next when it is free', async () => {
    const one = { unit: 'grants', quantity: 1 } as const;
    const { need, offer } = pair({}, { capacity: one, remaining: one });
    const needs = [need, newNeed({ aiTopics: need.aiTopics })];
    await openOffer(offer);
    for (const each of needs) await openNeed(each);
    const proposal = await eventually(async () => {
      const found = (await Promise.all(needs.map((each) => proposalsOf(each, 'proposed')))).flat();
      expect(found).toHaveLength(1);
      // a price says that the other need has been heard, and that nothing more is to come
      expect(found[0]!.explanation.record.clearing!.shadowPrice).toBeGreaterThan(0);
      return found[0]!;
    });
    const other = needs.find(({ id }) => id !== proposal.needId)!;
    const rejected = await step(coordinator, proposal, 'reject', { reason: 'Not ready.' });
    expect(rejected.status).toBe(200);
    await proposalFor(other, offer);
  });

  it('is never given away twice, however many approve at once', async () => {
    const one = { unit: 'grants', quantity: 1 } as const;
    const { need, offer } = pair({}, { capacity: one, remaining: one });
    const needs = [need, ...Array.from({ length: 5 }, () => newNeed({ aiTopics: need.aiTopics }))];
    await openOffer(offer);
    for (const each of needs) await openNeed(each);
    const proposer = await app.as({ roles: ['coordinator'] });
    const proposals = await Promise.all(needs.map((each) => proposedAnyhow(proposer, each, offer)));
    const answers = await Promise.all(
      proposals.map((proposal) => step(coordinator, proposal, 'approve', {})),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const refused = answers.filter(({ status }) => status === 409);
    expect(refused).toHaveLength(needs.length - 1);
    expect(refused[0]?.body.detail).toContain('0 grants');
  });

  it('wanted in another unit than the offer gives is refused naming the field', async () => {
    const five = { unit: 'seats', quantity: 5 } as const;
    const { need, offer } = pair({ quantities: { seats: 9 } }, { capacity: five, remaining: five });
    await openOffer(offer);
    await openNeed(need);
    const proposal = await proposalFor(need, offer);
    const wrong = await step(coordinator, proposal, 'approve', {
      allocation: { unit: 'grants', quantity: 1 },
    });
    expect(wrong).toMatchObject({ status: 422, body: { errors: [{ pointer: '/allocation/unit' }] } });
    const tooMany = await step(coordinator, proposal, 'approve', {
      allocation: { unit: 'seats', quantity: 6 },
    });
    expect(tooMany).toMatchObject({ status: 409, body: { type: 'urn:mutua:problem:capacity-exceeded' } });
    const right = await step(coordinator, proposal, 'approve', {
      allocation: { unit: 'seats', quantity: 5 },
    });
    expect(right.status).toBe(200);
  });
});
