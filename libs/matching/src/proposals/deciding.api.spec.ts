import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  NeedOpened,
  OfferExhausted,
  OfferOpened,
  type NeedSnapshot,
  type OfferSnapshot,
} from '@mutua/contracts';
import { AI_TOPICS } from '@mutua/vocabulary';
import { happened } from '@mutua/platform/decision';
import { eventually, newTestId, TestApp, type ApiClient } from '@mutua/testing';
import { aNeed, anOffer } from '../explanation/builders.spec-data.js';
import { MatchingModule } from '../matching.module.js';
import type { StepOfProposal } from './proposal-history.js';
import type { ProposalDto } from './proposal.dto.js';

interface Problem {
  readonly type: string;
  readonly detail: string;
}

const PROPOSALS = '/api/matching/proposals';
const now = () => new Date().toISOString();

let app: TestApp;
let coordinator: ApiClient;

beforeAll(async () => {
  app = await TestApp.start({ contexts: { matching: MatchingModule }, publishers: ['needs', 'offers'] });
  coordinator = await app.as({ roles: ['coordinator'] });
});

afterAll(() => app.stop());

/** A subject for each test, so that tests do not meet in one pool; general ones would meet others. */
const GENERAL = ['skills', 'compute', 'connectivity', 'data-infrastructure', 'financing'];
const FIELDS = AI_TOPICS.filter((topic) => !GENERAL.includes(topic));
let used = 0;

async function open(
  needChanges: Partial<NeedSnapshot>,
  ...offerChanges: Partial<OfferSnapshot>[]
): Promise<{ need: NeedSnapshot; offers: OfferSnapshot[] }> {
  const aiTopics = [FIELDS[used++] ?? 'energy'];
  const need = aNeed({
    id: newTestId(),
    organisationId: newTestId(),
    openedAt: now(),
    cooperationTypes: ['training'],
    aiTopics,
    ...needChanges,
  });
  const offers = offerChanges.map((changes) =>
    anOffer({
      id: newTestId(),
      organisationId: newTestId(),
      confirmedAt: now(),
      openedAt: now(),
      cooperationTypes: ['training'],
      aiTopics,
      ...changes,
    }),
  );
  for (const offer of offers) await app.publisher.publish(happened(OfferOpened, { offer }), offer);
  await app.publisher.publish(happened(NeedOpened, { need }), need);
  return { need, offers };
}

const seats = (quantity: number) => {
  const some = { unit: 'seats', quantity } as const;
  return { capacity: some, remaining: some };
};

async function proposalFor(need: NeedSnapshot, offer: OfferSnapshot | undefined): Promise<ProposalDto> {
  return eventually(async () => {
    const { items } = (
      await coordinator.get<{ items: ProposalDto[] }>(`${PROPOSALS}?needId=${need.id}&status=proposed`)
    ).body;
    const found = items.find(({ offerId }) => offerId === offer?.id);
    if (!found) throw new Error('not proposed yet');
    return found;
  });
}

const see = async (id: string, client = coordinator) =>
  (await client.get<ProposalDto>(`${PROPOSALS}/${id}`)).body;

const step = (client: ApiClient, proposal: ProposalDto, name: string, body?: object) =>
  client.post<ProposalDto & Problem>(`${PROPOSALS}/${proposal.id}/${name}`, {
    version: proposal.version,
    ...(body === undefined ? {} : { body }),
  });

describe('an offer that is used up', () => {
  it('takes its proposal back, saying so, and is a near miss by that one condition', async () => {
    const { need, offers } = await open({}, {});
    const [offer] = offers;
    const proposal = await proposalFor(need, offer);
    const used = {
      ...offer!,
      status: 'exhausted',
      remaining: { unit: 'people', quantity: 0 },
      version: 2,
    } as const;
    await app.publisher.publish(happened(OfferExhausted, { offer: used }), used);
    await eventually(async () => {
      expect(await see(proposal.id)).toMatchObject({ status: 'superseded', cause: 'nothing-left' });
    });
    const { body } = await coordinator.get(`/api/matching/needs/${need.id}/near-misses`);
    expect(body).toMatchObject([{ offerId: offer!.id, failedCondition: 'capacity-left' }]);
  });
});

