import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  NeedOpened,
  OrganisationVerified,
  OrganisationRegistered,
  ProposalAccepted,
  type OrganisationSnapshot,
  type ProposalSnapshot,
} from '@mutua/contracts';
import { happened } from '@mutua/platform/decision';
import { eventually, newTestId, TestApp, type ApiClient } from '@mutua/testing';
import type { NeedDto } from './need.dto.js';
import { NeedsModule } from './needs.module.js';

interface Problem {
  readonly type: string;
  readonly detail: string;
  readonly errors?: { pointer: string; detail: string; code?: string }[];
}

const NEED = {
  title: 'Early warning for farmers',
  summary: 'Farmers in the north should hear of droughts weeks ahead.',
  cooperationTypes: ['technical-assistance', 'training'],
  aiTopics: ['agriculture', 'climate'],
  budget: { kind: 'ceiling', money: { amount: '250000', currency: 'USD' } },
  period: { start: '2027-01-01', end: '2029-12-31' },
  nonMilitaryPurpose: true,
};

let app: TestApp;
let requester: ApiClient;
let coordinator: ApiClient;
let stranger: ApiClient;
const ministry: OrganisationSnapshot = {
  id: newTestId(),
  version: 1,
  name: 'Ministry of ICT',
  kind: 'government',
  country: 'RW',
  status: 'unverified',
};

async function createNeed(client: ApiClient, body: object = NEED): Promise<NeedDto> {
  return (await client.post<NeedDto>('/api/needs', { body })).body;
}

async function openNeed(): Promise<NeedDto> {
  const need = await createNeed(requester, { ...NEED, submit: true });
  return (await coordinator.post<NeedDto>(`/api/needs/${need.id}/approve`, { version: need.version })).body;
}

beforeAll(async () => {
  app = await TestApp.start({ contexts: { needs: NeedsModule }, publishers: ['directory', 'matching'] });
  requester = await app.as({ roles: ['requester'], organisationId: ministry.id });
  coordinator = await app.as({ roles: ['coordinator'] });
  stranger = await app.as({ roles: ['requester', 'provider'], organisationId: newTestId() });
  await app.publisher.publish(happened(OrganisationRegistered, { organisation: ministry }), ministry);
  await eventually(async () => expect((await createNeed(requester)).status).toBe('draft'));
});

afterAll(() => app.stop());

