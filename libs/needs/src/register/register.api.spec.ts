import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OrganisationVerified, ProposalAccepted, type OrganisationSnapshot } from '@mutua/contracts';
import { happened } from '@mutua/platform/decision';
import type { RegisterFiguresDto } from '@mutua/platform/http';
import { eventually, newTestId, TestApp, type ApiClient } from '@mutua/testing';
import type { NeedDto } from '../need.dto.js';
import { NeedsModule } from '../needs.module.js';
import type { PublicNeedDto } from './public-need.dto.js';

interface Problem {
  readonly type: string;
  readonly errors?: { pointer: string; detail: string }[];
}
interface Answered {
  readonly items: PublicNeedDto[];
  readonly next: string | null;
}

const REGISTER = '/api/needs/register';
const NEED = {
  title: 'Early warning for farmers',
  summary: 'Farmers in the north should hear of droughts weeks ahead.',
  translations: [{ language: 'fr', title: 'Alerte précoce', summary: 'Les agriculteurs du nord.' }],
  cooperationTypes: ['technical-assistance', 'training'],
  aiTopics: ['agriculture', 'climate'],
  budget: { kind: 'ceiling', money: { amount: '250000', currency: 'USD' } },
  period: { start: '2027-01-01', end: '2059-12-31' },
  nationalPlan: 'Vision 2050',
  nonMilitaryPurpose: true,
  isPublic: true,
  submit: true,
};

let app: TestApp;
let coordinator: ApiClient;
let anybody: ApiClient;
const requesters: Record<string, ApiClient> = {};

beforeAll(async () => {
  app = await TestApp.start({ contexts: { needs: NeedsModule }, publishers: ['directory', 'matching'] });
  coordinator = await app.as({ roles: ['coordinator'] });
  anybody = app.withToken(null);
  // Rwanda is least developed and landlocked, Fiji an island State, Kenya none of them
  for (const country of ['RW', 'FJ', 'KE']) {
    const organisation: OrganisationSnapshot = {
      id: newTestId(),
      version: 2,
      name: `Ministry of ${country}`,
      kind: 'government',
      country,
      status: 'verified',
    };
    requesters[country] = await app.as({ roles: ['requester'], organisationId: organisation.id });
    await app.publisher.publish(happened(OrganisationVerified, { organisation }), organisation);
  }
});

afterAll(() => app.stop());

async function created(country: string, changes: object = {}): Promise<NeedDto> {
  return eventually(async () => {
    const answer = await requesters[country]!.post<NeedDto>('/api/needs', { body: { ...NEED, ...changes } });
    expect(answer.status).toBe(201);
    return answer.body;
  });
}

async function open(country: string, changes: object = {}): Promise<NeedDto> {
  const { id, version } = await created(country, changes);
  return (await coordinator.post<NeedDto>(`/api/needs/${id}/approve`, { version })).body;
}

async function listed(query = ''): Promise<PublicNeedDto[]> {
  const answer = await anybody.get<Answered>(`${REGISTER}?limit=100${query}`);
  expect(answer.status).toBe(200);
  return answer.body.items;
}

const ids = async (query = '') => (await listed(query)).map(({ id }) => id);