describe('an offer of fewer seats than the need asks for', () => {
  it('says so, takes what it has, and leaves the rest to others, but nothing twice without a word', async () => {
    const { need, offers } = await open({ quantities: { seats: 25 } }, seats(20), seats(10), seats(30));
    const [first, second, third] = await Promise.all(offers.map((offer) => proposalFor(need, offer)));
    expect(first?.explanation.words.against).toContain(
      'Seats: the offer can give 20 of the 25 that are needed.',
    );
    expect(first?.wouldTake).toEqual({
      lacking: { unit: 'seats', quantity: 25 },
      allocation: { unit: 'seats', quantity: 20 },
      refusal: null,
    });
    const taken = await step(coordinator, first!, 'approve', {});
    expect(taken).toMatchObject({ status: 200, body: { allocation: { quantity: 20 }, wouldTake: null } });

    const rest = { unit: 'seats', quantity: 5 };
    expect((await see(second!.id)).wouldTake).toEqual({ lacking: rest, allocation: rest, refusal: null });
    const { body } = await step(coordinator, await see(second!.id), 'approve', {});
    expect(body.allocation).toEqual(rest);

    const covered = await see(third!.id);
    expect(covered.wouldTake).toMatchObject({ allocation: null, refusal: { code: 'already-covered' } });
    const refused = await step(coordinator, covered, 'approve', {});
    expect(refused).toMatchObject({
      status: 409,
      body: { type: 'urn:mutua:problem:already-covered', errors: [{ pointer: '/evenIfCovered' }] },
    });
    const besides = await step(coordinator, covered, 'approve', { evenIfCovered: true });
    expect(besides).toMatchObject({ status: 200, body: { allocation: { unit: 'seats', quantity: 25 } } });
  });
});

describe('an offer of less money than the need asks for', () => {
  const euros = (amount: string) => ({ unit: 'money', money: { amount, currency: 'EUR' } }) as const;
  const fundOf = (amount: string) => ({ capacity: euros(amount), remaining: euros(amount) });

  it('brings a part, leaves the rest to others, and no more is taken without a word', async () => {
    const budget = { kind: 'ceiling', money: { amount: '1000000', currency: 'EUR' } } as const;
    const { need, offers } = await open({ budget }, fundOf('300000'), fundOf('5000000'));
    const [small, large] = await Promise.all(offers.map((offer) => proposalFor(need, offer)));
    const part = await step(coordinator, small!, 'approve', { allocation: euros('300000') });
    expect(part.body).toMatchObject({ contribution: { amount: '300000', currency: 'EUR' } });

    // what is lacking is recommended beside what is approved, and is what an approval takes
    const rest = await eventually(async () => {
      const proposal = await see(large!.id);
      expect(proposal.explanation.record.clearing?.grant?.money).toMatchObject({ amount: '700000' });
      return proposal;
    });
    expect(rest).toMatchObject({ status: 'proposed', wouldTake: { lacking: euros('700000') } });
    const more = { allocation: euros('700000.01') };
    expect(await step(coordinator, rest, 'approve', more)).toMatchObject({
      status: 409,
      body: { type: 'urn:mutua:problem:more-than-asked', errors: [{ pointer: '/evenIfCovered' }] },
    });
    const approved = (await step(coordinator, rest, 'approve', {})).body;
    expect(approved).toMatchObject({ status: 'approved', allocation: { money: { amount: '700000' } } });

    const raise = { ...more, reason: 'They found more.' };
    expect((await step(coordinator, approved, 'allocation', raise)).status).toBe(409);
    const raised = await step(coordinator, approved, 'allocation', { ...raise, evenIfCovered: true });
    expect(raised.body).toMatchObject({ contribution: { amount: '700000.01' } });
  });
});