describe('a need', () => {
  it('cannot open before its organisation is verified, and opens afterwards', async () => {
    const need = await createNeed(requester, { ...NEED, submit: true });
    const early = await coordinator.post<Problem>(`/api/needs/${need.id}/approve`, { version: need.version });
    expect(early).toMatchObject({
      status: 409,
      body: { type: 'urn:mutua:problem:organisation-not-verified' },
    });

    const verified: OrganisationSnapshot = { ...ministry, version: 2, status: 'verified' };
    await app.publisher.publish(happened(OrganisationVerified, { organisation: verified }), verified);
    const opened = await eventually(async () => {
      const answer = await coordinator.post<NeedDto>(`/api/needs/${need.id}/approve`, {
        version: need.version,
      });
      expect(answer.status).toBe(200);
      return answer.body;
    });
    expect(opened).toMatchObject({ status: 'open', country: 'RW', version: need.version + 1 });
  });

  it('goes from draft to open, and tells of it in its event log', async () => {
    const draft = await createNeed(requester);
    const submitted = await requester.post<NeedDto>(`/api/needs/${draft.id}/submit`, { version: 1 });
    expect(submitted).toMatchObject({ status: 200, body: { status: 'submitted', version: 2 } });
    expect(submitted.headers.get('etag')).toBe('"2"');
    const approved = await coordinator.post<NeedDto>(`/api/needs/${draft.id}/approve`, { version: 2 });
    expect(approved.body).toMatchObject({ status: 'open', version: 3 });
    expect(NeedOpened.type).toBe('needs.need.opened');
  });

  it('says the same in other languages, each once', async () => {
    const translations = [
      { language: 'fr', title: 'Alerte précoce', summary: 'Les agriculteurs du nord.' },
      { language: 'ar', title: 'إنذار مبكر', summary: 'المزارعون في الشمال' },
    ];
    const need = await createNeed(requester, { ...NEED, translations });
    expect(need.content).toMatchObject({ contentLanguage: 'en', translations });

    const again = { language: 'fr', title: 'Alerte', summary: 'Le nord.' };
    const body = { ...NEED, translations: [translations[0], again] };
    const refused = await requester.post<Problem>('/api/needs', { body });
    expect(refused).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/translations', code: 'not-each-language-once' }] },
    });
    expect(refused.body.errors?.[0]?.detail).toContain('fr is there already');
  });

  it.each([
    [{ language: 'en', title: 'Warning', summary: 'The same.' }, '/translations'],
    [{ language: 'french', title: 'Alerte', summary: 'Le nord.' }, '/translations/0/language'],
    [{ language: 'fr', title: 'Alerte', summary: 'Le nord.', by: 'me' }, '/translations/0/by'],
    ['fr', '/translations/0'],
  ])('refuses %j as a translation, and says where', async (translation, pointer) => {
    const body = { ...NEED, contentLanguage: 'en', translations: [translation] };
    const refused = await requester.post<Problem>('/api/needs', { body });
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ pointer }] } });
  });

  it('keeps a translation that is half written, and asks for the rest before it is sent', async () => {
    const translations = [{ language: 'fr', title: 'Alerte', summary: '' }];
    const { id, content } = await createNeed(requester, { ...NEED, translations });
    expect(content).toMatchObject({ translations });
    const refused = await requester.post<Problem>(`/api/needs/${id}/submit`, { version: 1 });
    expect(refused).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/translations/0/summary' }] },
    });
  });

  it('loses no translation by a replacement that does not name it', async () => {
    const translations = [{ language: 'fr', title: 'Alerte', summary: 'Le nord.' }];
    const need = await createNeed(requester, { ...NEED, translations });
    const refused = await requester.put<Problem>(`/api/needs/${need.id}`, { version: 1, body: NEED });
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ pointer: '/translations' }] } });
  });

  it('is returned with what to change, revised, and sent again', async () => {
    const need = await createNeed(requester, { ...NEED, submit: true });
    const whatToChange = 'Say how many farmers, and where.';
    const returned = await coordinator.post<NeedDto>(`/api/needs/${need.id}/return`, {
      version: need.version,
      body: { whatToChange },
    });
    expect(returned.body).toMatchObject({ status: 'returned', whatToChange });
    const revised = await requester.put<NeedDto>(`/api/needs/${need.id}`, {
      version: returned.body.version,
      body: { ...NEED, summary: '40,000 farmers in three northern districts.' },
    });
    expect(revised.body).toMatchObject({ status: 'returned', revision: 2 });
    const again = await requester.post<NeedDto>(`/api/needs/${need.id}/submit`, {
      version: revised.body.version,
    });
    expect(again.body.status).toBe('submitted');
  });

  it('stays open while accepted proposals cover only part of it, and is matched when they cover all', async () => {
    const need = await openNeed();
    const accept = (proposal: Partial<ProposalSnapshot>) => {
      const id = newTestId();
      const full: ProposalSnapshot = {
        id,
        version: 3,
        status: 'accepted',
        needId: need.id,
        needRevision: 1,
        needTitle: NEED.title,
        requesterId: ministry.id,
        offerId: newTestId(),
        offerRevision: 1,
        offerTitle: 'Help',
        providerId: newTestId(),
        score: 8_000,
        covers: [],
        allocation: { unit: 'unknown' },
        ...proposal,
      };
      return app.publisher.publish(happened(ProposalAccepted, { proposal: full }), full);
    };
    await accept({ covers: ['training'] });
    await eventually(async () => {
      const { body } = await requester.get<NeedDto>(`/api/needs/${need.id}`);
      expect(body).toMatchObject({ status: 'open', coveredTypes: ['training'] });
    });
    await accept({ covers: ['technical-assistance'] });
    await eventually(async () => {
      const { body } = await requester.get<NeedDto>(`/api/needs/${need.id}`);
      expect(body.status).toBe('matched');
    });
  });
});

