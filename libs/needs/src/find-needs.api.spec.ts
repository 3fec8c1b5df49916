import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OrganisationRegistered, OrganisationVerified, type OrganisationSnapshot } from '@mutua/contracts';
import { happened } from '@mutua/platform/decision';
import { eventually, newTestId, TestApp, type ApiClient } from '@mutua/testing';
import type { NeedDto } from './need.dto.js';
import { NeedsModule } from './needs.module.js';

const HEALTH = {
  title: 'Triage of patients in rural clinics',
  summary: 'Nurses should see who must be treated first: an Élan for villages.',
  cooperationTypes: ['training'],
  aiTopics: ['health'],
  sdgGoals: [3],
  targetGroups: ['rural-remote'],
  period: { start: '2027-01-01', end: '2029-12-31' },
  nonMilitaryPurpose: true,
};
const FARMING = {
  title: '为农民提供干旱预警',
  summary: 'Прогноз засухи для фермеров; إنذار مُبكّر بالجفاف',
  contentLanguage: 'zh',
  translations: [
    { language: 'pt', title: 'Previsão de secas', summary: 'Os agricultores\n"nordeste" sabem antes' },
    { language: 'sw', title: 'Onyo la ukame', summary: 'Wakulima wapate taarifa' },
  ],
  cooperationTypes: ['technical-assistance'],
  aiTopics: ['agriculture'],
  sdgGoals: [13],
  period: { start: '2027-01-01', end: '2029-12-31' },
  nonMilitaryPurpose: true,
};

const ministry: OrganisationSnapshot = {
  id: newTestId(),
  version: 1,
  name: 'Ministry of ICT',
  kind: 'government',
  country: 'RW',
  status: 'verified',
};

let app: TestApp;
let requester: ApiClient;
let coordinator: ApiClient;
let stranger: ApiClient;

beforeAll(async () => {
  app = await TestApp.start({ contexts: { needs: NeedsModule }, publishers: ['directory', 'matching'] });
  requester = await app.as({ roles: ['requester'], organisationId: ministry.id });
  coordinator = await app.as({ roles: ['coordinator'] });
  const institute: OrganisationSnapshot = { ...ministry, id: newTestId(), name: 'Institute', version: 2 };
  stranger = await app.as({ roles: ['provider'], organisationId: institute.id });
  await app.publisher.publish(happened(OrganisationVerified, { organisation: institute }), institute);
  await app.publisher.publish(happened(OrganisationRegistered, { organisation: ministry }), ministry);
  const verified = { ...ministry, version: 2 };
  await app.publisher.publish(happened(OrganisationVerified, { organisation: verified }), verified);
  await eventually(() => open(HEALTH));
  await open(FARMING);
  await requester.post('/api/needs', { body: { ...HEALTH, title: 'Triage that nobody has sent yet' } });
});

afterAll(() => app.stop());

async function open(content: object): Promise<void> {
  const { status, body } = await requester.post<NeedDto>('/api/needs', {
    body: { ...content, submit: true },
  });
  expect(status).toBe(201);
  const approved = await coordinator.post(`/api/needs/${body.id}/approve`, { version: body.version });
  expect(approved.status).toBe(200);
}

async function titlesFoundBy(search: string, who = stranger): Promise<string[]> {
  const query = new URLSearchParams({ search }).toString();
  const { status, body } = await who.get<{ items: NeedDto[] }>(`/api/needs?${query}`);
  expect(status).toBe(200);
  return body.items.map(({ content }) => content.title);
}

describe('searching needs', () => {
  it.each(['triage', 'PATIENTS rural', 'elan', 'nurses, first!', 'linic'])(
    'finds the words of a text by %s',
    async (search) => {
      expect(await titlesFoundBy(search)).toEqual([HEALTH.title]);
    },
  );

  it.each([
    'santé',
    'SANTE',
    'salud',
    'здоровье',
    '健康',
    'الصحة',
    'capacitación',
    'здоровье triage',
    'tri 卫生',
    '卢旺达卫生',
  ])('finds what a need is about in another language than its own by %s', async (search) => {
    expect(await titlesFoundBy(search)).toEqual([HEALTH.title]);
  });

  it.each(['干旱', '预警农民', 'ЗАСУХИ', 'مبكر', 'الجفاف'])(
    'finds what is written in another script by %s',
    async (search) => {
      expect(await titlesFoundBy(search)).toEqual([FARMING.title]);
    },
  );

  it.each(['previsao', 'onyo wakulima', 'nordeste', 'ukame 干旱'])(
    'finds what a translation says by %s',
    async (search) => {
      expect(await titlesFoundBy(search)).toEqual([FARMING.title]);
    },
  );

  it('does not take the language of a translation for a word of it', async () => {
    expect(await titlesFoundBy('sw')).toEqual([]);
    expect(await titlesFoundBy('language')).toEqual([]);
  });

  it('finds needs by the name of their country', async () => {
    expect(await titlesFoundBy('卢旺达')).toEqual([FARMING.title, HEALTH.title]);
    expect(await titlesFoundBy('Руанда здоровье')).toEqual([HEALTH.title]);
  });

  it('finds nothing when one of the words is nowhere, and takes no sign for a pattern', async () => {
    expect(await titlesFoundBy('triage tractors')).toEqual([]);
    expect(await titlesFoundBy("zebra%' OR 1=1")).toEqual([]);
  });

  it('shows drafts to their organisation only', async () => {
    const both = ['Triage that nobody has sent yet', HEALTH.title];
    expect(await titlesFoundBy('triage', requester)).toEqual(both);
    expect(await titlesFoundBy('triage', coordinator)).toEqual([HEALTH.title]);
    expect(await titlesFoundBy('triage')).toEqual([HEALTH.title]);
  });

  it('goes with the other filters and from page to page', async () => {
    type Slice = { items: NeedDto[]; next: string | null };
    const first = await requester.get<Slice>('/api/needs?search=triage&limit=1');
    const next = await requester.get<Slice>(`/api/needs?search=triage&limit=1&cursor=${first.body.next}`);
    expect([first, next].map(({ body }) => body.items.length)).toEqual([1, 1]);
    expect(next.body.next).toBeNull();
    const other = await requester.get(`/api/needs?search=santé&limit=1&cursor=${first.body.next}`);
    expect(other).toMatchObject({ status: 422, body: { type: 'urn:mutua:problem:invalid-cursor' } });
    const mine = await requester.get<Slice>('/api/needs?search=triage&mine=true&status=draft');
    expect(mine.body.items).toHaveLength(1);
  });

  it.each(['a', '  ', '??', 'x'.repeat(101)])('refuses %j', async (search) => {
    const query = new URLSearchParams({ search }).toString();
    const refused = await stranger.get(`/api/needs?${query}`);
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ pointer: '/search' }] } });
  });
});