describe('what approval would refuse', () => {
  it('is told before it is tried', async () => {
    const { need, offers } = await open({ quantities: {} }, seats(20));
    const { wouldTake } = await proposalFor(need, offers[0]);
    expect(wouldTake).toMatchObject({ allocation: null, refusal: { code: 'allocation-required' } });
  });
});

describe('the list of proposals', () => {
  it('comes by score, page by page, for a country, and as clearing chose or not', async () => {
    const weaker = { languages: ['en'] };
    const { need, offers } = await open(
      { country: 'UG' },
      weaker,
      {},
      { ...weaker, deliveryModes: ['remote'] },
    );
    await Promise.all(offers.map((offer) => proposalFor(need, offer)));
    const list = async (query: string) =>
      (
        await coordinator.get<{ items: ProposalDto[]; next: string | null }>(
          `${PROPOSALS}?country=UG&status=proposed&${query}`,
        )
      ).body;
    const scores: number[] = [];
    for (let cursor = ''; ;) {
      const { items, next } = await list(`sort=score&limit=1${cursor}`);
      scores.push(...items.map(({ score }) => score));
      if (next === null) break;
      cursor = `&cursor=${next}`;
    }
    expect(scores).toHaveLength(3);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(new Set(scores).size).toBeGreaterThan(1);

    const chosen = (await list('chosen=true')).items.map(({ offerId }) => offerId);
    const others = (await list('chosen=false')).items.map(({ offerId }) => offerId);
    expect(chosen).toEqual([offers[1]?.id]);
    expect([...chosen, ...others].sort()).toEqual(offers.map(({ id }) => id).sort());
    const elsewhere = await coordinator.get<{ items: unknown[] }>(`${PROPOSALS}?country=FJ`);
    expect(elsewhere.body.items).toEqual([]);
    const { next } = await list('sort=score&limit=1');
    const wrong = await coordinator.get(`${PROPOSALS}?country=UG&status=proposed&cursor=${next}`);
    expect(wrong).toMatchObject({ status: 422, body: { type: 'urn:mutua:problem:invalid-cursor' } });
  });
});

describe('the history of a proposal', () => {
  it('says who did what and when, and names no coordinator to the parties', async () => {
    const { need, offers } = await open({ quantities: { seats: 5 } }, seats(20));
    const proposal = await proposalFor(need, offers[0]);
    const path = `${PROPOSALS}/${proposal.id}/history`;
    const requester = await app.as({ roles: ['requester'], organisationId: need.organisationId });
    expect((await requester.get(path)).status).toBe(404);
    const approved = (await step(coordinator, proposal, 'approve', {})).body;
    const change = { allocation: { unit: 'seats', quantity: 4 }, reason: 'One of them has left.' };
    const same = { allocation: { unit: 'seats', quantity: 5 }, reason: 'Sent twice.' };
    expect((await step(coordinator, approved, 'allocation', same)).body.version).toBe(approved.version);
    const changed = (await step(coordinator, approved, 'allocation', change)).body;
    await step(requester, changed, 'decline', { code: 'no-capacity', reason: 'Fully booked.' });

    const { body } = await coordinator.get<StepOfProposal[]>(path);
    expect(body.map(({ step: done, as }) => [done, as])).toEqual([
      ['proposed', 'system'],
      ['approved', 'coordinator'],
      ['allocation-changed', 'coordinator'],
      ['declined', 'requester'],
    ]);
    expect(body[1]).toMatchObject({ userId: expect.any(String), at: expect.any(String) });
    expect(body[2]).toMatchObject({ allocation: { quantity: 4 }, reason: change.reason });
    expect(body[3]).toMatchObject({ code: 'no-capacity', reason: 'Fully booked.', status: 'declined' });

    const seen = (await requester.get<StepOfProposal[]>(path)).body;
    expect(seen.map(({ step: done, userId }) => [done, userId])).toEqual([
      ['approved', null],
      ['allocation-changed', null],
      ['declined', expect.any(String)],
    ]);
  });
});