describe('the register of needs', () => {
  it('shows who has no token what was made public and opened, and only what is for them', async () => {
    const need = await open('RW');
    const found = (await listed()).find(({ id }) => id === need.id);
    expect(found).toEqual({
      id: need.id,
      title: NEED.title,
      summary: NEED.summary,
      contentLanguage: 'en',
      translations: NEED.translations,
      organisationName: 'Ministry of RW',
      organisationKind: 'government',
      country: 'RW',
      cooperationTypes: NEED.cooperationTypes,
      aiTopics: NEED.aiTopics,
      sdgGoals: [],
      targetGroups: [],
      period: NEED.period,
      budget: NEED.budget,
      status: 'open',
      openedAt: expect.any(String),
    });
  });

  it('says a sum only where one is stated', async () => {
    const { id } = await open('RW', { budget: { kind: 'in-kind' } });
    expect((await listed()).find((need) => need.id === id)?.budget).toBeNull();
  });

  it('shows nothing that was not made public, not screened or taken back', async () => {
    const priv = await open('RW', { isPublic: false });
    const silent = await open('RW', { isPublic: undefined });
    const draft = await created('RW', { submit: false });
    const submitted = await created('RW');
    const returned = await created('RW');
    const body = { whatToChange: 'Say how many people, please.' };
    await coordinator.post(`/api/needs/${returned.id}/return`, { version: returned.version, body });
    const withdrawn = await open('RW');
    expect(await ids()).toContain(withdrawn.id);
    await requesters['RW']!.post(`/api/needs/${withdrawn.id}/withdraw`, {
      version: withdrawn.version,
      body: { reason: 'It is no longer needed by anybody.' },
    });
    const shown = await ids();
    for (const { id } of [priv, silent, draft, submitted, returned, withdrawn])
      expect(shown).not.toContain(id);
  });

  it('lets an organisation change its mind by a revision, which is screened', async () => {
    const need = await open('FJ', { isPublic: false });
    const revise = async (isPublic: boolean) => {
      const before = (await requesters['FJ']!.get<NeedDto>(`/api/needs/${need.id}`)).body;
      const revised = await requesters['FJ']!.put<NeedDto>(`/api/needs/${need.id}`, {
        version: before.version,
        body: { ...before.content, isPublic },
      });
      expect(revised.body.status).toBe('submitted');
      expect(await ids()).not.toContain(need.id);
      return coordinator.post(`/api/needs/${need.id}/approve`, { version: revised.body.version });
    };
    await revise(true);
    expect(await ids()).toContain(need.id);
    await revise(false);
    expect(await ids()).not.toContain(need.id);
  });

  it('keeps a client that does not know of the choice from undoing it', async () => {
    const { id, version, content } = await open('FJ');
    const { isPublic: _, ...rest } = content;
    const answer = await requesters['FJ']!.put<Problem>(`/api/needs/${id}`, { version, body: rest });
    expect(answer.body.errors).toMatchObject([{ pointer: '/isPublic' }]);
    expect(await ids()).toContain(id);
  });

  it('goes on showing a need that is matched and delivered', async () => {
    const need = await open('RW', { cooperationTypes: ['training'] });
    const proposal = {
      id: newTestId(),
      version: 3,
      status: 'accepted' as const,
      needId: need.id,
      needRevision: 1,
      needTitle: NEED.title,
      requesterId: need.organisationId,
      offerId: newTestId(),
      offerRevision: 1,
      offerTitle: 'An offer',
      providerId: newTestId(),
      score: 8_000,
      covers: ['training' as const],
      allocation: { unit: 'unknown' as const },
    };
    await app.publisher.publish(happened(ProposalAccepted, { proposal }), proposal);
    const matched = await eventually(async () => {
      const { body } = await coordinator.get<NeedDto>(`/api/needs/${need.id}`);
      expect(body.status).toBe('matched');
      return body;
    });
    expect(await ids()).toContain(need.id);
    await requesters['RW']!.post(`/api/needs/${need.id}/fulfil`, { version: matched.version });
    expect((await listed()).find(({ id }) => id === need.id)?.status).toBe('fulfilled');
    // and its organisation can take it out all the same, without changing anything else
    const { version } = (await coordinator.get<NeedDto>(`/api/needs/${need.id}`)).body;
    const stranger = await requesters['FJ']!.post(`/api/needs/${need.id}/hide`, { version });
    expect(stranger.status).toBe(404);
    expect(await ids()).toContain(need.id);
    const hidden = await requesters['RW']!.post<NeedDto>(`/api/needs/${need.id}/hide`, { version });
    expect(hidden.body).toMatchObject({ status: 'fulfilled', revision: 1, content: { isPublic: false } });
    expect(await ids()).not.toContain(need.id);
    const again = await requesters['RW']!.post<NeedDto>(`/api/needs/${need.id}/hide`, {
      version: hidden.body.version,
    });
    expect(again.body.version).toBe(hidden.body.version);
  });

  it('says nothing of people, of conditions or of whoever looks after it', async () => {
    await open('RW');
    const text = JSON.stringify((await anybody.get(`${REGISTER}?limit=100`)).body);
    expect(text).not.toMatch(
      /organisationId|contact|nationalPlan|Vision 2050|readiness|coverage|whatToChange/,
    );
  });

  it('can be narrowed, and is given in pages', async () => {
    const kenyan = await open('KE', { cooperationTypes: ['financing'], aiTopics: ['health'] });
    const other = await open('KE', { cooperationTypes: ['compute-access'], aiTopics: ['energy'] });
    expect((await ids('&country=KE')).toSorted()).toEqual([kenyan.id, other.id].toSorted());
    expect(await ids('&country=KE&cooperationType=financing')).toEqual([kenyan.id]);
    expect(await ids('&country=KE&aiTopic=energy')).toEqual([other.id]);
    const first = (await anybody.get<Answered>(`${REGISTER}?country=KE&limit=1`)).body;
    expect(first.items.map(({ id }) => id)).toEqual([other.id]);
    const second = (await anybody.get<Answered>(`${REGISTER}?country=KE&limit=1&cursor=${first.next}`)).body;
    expect(second).toMatchObject({ items: [{ id: kenyan.id }], next: null });
  });

  it.each([
    ['country=Kenya', '/country'],
    ['cooperationType=gifts', '/cooperationType'],
    ['aiTopic=everything', '/aiTopic'],
    ['limit=1000', '/limit'],
    ['status=draft', '/status'],
  ])('refuses %s and names the field', async (query, pointer) => {
    const answer = await anybody.get<Problem>(`${REGISTER}?${query}`);
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toMatchObject([{ pointer }]);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('may be kept for a minute', async () => {
    for (const path of [REGISTER, `${REGISTER}/figures`]) {
      const answer = await anybody.get(path);
      expect(answer.headers.get('cache-control')).toBe('public, max-age=60');
    }
  });

  it('is counted as it is listed', async () => {
    const needs = await listed();
    const { body } = await anybody.get<RegisterFiguresDto>(`${REGISTER}/figures`);
    const counted = (values: readonly string[]) =>
      Object.fromEntries(values.map((code) => [code, values.filter((value) => value === code).length]));
    const said = (counts: RegisterFiguresDto['countries']) =>
      Object.fromEntries(counts.map(({ code, count }) => [code, count]));
    const countries = needs.map(({ country }) => country);
    expect(body.total).toBe(needs.length);
    expect(said(body.countries)).toEqual(counted(countries));
    expect(said(body.cooperationTypes)).toEqual(
      counted(needs.flatMap(({ cooperationTypes }) => cooperationTypes)),
    );
    const of = (country: string) => countries.filter((each) => each === country).length;
    expect(said(body.countryGroups)).toEqual({ LDC: of('RW'), LLDC: of('RW'), SIDS: of('FJ') });
    expect(of('RW') * of('FJ')).toBeGreaterThan(0);
  });
});
