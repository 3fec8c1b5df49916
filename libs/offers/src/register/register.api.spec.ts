import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OrganisationVerified, type OrganisationSnapshot } from '@mutua/contracts';
import { happened } from '@mutua/platform/decision';
import type { RegisterFiguresDto } from '@mutua/platform/http';
import { eventually, newTestId, type ApiClient } from '@mutua/testing';
import type { OfferDto } from '../offer.dto.js';
import { OFFER, startOffersApp, type OffersApp, type Problem } from '../offers-app.spec-data.js';
import type { PublicOfferDto } from './public-offer.dto.js';

interface Answered {
  readonly items: PublicOfferDto[];
  readonly next: string | null;
}

const REGISTER = '/api/offers/register';
const PUBLIC = {
  isPublic: true,
  translations: [{ language: 'fr', title: 'Ateliers', summary: 'Une semaine de travaux.' }],
  terms: 'Whoever takes part signs the terms of the institute.',
  safeguards: 'No data of persons is kept.',
};

let offers: OffersApp;
let anybody: ApiClient;

beforeAll(async () => {
  offers = await startOffersApp();
  anybody = offers.app.withToken(null);
});

afterAll(() => offers.app.stop());

async function listed(query = ''): Promise<PublicOfferDto[]> {
  const answer = await anybody.get<Answered>(`${REGISTER}?limit=100${query}`);
  expect(answer.status).toBe(200);
  return answer.body.items;
}

const ids = async (query = '') => (await listed(query)).map(({ id }) => id);

/** Of a provider of a country; the institute of the other tests belongs to none. */
async function openOf(country: string): Promise<OfferDto> {
  const organisation: OrganisationSnapshot = {
    id: newTestId(),
    version: 2,
    name: `University of ${country}`,
    kind: 'academia',
    country,
    status: 'verified',
  };
  const client = await offers.app.as({ roles: ['provider'], organisationId: organisation.id });
  await offers.app.publisher.publish(happened(OrganisationVerified, { organisation }), organisation);
  const { id, version } = await eventually(async () => {
    const body = { ...OFFER, ...PUBLIC, cooperationTypes: ['financing'], submit: true };
    const answer = await client.post<OfferDto>('/api/offers', { body });
    expect(answer.status).toBe(201);
    return answer.body;
  });
  return (await offers.coordinator.post<OfferDto>(`/api/offers/${id}/approve`, { version })).body;
}

describe('the register of offers', () => {
  it('shows who has no token what was made public and opened, and only what is for them', async () => {
    const offer = await offers.open({ ...PUBLIC, amount: { kind: 'in-kind', money: null } });
    const found = (await listed()).find(({ id }) => id === offer.id);
    expect(found).toEqual({
      id: offer.id,
      title: OFFER.title,
      summary: OFFER.summary,
      contentLanguage: 'en',
      translations: PUBLIC.translations,
      organisationName: offers.institute.name,
      organisationKind: offers.institute.kind,
      country: null,
      cooperationTypes: OFFER.cooperationTypes,
      aiTopics: OFFER.aiTopics,
      sdgGoals: [],
      targetGroups: [],
      period: OFFER.period,
      amount: null,
      status: 'open',
      openedAt: expect.any(String),
    });
    expect(JSON.stringify(found)).not.toMatch(/terms|safeguards|capacity|claims|organisationId|contact/);
  });

  it('says a sum where one is stated', async () => {
    const amount = { kind: 'exact', money: { amount: '50000', currency: 'EUR' } };
    const { id } = await offers.open({ ...PUBLIC, amount });
    expect((await listed()).find((offer) => offer.id === id)?.amount).toEqual(amount);
  });

  it('shows nothing that was not made public, not screened, paused or taken back', async () => {
    const priv = await offers.open();
    const draft = await offers.create({ ...OFFER, ...PUBLIC });
    const submitted = await offers.create({ ...OFFER, ...PUBLIC, submit: true });
    const paused = await offers.open(PUBLIC);
    const withdrawn = await offers.open(PUBLIC);
    expect(await ids()).toEqual(expect.arrayContaining([paused.id, withdrawn.id]));
    await offers.step(paused, 'pause');
    await offers.step(withdrawn, 'withdraw', { reason: 'There is no money for it any more.' });
    const shown = await ids();
    for (const { id } of [priv, draft, submitted, paused, withdrawn]) expect(shown).not.toContain(id);
  });

  it('takes out an open offer when its provider says so, and leaves it open', async () => {
    const offer = await offers.open(PUBLIC);
    const stranger = await offers.step(offer, 'hide', {}, offers.stranger);
    expect(stranger.status).toBe(404);
    const hidden = await offers.step(offer, 'hide');
    expect(hidden.body).toMatchObject({ status: 'open', revision: 1, content: { isPublic: false } });
    expect(await ids()).not.toContain(offer.id);
    expect(await offers.toldOf(offer.id)).toEqual(['submitted', 'opened', 'hidden']);
  });

  it('can be narrowed, and is given in pages', async () => {
    const [first, second] = [await openOf('KE'), await openOf('KE')];
    await openOf('BR');
    expect(await ids('&country=KE')).toEqual([second.id, first.id]);
    expect(await ids('&country=KE&cooperationType=training')).toEqual([]);
    expect(await ids('&country=KE&cooperationType=financing&aiTopic=climate')).toHaveLength(2);
    const page = (await anybody.get<Answered>(`${REGISTER}?country=KE&limit=1`)).body;
    const next = (await anybody.get<Answered>(`${REGISTER}?country=KE&limit=1&cursor=${page.next}`)).body;
    expect([page, next].flatMap(({ items }) => items.map(({ id }) => id))).toEqual([second.id, first.id]);
    expect(next.next).toBeNull();
  });

  it('refuses a filter that it does not know and names it', async () => {
    const answer = await anybody.get<Problem>(`${REGISTER}?aiTopic=everything`);
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toMatchObject([{ pointer: '/aiTopic' }]);
  });

  it('is counted as it is listed, also what is of no country', async () => {
    const shown = await listed();
    const { body, headers } = await anybody.get<RegisterFiguresDto>(`${REGISTER}/figures`);
    const of = (country: string) => shown.filter((offer) => offer.country === country).length;
    expect(body.total).toBe(shown.length);
    expect(body.countries).toEqual([
      { code: 'KE', count: of('KE') },
      { code: 'BR', count: of('BR') },
    ]);
    expect(shown.length).toBeGreaterThan(of('KE') + of('BR'));
    const training = shown.filter(({ cooperationTypes }) => cooperationTypes.includes('training')).length;
    expect(body.cooperationTypes).toContainEqual({ code: 'training', count: training });
    expect(headers.get('cache-control')).toBe('public, max-age=60');
  });
});
