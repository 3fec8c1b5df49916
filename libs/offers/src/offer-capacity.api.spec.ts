import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  ProposalAccepted,
  ProposalApproved,
  ProposalDeclined,
  ProposalLapsed,
  ProposalSuperseded,
  type ProposalSnapshot,
} from '@mutua/contracts';
import { happened } from '@mutua/platform/decision';
import { UnitOfWork } from '@mutua/platform/persistence';
import { eventually, type ApiClient } from '@mutua/testing';
import type { Capacity } from '@mutua/vocabulary';
import { HoldCapacityWhenProposalApproved } from './hold-capacity-when-proposal-approved.js';
import type { OfferDto } from './offer.dto.js';
import { proposalFor, startOffersApp, type OffersApp, type Problem } from './offers-app.spec-data.js';

const people = (quantity: number): Capacity => ({ unit: 'people', quantity });
const euros = (amount: string): Capacity => ({ unit: 'money', money: { amount, currency: 'EUR' } });
const approved = (proposal: ProposalSnapshot) => happened(ProposalApproved, { proposal });
const nextOf = (proposal: ProposalSnapshot, status: ProposalSnapshot['status']): ProposalSnapshot => ({
  ...proposal,
  version: proposal.version + 1,
  status,
});

let offers: OffersApp;
beforeAll(async () => {
  offers = await startOffersApp();
});
afterAll(() => offers.app.stop());

function becomes(offer: OfferDto, expected: object): Promise<OfferDto> {
  return eventually(async () => {
    const now = await offers.get(offer.id);
    expect(now).toMatchObject(expected);
    return now;
  });
}

describe('the capacity of an offer', () => {
  it('is held when a proposal is approved and used when it is accepted', async () => {
    const offer = await offers.open();
    const proposal = proposalFor(offer, people(15));
    await offers.publish(approved(proposal));
    const held = await becomes(offer, { status: 'open', remaining: people(25) });
    const { id: proposalId, requesterId } = proposal;
    expect(held.claims).toEqual([{ proposalId, requesterId, allocation: people(15), standing: 'held' }]);
    await offers.publish(happened(ProposalAccepted, { proposal: nextOf(proposal, 'accepted') }));
    await becomes(offer, { remaining: people(25), claims: [{ standing: 'used' }] });
    expect(await offers.toldOf(offer.id)).toEqual(['submitted', 'opened', 'capacity-changed']);
  });

  it.each([
    [
      'declined',
      (proposal: ProposalSnapshot) =>
        happened(ProposalDeclined, { proposal, party: 'provider', reason: 'Too late' }),
    ],
    ['lapsed', (proposal: ProposalSnapshot) => happened(ProposalLapsed, { proposal, reason: 'No answer' })],
    [
      'superseded',
      (proposal: ProposalSnapshot) => happened(ProposalSuperseded, { proposal, reason: 'The need changed' }),
    ],
  ] as const)('is exhausted by the last hold, and there again when that is %s', async (status, ended) => {
    const offer = await offers.open({ capacity: euros('1250.50') });
    const proposal = proposalFor(offer, euros('1250.50'));
    await offers.publish(approved(proposal));
    await becomes(offer, { status: 'exhausted', remaining: euros('0.00') });
    await offers.publish(ended(nextOf(proposal, status)));
    await becomes(offer, { status: 'open', remaining: euros('1250.50'), claims: [{ standing: 'released' }] });
    expect(await offers.toldOf(offer.id)).toEqual(['submitted', 'opened', 'exhausted', 'opened']);
  });

  it('stays unknown, whatever is claimed', async () => {
    const offer = await offers.open({ capacity: { unit: 'unknown' } });
    await offers.publish(approved(proposalFor(offer, people(1_000_000))));
    const claimed = await becomes(offer, { claims: [{ standing: 'held' }] });
    expect(claimed).toMatchObject({ status: 'open', remaining: { unit: 'unknown' } });
  });

  it('is taken from a paused offer too: when nothing is left, it comes back exhausted', async () => {
    const offer = await offers.open();
    await offers.step(offer, 'pause');
    await offers.publish(approved(proposalFor(offer, people(40))));
    const taken = await becomes(offer, { status: 'paused', remaining: people(0) });
    expect((await offers.step(taken, 'resume')).body.status).toBe('exhausted');
  });

  it('is not held by old news that comes after the end of the proposal', async () => {
    const offer = await offers.open();
    const proposal = proposalFor(offer, people(40));
    const superseded = { ...proposal, version: 3, status: 'superseded' as const };
    await offers.publish(happened(ProposalSuperseded, { proposal: superseded, reason: 'A better one' }));
    await offers.publish(approved(proposal), 4);
    const other = proposalFor(offer, people(1));
    await offers.publish(approved(other));
    const now = await becomes(offer, { remaining: people(39) });
    expect(now.claims?.map(({ proposalId }) => proposalId)).toEqual([other.id]);
  });

  it('is for its provider and coordinators to see claim by claim, and for others in sum', async () => {
    const offer = await offers.open();
    await offers.publish(approved(proposalFor(offer, people(15))));
    await becomes(offer, { remaining: people(25) });
    const seenBy = async (client: OffersApp['provider']) =>
      (await client.get<OfferDto>(`/api/offers/${offer.id}`)).body;
    expect((await seenBy(offers.coordinator)).claims).toHaveLength(1);
    expect(await seenBy(offers.stranger)).toMatchObject({ remaining: people(25), claims: null });
  });
});

