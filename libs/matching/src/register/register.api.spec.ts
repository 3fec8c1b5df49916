import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  NeedFulfilled,
  OfferHidden,
  NeedOpened,
  NeedSubmitted,
  OfferOpened,
  type NeedSnapshot,
  type OfferSnapshot,
} from '@mutua/contracts';
import { happened } from '@mutua/platform/decision';
import type { RegisterFiguresDto } from '@mutua/platform/http';
import { eventually, newTestId, TestApp, type ApiClient } from '@mutua/testing';
import { AI_TOPICS } from '@mutua/vocabulary';
import { aNeed, anOffer } from '../explanation/builders.spec-data.js';
import { MatchingModule } from '../matching.module.js';
import type { ProposalDto } from '../proposals/proposal.dto.js';
import type { PublicMatchDto } from './public-match.dto.js';

interface Answered {
  readonly items: PublicMatchDto[];
  readonly next: string | null;
}
interface Made {
  readonly need: NeedSnapshot;
  readonly offer: OfferSnapshot;
  readonly id: string;
}

const REGISTER = '/api/matching/register';
const PROPOSALS = '/api/matching/proposals';
const now = () => new Date().toISOString();

let app: TestApp;
let coordinator: ApiClient;
let anybody: ApiClient;
let used = 0;

beforeAll(async () => {
  app = await TestApp.start({ contexts: { matching: MatchingModule }, publishers: ['needs', 'offers'] });
  coordinator = await app.as({ roles: ['coordinator'] });
  anybody = app.withToken(null);
});

afterAll(() => app.stop());

async function step(client: ApiClient, id: string, name: string, body?: object) {
  const { version } = (await coordinator.get<ProposalDto>(`${PROPOSALS}/${id}`)).body;
  const answer = await client.post<ProposalDto>(`${PROPOSALS}/${id}/${name}`, {
    version,
    ...(body ? { body } : {}),
  });
  expect(answer.status).toBe(200);
}

/** A match as far as it goes: its need and offer on a subject of their own. */
async function match(
  needIsPublic: boolean | undefined,
  offerIsPublic: boolean | undefined,
  upTo: 'approved' | 'accepted' = 'accepted',
): Promise<Made> {
  const common = { cooperationTypes: ['training' as const], aiTopics: [AI_TOPICS[used++] ?? 'energy'] };
  const need = aNeed({
    id: newTestId(),
    organisationId: newTestId(),
    openedAt: now(),
    ...common,
    ...(needIsPublic === undefined ? {} : { isPublic: needIsPublic }),
  });
  const offer = anOffer({
    id: newTestId(),
    organisationId: newTestId(),
    confirmedAt: now(),
    openedAt: now(),
    providerCountry: 'BR',
    ...common,
    ...(offerIsPublic === undefined ? {} : { isPublic: offerIsPublic }),
  });
  await app.publisher.publish(happened(OfferOpened, { offer }), offer);
  await app.publisher.publish(happened(NeedOpened, { need }), need);
  const id = await eventually(async () => {
    const { body } = await coordinator.get<{ items: ProposalDto[] }>(
      `${PROPOSALS}?needId=${need.id}&offerId=${offer.id}&status=proposed`,
    );
    const found = body.items[0];
    if (!found) throw new Error('not proposed yet');
    return found.id;
  });
  await step(coordinator, id, 'approve', { allocation: { unit: 'people', quantity: 2 } });
  if (upTo === 'approved') return { need, offer, id };
  await step(await app.as({ roles: ['requester'], organisationId: need.organisationId }), id, 'accept');
  await step(await app.as({ roles: ['provider'], organisationId: offer.organisationId }), id, 'accept');
  return { need, offer, id };
}

async function listed(query = ''): Promise<PublicMatchDto[]> {
  const answer = await anybody.get<Answered>(`${REGISTER}?limit=100${query}`);
  expect(answer.status).toBe(200);
  return answer.body.items;
}

const ids = async (query = '') => (await listed(query)).map(({ id }) => id);