describe('what others have open', () => {
  it('is shown in detail to whoever acts for a verified organisation only', async () => {
    const { id } = await openNeed();
    const unverified: OrganisationSnapshot = { ...ministry, id: newTestId(), name: 'Newcomers' };
    await app.publisher.publish(happened(OrganisationRegistered, { organisation: unverified }), unverified);
    const newcomer = await app.as({ roles: ['provider'], organisationId: unverified.id });
    const nobody = await app.as({ roles: ['provider'] });
    for (const client of [newcomer, nobody]) {
      expect((await client.get(`/api/needs/${id}`)).status).toBe(404);
      expect((await client.get<{ items: NeedDto[] }>('/api/needs')).body.items).toEqual([]);
    }
    const verified: OrganisationSnapshot = { ...unverified, version: 2, status: 'verified' };
    await app.publisher.publish(happened(OrganisationVerified, { organisation: verified }), verified);
    await eventually(async () => expect((await newcomer.get(`/api/needs/${id}`)).status).toBe(200));
    const { body } = await newcomer.get<{ items: NeedDto[] }>('/api/needs?limit=100');
    expect(body.items.map((item) => item.id)).toContain(id);
  });
});

describe('what is not right', () => {
  it.each([
    ['an unknown field', { colour: 'red' }, '/colour', 'not a field'],
    ['a status of its own', { status: 'open' }, '/status', 'not a field'],
    ['another organisation’s name', { organisationId: newTestId() }, '/organisationId', 'not a field'],
    [
      'a wrong code among right ones',
      { cooperationTypes: ['training', 'charity'] },
      '/cooperationTypes/1',
      'it was "charity"',
    ],
    ['a wrong code', { cooperationTypes: ['charity'] }, '/cooperationTypes/0', 'policy-exchange'],
    [
      'an end before the start',
      { period: { start: '2027-01-01', end: '2026-01-01' } },
      '/period/end',
      'on or after',
    ],
    [
      'negative money',
      { budget: { kind: 'exact', money: { amount: '-1', currency: 'USD' } } },
      '/budget/money/amount',
      'negative',
    ],
    [
      'a currency that does not exist',
      { budget: { kind: 'exact', money: { amount: '1', currency: 'XYZ' } } },
      '/budget/money/currency',
      'ISO 4217',
    ],
    ['an amount without money', { budget: { kind: 'exact' } }, '/budget/kind', 'needs money'],
    ['a language that does not exist', { contentLanguage: 'xx' }, '/contentLanguage', 'ISO 639'],
    ['a title that is a number', { title: 7 }, '/title', 'string'],
    ['a title that nobody sees', { title: '\u200b\u3164' }, '/title', 'can be seen'],
    ['a title that turns around', { title: 'Help \u202egnp.exe' }, '/title', 'direction of writing'],
    ['a summary with a bell', { summary: 'Help\u0007' }, '/summary', 'control characters'],
  ])('is refused naming the field: %s', async (_, wrong, pointer, words) => {
    const { status, headers, body } = await requester.post<Problem>('/api/needs', {
      body: { ...NEED, ...wrong },
    });
    expect(status).toBe(422);
    expect(headers.get('content-type')).toContain('application/problem+json');
    const error = body.errors?.find((candidate) => candidate.pointer === pointer);
    expect(error?.detail).toContain(words);
  });

  it('is a period that ends before it starts, by a code that says so', async () => {
    const body = { ...NEED, period: { start: '2027-01-01', end: '2026-01-01' } };
    const refused = await requester.post<Problem>('/api/needs', { body });
    expect(refused.body.errors).toMatchObject([{ pointer: '/period/end', code: 'ends-before-start' }]);
  });

  it('is refused when what screening needs is missing, and nothing is sent', async () => {
    const draft = await createNeed(requester, { title: 'Something' });
    const { status, body } = await requester.post<Problem>(`/api/needs/${draft.id}/submit`, { version: 1 });
    expect(status).toBe(422);
    expect(body.errors?.map(({ pointer }) => pointer)).toEqual([
      '/summary',
      '/cooperationTypes',
      '/nonMilitaryPurpose',
    ]);
    const after = await requester.get<NeedDto>(`/api/needs/${draft.id}`);
    expect(after.body).toMatchObject({ status: 'draft', version: 1 });
  });

  it("is hidden: somebody else's draft does not exist for others, to see or to change", async () => {
    const draft = await createNeed(requester);
    for (const client of [stranger, coordinator]) {
      expect((await client.get(`/api/needs/${draft.id}`)).status).toBe(404);
    }
    expect((await stranger.put(`/api/needs/${draft.id}`, { version: 1, body: NEED })).status).toBe(404);
    expect((await stranger.post(`/api/needs/${draft.id}/submit`, { version: 1 })).status).toBe(404);
    const body = { whatToChange: 'Say how many farmers.' };
    for (const version of [1, 2]) {
      expect((await coordinator.post(`/api/needs/${draft.id}/approve`, { version })).status).toBe(404);
      expect((await coordinator.post(`/api/needs/${draft.id}/return`, { version, body })).status).toBe(404);
    }
  });

  it('is a screening by somebody of the very organisation that asks', async () => {
    const need = await createNeed(requester, { ...NEED, submit: true });
    const both = await app.as({ roles: ['requester', 'coordinator'], organisationId: ministry.id });
    const ownOrganisation = { status: 403, body: { type: 'urn:mutua:problem:own-organisation' } };
    const { id, version } = need;
    expect(await both.post(`/api/needs/${id}/approve`, { version })).toMatchObject(ownOrganisation);
    const body = { whatToChange: 'Nothing.' };
    expect(await both.post(`/api/needs/${id}/return`, { version, body })).toMatchObject(ownOrganisation);
  });

  it('is a field in the body of a step that takes none, and a creation without a body', async () => {
    const { id } = await createNeed(requester);
    const body = { status: 'open' };
    const slipped = await requester.post<Problem>(`/api/needs/${id}/submit`, { version: 1, body });
    expect(slipped).toMatchObject({ status: 422, body: { errors: [{ pointer: '/status' }] } });
    const empty = await requester.post<NeedDto>(`/api/needs/${id}/submit`, { version: 1, body: {} });
    expect(empty).toMatchObject({ status: 200, body: { status: 'submitted' } });
    const bodyRequired = { status: 422, body: { type: 'urn:mutua:problem:body-required' } };
    expect(await requester.post('/api/needs')).toMatchObject(bodyRequired);
    const draft = await createNeed(requester);
    expect(await requester.put(`/api/needs/${draft.id}`, { version: 1 })).toMatchObject(bodyRequired);
    expect(await requester.post('/api/needs', { body: {} })).toMatchObject({
      status: 201,
      body: { status: 'draft', content: { title: '' } },
    });
  });

  it('is a replacement that would empty in silence what is filled in; naming it empties it', async () => {
    const { id } = await createNeed(requester, { ...NEED, sdgGoals: [2], quantities: { people: 40 } });
    const path = `/api/needs/${id}`;
    const lost = await requester.put<Problem>(path, { version: 1, body: NEED });
    expect(lost).toMatchObject({
      status: 422,
      body: {
        type: 'urn:mutua:problem:would-be-erased',
        errors: [{ pointer: '/sdgGoals' }, { pointer: '/quantities' }],
      },
    });
    expect((await requester.get<NeedDto>(path)).body).toMatchObject({
      version: 1,
      content: { sdgGoals: [2] },
    });
    const { content } = (await requester.get<NeedDto>(path)).body;
    const said = await requester.put<NeedDto>(path, { version: 1, body: { ...content, sdgGoals: [] } });
    expect(said).toMatchObject({
      status: 200,
      body: { version: 2, content: { sdgGoals: [], quantities: { people: 40 } } },
    });
    expect(said.headers.get('etag')).toBe('"2"');
  });

  it('is an illegal step, and says from where the step is possible', async () => {
    const open = await openNeed();
    const { status, body } = await coordinator.post<Problem>(`/api/needs/${open.id}/approve`, {
      version: open.version,
    });
    expect(status).toBe(409);
    expect(body.detail).toContain('only while it is submitted');
  });

  it('is a change of something that somebody changed meanwhile', async () => {
    const draft = await createNeed(requester);
    const change = (title: string) =>
      requester.put<NeedDto>(`/api/needs/${draft.id}`, { version: 1, body: { ...NEED, title } });
    const answers = await Promise.all([change('One'), change('Two')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    const unconditional = await requester.put(`/api/needs/${draft.id}`, { body: NEED });
    expect(unconditional.status).toBe(428);
  });
});

it('is stored in one form, without what cannot be seen', async () => {
  const title = '  Ale\u0301rte \u200b pour\nles\ufeff  agriculteurs ';
  const summary = 'Two lines:\r\nthis and  that.\u200b';
  const { body } = await requester.post<NeedDto>('/api/needs', { body: { ...NEED, title, summary } });
  expect(body.content).toMatchObject({
    title: 'Al\u00e9rte pour les agriculteurs',
    summary: 'Two lines:\nthis and  that.',
  });
});

describe('a request sent again', () => {
  it('creates once, however often and however close together it is sent', async () => {
    const key = newTestId();
    const title = `Sent a hundred times ${key}`;
    const answers = await Promise.all(
      Array.from({ length: 100 }, () =>
        requester.post<NeedDto>('/api/needs', { key, body: { ...NEED, title } }),
      ),
    );
    expect(answers.every(({ status }) => status === 201 || status === 409)).toBe(true);
    const again = await requester.post<NeedDto>('/api/needs', { key, body: { ...NEED, title } });
    expect(again.status).toBe(201);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    const created = answers.filter(({ status }) => status === 201).map(({ body }) => body.id);
    expect(new Set([...created, again.body.id]).size).toBe(1);
    const mine = await requester.get<{ items: NeedDto[] }>('/api/needs?mine=true&limit=100');
    expect(mine.body.items.filter(({ content }) => content.title === title)).toHaveLength(1);
  });

  it('fails by itself: creations that are stored together with it are whole', async () => {
    const key = newTestId();
    await requester.post('/api/needs', { key, body: { ...NEED, title: `Taken ${key}` } });
    const titles = Array.from({ length: 40 }, (_, index) => `Beside a taken key ${key}, ${index}`);
    const answers = await Promise.all(
      titles.map((title, index) =>
        requester.post<NeedDto>('/api/needs', { ...(index % 4 === 0 && { key }), body: { ...NEED, title } }),
      ),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses).toEqual(titles.map((_, index) => (index % 4 === 0 ? 422 : 201)));
    for (const { status, body } of answers) {
      if (status === 201) expect((await requester.get(`/api/needs/${body.id}`)).status).toBe(200);
    }
    const mine = await requester.get<{ items: NeedDto[] }>('/api/needs?mine=true&limit=100');
    const stored = mine.body.items.filter(({ content }) => titles.includes(content.title));
    expect(stored).toHaveLength(30);
  });

  it('is refused when the key was used for something else, or is missing', async () => {
    const key = newTestId();
    await requester.post('/api/needs', { key, body: NEED });
    const other = await requester.post<Problem>('/api/needs', { key, body: { ...NEED, title: 'Other' } });
    expect(other).toMatchObject({ status: 422, body: { type: 'urn:mutua:problem:key-reused' } });
    const elsewhere = { roles: ['requester' as const], organisationId: newTestId() };
    const userId = newTestId();
    const here = await app.as({ ...elsewhere, userId, organisationId: ministry.id });
    const ownKey = newTestId();
    expect((await here.post('/api/needs', { key: ownKey, body: NEED })).status).toBe(201);
    const moved = await app.as({ ...elsewhere, userId });
    const foreign = await moved.post('/api/needs', { key: ownKey, body: NEED });
    expect(foreign).toMatchObject({ status: 422, body: { type: 'urn:mutua:problem:key-reused' } });
    const missing = await requester.post<Problem>('/api/needs', { key: '', body: NEED });
    expect(missing).toMatchObject({ status: 422, body: { type: 'urn:mutua:problem:key-required' } });
  });
});

describe('the API documentation', () => {
  it('documents every value that a need is made of', async () => {
    const { body } = await app.withToken(null).get<object>('/api/docs/needs.json');
    const text = JSON.stringify(body);
    expect(text).not.toContain('"#/components/schemas/"');
    for (const schema of ['AmountDto', 'MoneyDto', 'PeriodDto'])
      expect(text).toContain(`#/components/schemas/${schema}`);
  });

  it('says of every endpoint that wants a token how it refuses', async () => {
    type Operation = { security?: object[]; responses: object };
    const { body } = await app
      .withToken(null)
      .get<{ paths: Record<string, Record<string, Operation>> }>('/api/docs/needs.json');
    const operations = Object.values(body.paths).flatMap((path) => Object.values(path));
    const guarded = operations.filter(({ security }) => security !== undefined);
    expect(guarded.length).toBeGreaterThan(5);
    for (const { responses } of guarded)
      expect(Object.keys(responses)).toEqual(expect.arrayContaining(['401', '403']));
  });
});