describe('two hundred claims at once', () => {
  const CLAIMS = 200;

  /** The end state that each way of delivering them must lead to. */
  async function expectExactlyUsedUp(offer: OfferDto, capacity: number): Promise<void> {
    const now = await eventually(async () => {
      const found = await offers.get(offer.id);
      expect(found.claims).toHaveLength(CLAIMS);
      return found;
    });
    expect(now).toMatchObject({ status: 'exhausted', remaining: people(0) });
    const standings = now.claims?.map(({ standing }) => standing) ?? [];
    expect(standings.filter((standing) => standing === 'held')).toHaveLength(capacity);
    expect(standings.filter((standing) => standing === 'refused')).toHaveLength(CLAIMS - capacity);
    const told = await offers.toldOf(offer.id);
    expect(told.filter((type) => type === 'capacity-changed')).toHaveLength(capacity - 1);
    expect(told.filter((type) => type === 'exhausted')).toHaveLength(1);
  }

  it('take what there is and not one more, when they come as events', async () => {
    const offer = await offers.open({ capacity: people(120) });
    const claims = Array.from({ length: CLAIMS }, () => proposalFor(offer, people(1)));
    await Promise.all(claims.map((proposal) => offers.publish(approved(proposal))));
    await expectExactlyUsedUp(offer, 120);
  });

  it('take what there is and not one more, when every one runs in a transaction of its own at once', async () => {
    const offer = await offers.open({ capacity: people(120) });
    const reaction = offers.app.get(HoldCapacityWhenProposalApproved);
    const work = offers.app.get(UnitOfWork);
    const claims = Array.from({ length: CLAIMS }, () => proposalFor(offer, people(1)));
    await Promise.all(
      claims.map((proposal) =>
        work.run((transaction) =>
          reaction.react(
            {
              id: proposal.id,
              type: ProposalApproved.type,
              aggregateId: proposal.id,
              aggregateVersion: proposal.version,
              occurredAt: transaction.now.toISOString(),
              actor: null,
              traceparent: null,
              payload: { proposal },
            },
            transaction,
          ),
        ),
      ),
    );
    await expectExactlyUsedUp(offer, 120);
  });
});

describe('a provider who changes the capacity', () => {
  it('raises and lowers it, and opens an exhausted offer by raising it', async () => {
    const offer = await offers.open();
    const raised = await offers.step(offer, 'capacity', { capacity: people(100) });
    expect(raised).toMatchObject({
      status: 200,
      body: { status: 'open', revision: 1, content: { capacity: people(100) }, remaining: people(100) },
    });
    await offers.publish(approved(proposalFor(offer, people(100))));
    const exhausted = await becomes(offer, { status: 'exhausted' });
    const more = await offers.step(exhausted, 'capacity', { capacity: people(101) });
    expect(more.body).toMatchObject({ status: 'open', remaining: people(1) });
    expect(await offers.toldOf(offer.id)).toEqual([
      'submitted',
      'opened',
      'capacity-changed',
      'exhausted',
      'opened',
    ]);
  });

  it('shows coordinators and its provider where a match was refused what it claimed, and nobody else', async () => {
    const offer = await offers.open();
    const kept = await offers.open();
    await offers.publish(approved(proposalFor(kept, people(40))));
    await offers.publish(approved(proposalFor(offer, people(41))));
    const refusing = async (client: ApiClient) =>
      (await client.get<{ items: OfferDto[] }>('/api/offers?claims=refused&limit=100')).body.items;
    for (const client of [offers.coordinator, offers.provider]) {
      const found = await eventually(async () => {
        const items = await refusing(client);
        expect(items.map(({ id }) => id)).toContain(offer.id);
        return items;
      });
      expect(found.find(({ id }) => id === offer.id)?.claims).toMatchObject([{ standing: 'refused' }]);
      expect(found.map(({ id }) => id)).not.toContain(kept.id);
    }
    expect(await refusing(offers.stranger)).toEqual([]);
  });

  it('is refused less than proposals claim, with both numbers', async () => {
    const offer = await offers.open();
    await offers.publish(approved(proposalFor(offer, people(15))));
    const claimed = await becomes(offer, { remaining: people(25) });
    const refused = await offers.step<Problem>(claimed, 'capacity', { capacity: people(14) });
    expect(refused).toMatchObject({ status: 409, body: { type: 'urn:mutua:problem:capacity-below-claims' } });
    expect(refused.body.detail).toMatch(/15 people.*14 people/);
    expect(await offers.get(offer.id)).toEqual(claimed);
  });

  it('is refused another unit while proposals claim in the old one', async () => {
    const offer = await offers.open();
    await offers.publish(approved(proposalFor(offer, people(15))));
    const claimed = await becomes(offer, { remaining: people(25) });
    const capacity = { unit: 'seats', quantity: 500 };
    const refused = await offers.step<Problem>(claimed, 'capacity', { capacity });
    expect(refused).toMatchObject({ status: 409, body: { type: 'urn:mutua:problem:capacity-unit-differs' } });
  });

  it('is asked for the version seen, and for a capacity', async () => {
    const offer = await offers.open();
    const path = `/api/offers/${offer.id}/capacity`;
    const body = { capacity: people(100) };
    expect((await offers.provider.post(path, { body })).status).toBe(428);
    expect((await offers.provider.post(path, { body, version: offer.version - 1 })).status).toBe(412);
    const empty = await offers.step<Problem>(offer, 'capacity', {});
    expect(empty.status).toBe(422);
    expect(empty.body.errors?.[0]?.pointer).toBe('/capacity');
  });
});