describe('the register of matches', () => {
  it('shows who has no token an accepted match of which both sides are public', async () => {
    const { id, need, offer } = await match(true, true);
    const found = (await listed()).find((each) => each.id === id);
    expect(found).toEqual({
      id,
      needId: need.id,
      needTitle: need.title,
      needLanguage: 'en',
      requesterName: need.organisationName,
      requesterCountry: 'RW',
      offerId: offer.id,
      offerTitle: offer.title,
      offerLanguage: 'en',
      providerName: offer.organisationName,
      providerCountry: 'BR',
      cooperationTypes: ['training'],
      status: 'accepted',
      acceptedAt: expect.any(String),
    });
  });

  it('shows none of which a side is not public, and none that both have not accepted', async () => {
    const hidden = [
      await match(true, false),
      await match(false, true),
      await match(undefined, true),
      await match(true, undefined),
      await match(true, true, 'approved'),
    ];
    const shown = await ids();
    for (const { id } of hidden) expect(shown).not.toContain(id);
  });

  it('goes on showing a match that was delivered', async () => {
    const { id, need } = await match(true, true);
    const fulfilled: NeedSnapshot = { ...need, version: need.version + 1, status: 'fulfilled' };
    await app.publisher.publish(happened(NeedFulfilled, { need: fulfilled }), fulfilled);
    await eventually(async () =>
      expect((await listed()).find((each) => each.id === id)?.status).toBe('fulfilled'),
    );
  });

  it('takes out what a side no longer makes public, and what is cancelled', async () => {
    const taken = await match(true, true);
    const hidden = await match(true, true);
    const cancelled = await match(true, true);
    expect(await ids()).toEqual(expect.arrayContaining([taken.id, hidden.id, cancelled.id]));
    const need: NeedSnapshot = {
      ...taken.need,
      version: 2,
      revision: 2,
      status: 'submitted',
      isPublic: false,
    };
    await app.publisher.publish(happened(NeedSubmitted, { need }), need);
    const offer: OfferSnapshot = { ...hidden.offer, version: 2, isPublic: false };
    await app.publisher.publish(happened(OfferHidden, { offer }), offer);
    await step(coordinator, cancelled.id, 'cancel', {
      cause: 'circumstances-changed',
      reason: 'The ministry was dissolved last week.',
    });
    await eventually(async () => expect(await ids()).not.toContain(taken.id));
    await eventually(async () => expect(await ids()).not.toContain(hidden.id));
    expect(await ids()).not.toContain(cancelled.id);
  });

  it('says nothing of how a match came about, nor of how much was agreed', async () => {
    await match(true, true);
    const text = JSON.stringify((await anybody.get(`${REGISTER}?limit=100`)).body);
    expect(text).not.toMatch(/score|record|allocation|reason|contact|requesterId|providerId|byHand|people/);
  });

  it('can be narrowed, and is given in pages', async () => {
    const { id, need } = await match(true, true);
    expect(await ids(`&aiTopic=${need.aiTopics[0]}`)).toEqual([id]);
    expect(await ids('&country=RW')).toEqual(await ids());
    expect(await ids('&country=BR&cooperationType=training')).toContain(id);
    expect(await ids('&country=FJ')).toEqual([]);
    expect(await ids('&cooperationType=financing')).toEqual([]);
    const page = (await anybody.get<Answered>(`${REGISTER}?limit=1`)).body;
    expect(page.items.map((each) => each.id)).toEqual([id]);
    const rest = (await anybody.get<Answered>(`${REGISTER}?limit=100&cursor=${page.next}`)).body;
    expect([...page.items, ...rest.items]).toEqual(await listed());
  });

  it('refuses a filter that it does not know and names it', async () => {
    const answer = await anybody.get<{ errors: { pointer: string }[] }>(`${REGISTER}?country=Rwanda`);
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toMatchObject([{ pointer: '/country' }]);
  });

  it('is counted as it is listed, by the country that asked', async () => {
    const matches = await listed();
    const { body, headers } = await anybody.get<RegisterFiguresDto>(`${REGISTER}/figures`);
    expect(body).toEqual({
      total: matches.length,
      countries: [{ code: 'RW', count: matches.length }],
      cooperationTypes: [{ code: 'training', count: matches.length }],
      countryGroups: [
        { code: 'LDC', count: matches.length },
        { code: 'LLDC', count: matches.length },
        { code: 'SIDS', count: 0 },
      ],
    });
    expect(matches.length).toBeGreaterThan(1);
    expect(headers.get('cache-control')).toBe('public, max-age=60');
  });
});
