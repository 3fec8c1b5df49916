import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OrganisationRegistered, OrganisationVerified, type OrganisationSnapshot } from '@mutua/contracts';
import { happened } from '@mutua/platform/decision';
import { eventually, newTestId } from '@mutua/testing';
import type { OfferDto } from './offer.dto.js';
import { OFFER, startOffersApp, type OffersApp, type Problem } from './offers-app.spec-data.js';

let offers: OffersApp;
beforeAll(async () => {
  offers = await startOffersApp();
});
afterAll(() => offers.app.stop());

describe('an offer', () => {
  it('goes from draft to open, and tells of it in its event log', async () => {
    const draft = await offers.create();
    expect(draft).toMatchObject({ providerCountry: null, providerKind: 'international-organisation' });
    const submitted = await offers.step(draft, 'submit');
    expect(submitted).toMatchObject({ status: 200, body: { status: 'submitted', version: 2 } });
    expect(submitted.headers.get('etag')).toBe('"2"');
    const approved = await offers.step(submitted.body, 'approve', {}, offers.coordinator);
    expect(approved.body).toMatchObject({ status: 'open', version: 3, remaining: OFFER.capacity });
    expect(approved.body.confirmedAt > submitted.body.confirmedAt).toBe(true);
    expect(await offers.toldOf(draft.id)).toEqual(['submitted', 'opened']);
  });

  it('takes every field and gives it back as it was written, or as unknown', async () => {
    const content = {
      ...OFFER,
      contentLanguage: 'fr',
      translations: [{ language: 'ar', title: 'ورشات', summary: 'أسبوع من العمل' }],
      lifeCycleStages: ['design'],
      sdgGoals: [4, 13],
      sdgTargets: ['4.4'],
      targetGroups: ['women-girls'],
      deliveryModes: ['hybrid'],
      eligibility: {
        countries: ['RW'],
        regions: ['202'],
        groups: ['LDC'],
        placeRule: 'all',
        applicantKinds: ['government'],
      },
      commitment: 'committed',
      amount: { kind: 'ceiling', money: { amount: '1250.50', currency: 'EUR' } },
      capacity: { unit: 'money', money: { amount: '100000', currency: 'EUR' } },
      terms: 'Results are shared.',
      openLicence: true,
      safeguards: 'Personal data stays in the country.',
      readinessLevels: ['starting'],
      followsNationalPlans: true,
      isPublic: true,
    };
    expect((await offers.create(content)).content).toEqual(content);
    const bare = await offers.create({});
    expect(bare.content).toMatchObject({
      eligibility: { countries: [], regions: [], groups: [], placeRule: 'any', applicantKinds: [] },
      commitment: 'open',
      amount: { kind: 'unknown' },
      capacity: { unit: 'unknown' },
      period: { start: null, end: null },
      terms: null,
      openLicence: null,
      nonMilitaryPurpose: false,
      safeguards: null,
    });
    expect(await offers.get(bare.id)).toEqual(bare);
  });

  it('cannot open before its organisation is verified, and opens afterwards', async () => {
    const lab: OrganisationSnapshot = { ...offers.institute, id: newTestId(), version: 1, name: 'AI Lab' };
    const registered: OrganisationSnapshot = { ...lab, country: 'KE', status: 'unverified' };
    await offers.app.publisher.publish(happened(OrganisationRegistered, { organisation: registered }), lab);
    const owner = await offers.app.as({ roles: ['provider'], organisationId: lab.id });
    const offer = await eventually(async () => {
      const answer = await owner.post<OfferDto>('/api/offers', { body: { ...OFFER, submit: true } });
      expect(answer.status).toBe(201);
      return answer.body;
    });
    const early = await offers.step<Problem>(offer, 'approve', {}, offers.coordinator);
    expect(early).toMatchObject({
      status: 409,
      body: { type: 'urn:mutua:problem:organisation-not-verified' },
    });

    const verified: OrganisationSnapshot = { ...registered, version: 2, status: 'verified' };
    await offers.app.publisher.publish(happened(OrganisationVerified, { organisation: verified }), verified);
    const opened = await eventually(async () => {
      const answer = await offers.step(offer, 'approve', {}, offers.coordinator);
      expect(answer.status).toBe(200);
      return answer.body;
    });
    expect(opened).toMatchObject({ status: 'open', providerCountry: 'KE', version: offer.version + 1 });
  });

  it('is returned with what to change, revised, and sent again', async () => {
    const offer = await offers.create({ ...OFFER, submit: true });
    const whatToChange = 'Say who may come.';
    const returned = await offers.step(offer, 'return', { whatToChange }, offers.coordinator);
    expect(returned.body).toMatchObject({ status: 'returned', whatToChange });
    const revised = await offers.provider.put<OfferDto>(`/api/offers/${offer.id}`, {
      version: returned.body.version,
      body: { ...OFFER, summary: 'For staff of meteorological services.' },
    });
    expect(revised.body).toMatchObject({ status: 'returned', revision: 2 });
    expect((await offers.step(revised.body, 'submit')).body.status).toBe('submitted');
    expect(await offers.toldOf(offer.id)).toEqual(['submitted', 'returned', 'submitted']);
  });

  it('whose period is over stays a draft: it cannot be sent, and the answer names the field', async () => {
    const over = { ...OFFER, period: { start: '2024-06-01', end: '2024-08-31' } };
    const sent = await offers.provider.post<Problem>('/api/offers', { body: { ...over, submit: true } });
    const draft = await offers.create(over);
    for (const refused of [sent, await offers.step<Problem>(draft, 'submit')]) {
      expect(refused).toMatchObject({
        status: 409,
        body: { type: 'urn:mutua:problem:period-ended', errors: [{ pointer: '/period/end' }] },
      });
      expect(refused.body.detail).toContain('2024-08-31');
    }
    expect(await offers.toldOf(draft.id)).toEqual([]);
    const period = { start: '2024-06-01', end: null };
    const revised = await offers.provider.put<OfferDto>(`/api/offers/${draft.id}`, {
      version: draft.version,
      body: { ...over, period },
    });
    expect((await offers.step(revised.body, 'submit')).body.status).toBe('submitted');
  });

  it('is withdrawn with a reason, and then ended for good', async () => {
    const offer = await offers.open();
    const withdrawn = await offers.step(offer, 'withdraw', { reason: 'The trainers left.' });
    expect(withdrawn.body.status).toBe('withdrawn');
    expect(await offers.toldOf(offer.id)).toEqual(['submitted', 'opened', 'withdrawn']);
    expect((await offers.step(withdrawn.body, 'resume')).status).toBe(409);
    expect((await offers.stranger.get(`/api/offers/${offer.id}`)).status).toBe(404);
  });
});

describe('a list of offers', () => {
  it('shows others what is open, its own organisation all, and comes in pages', async () => {
    const draft = await offers.create();
    const opened = [await offers.open(), await offers.open()];
    const newest = opened.map(({ id }) => id).reverse();
    interface Listed {
      readonly items: OfferDto[];
      readonly next: string | null;
    }
    const first = await offers.stranger.get<Listed>('/api/offers?limit=1');
    const second = await offers.stranger.get<Listed>(`/api/offers?limit=1&cursor=${first.body.next}`);
    expect([first, second].map(({ body }) => body.items.map(({ id }) => id)).flat()).toEqual(newest);
    const others = await offers.stranger.get<Listed>('/api/offers?limit=100');
    expect(others.body.items.every(({ status }) => status === 'open')).toBe(true);
    const mine = await offers.provider.get<Listed>('/api/offers?mine=true&status=draft&limit=100');
    expect(mine.body.items.every(({ status }) => status === 'draft')).toBe(true);
    expect(mine.body.items.map(({ id }) => id)).toContain(draft.id);
    expect((await offers.stranger.get<Listed>('/api/offers?mine=true')).body.items).toEqual([]);
    expect((await offers.stranger.get('/api/offers?status=closed')).status).toBe(422);
  });
});

const EUROS = { unit: 'money', money: { amount: '100000', currency: 'EUR' } };

describe('what others have open', () => {
  it('is shown in detail to whoever acts for a verified organisation only', async () => {
    const { id } = await offers.open();
    const unverified: OrganisationSnapshot = {
      ...offers.institute,
      id: newTestId(),
      version: 1,
      name: 'Newcomers',
      status: 'unverified',
    };
    await offers.app.publisher.publish(
      happened(OrganisationRegistered, { organisation: unverified }),
      unverified,
    );
    const newcomer = await offers.app.as({ roles: ['requester'], organisationId: unverified.id });
    const nobody = await offers.app.as({ roles: ['requester'] });
    for (const client of [newcomer, nobody]) {
      expect((await client.get(`/api/offers/${id}`)).status).toBe(404);
      expect((await client.get<{ items: OfferDto[] }>('/api/offers')).body.items).toEqual([]);
    }
    const verified = { ...unverified, version: 2, status: 'verified' as const };
    await offers.app.publisher.publish(happened(OrganisationVerified, { organisation: verified }), verified);
    await eventually(async () => expect((await newcomer.get(`/api/offers/${id}`)).status).toBe(200));
    const { body } = await newcomer.get<{ items: OfferDto[] }>('/api/offers?limit=100');
    expect(body.items.map((item) => item.id)).toContain(id);
  });
});

describe('what is not right', () => {
  it.each([
    ['an unknown field', { colour: 'red' }, '/colour', 'not a field'],
    ["a field of a need's", { budget: { kind: 'unknown' } }, '/budget', 'not a field'],
    ['a wrong code', { cooperationTypes: ['charity'] }, '/cooperationTypes/0', 'policy-exchange'],
    ['a commitment that does not exist', { commitment: 'maybe' }, '/commitment', 'open, committed'],
    [
      'a country that does not exist',
      { eligibility: { countries: ['XX'] } },
      '/eligibility/countries/0',
      'ISO 3166',
    ],
    ['a region that does not exist', { eligibility: { regions: ['999'] } }, '/eligibility/regions/0', 'M49'],
    ['a group that does not exist', { eligibility: { groups: ['G7'] } }, '/eligibility/groups/0', 'LDC'],
    [
      'an end before the start',
      { period: { start: '2027-01-01', end: '2026-01-01' } },
      '/period/end',
      'on or after',
    ],
    [
      'negative money',
      { amount: { kind: 'exact', money: { amount: '-1', currency: 'USD' } } },
      '/amount/money/amount',
      'negative',
    ],
    [
      'more decimals than the currency has',
      { capacity: { unit: 'money', money: { amount: '1.5', currency: 'JPY' } } },
      '/capacity/money/amount',
      'JPY has 0 decimals',
    ],
    [
      'a ceiling above all there is',
      { amount: { kind: 'ceiling', money: { amount: '100000.01', currency: 'EUR' } }, capacity: EUROS },
      '/amount',
      'is 100000.01 EUR and the capacity, which is all there is, 100000 EUR',
    ],
    [
      'an amount in another currency than the capacity',
      { amount: { kind: 'indicative', money: { amount: '5', currency: 'USD' } }, capacity: EUROS },
      '/amount',
      'in USD and the capacity in EUR',
    ],
    ['a capacity of money without money', { capacity: { unit: 'money' } }, '/capacity/unit', 'needs money'],
    ['half a person', { capacity: { unit: 'people', quantity: 0.5 } }, '/capacity/quantity', 'integer'],
    ['less than nobody', { capacity: { unit: 'people', quantity: -1 } }, '/capacity/quantity', 'less than 0'],
    ['a language that does not exist', { contentLanguage: 'xx' }, '/contentLanguage', 'ISO 639'],
    [
      'a translation into its own language',
      { translations: [{ language: 'en', title: 'Workshops', summary: 'A week of work.' }] },
      '/translations',
      'en is there already',
    ],
    ['a title that is a number', { title: 7 }, '/title', 'string'],
    ['a title that nobody sees', { title: '\u200b\u3164' }, '/title', 'can be seen'],
    ['terms that turn around', { terms: 'No \u202ecosts' }, '/terms', 'direction of writing'],
  ])('is refused naming the field: %s', async (_, wrong, pointer, words) => {
    const { status, headers, body } = await offers.provider.post<Problem>('/api/offers', {
      body: { ...OFFER, ...wrong },
    });
    expect(status).toBe(422);
    expect(headers.get('content-type')).toContain('application/problem+json');
    const details = (body.errors ?? []).filter((error) => error.pointer === pointer);
    expect(details.map(({ detail }) => detail).join('; ')).toContain(words);
  });

  it('of a currency that does not exist, only the currency is refused: its decimals nobody knows', async () => {
    const capacity = { unit: 'money', money: { amount: '5.123', currency: 'ZZZ' } };
    const { body } = await offers.provider.post<Problem>('/api/offers', { body: { ...OFFER, capacity } });
    expect(body.errors?.map(({ pointer }) => pointer)).toEqual(['/capacity/money/currency']);
  });

  it('is said once of a field: that it is missing, or not of its type', async () => {
    const offer = await offers.create({ title: 'Something' });
    const { body } = await offers.step<Problem>(offer, 'withdraw', {});
    expect(body.errors).toEqual([
      { code: 'required', pointer: '/reason', detail: expect.stringMatching(/^reason is required/) },
    ]);
    const wrong = await offers.provider.post<Problem>('/api/offers', {
      body: { ...OFFER, title: 7, aiTopics: 'all' },
    });
    expect(wrong.body.errors?.map(({ pointer }) => pointer)).toEqual(['/title', '/aiTopics']);
  });

  it('is refused when what screening needs is missing, and nothing is sent', async () => {
    const capacity = { unit: 'seats', quantity: 0 };
    const draft = await offers.create({ title: 'Something', capacity });
    const { status, body } = await offers.step<Problem>(draft, 'submit');
    expect(status).toBe(422);
    expect(body.errors?.map(({ pointer }) => pointer)).toEqual([
      '/summary',
      '/cooperationTypes',
      '/capacity',
      '/nonMilitaryPurpose',
    ]);
    expect(await offers.get(draft.id)).toMatchObject({ status: 'draft', version: 1 });
    expect(await offers.toldOf(draft.id)).toEqual([]);
  });

  it("is hidden: somebody else's draft does not exist for others, to see or to change", async () => {
    const draft = await offers.create();
    for (const client of [offers.stranger, offers.coordinator]) {
      expect((await client.get(`/api/offers/${draft.id}`)).status).toBe(404);
    }
    const put = await offers.stranger.put(`/api/offers/${draft.id}`, { version: 1, body: OFFER });
    expect(put.status).toBe(404);
    const body = { whatToChange: 'Say how many people.' };
    for (const version of [1, 2]) {
      const drafted = { ...draft, version };
      expect((await offers.step(drafted, 'approve', {}, offers.coordinator)).status).toBe(404);
      expect((await offers.step(drafted, 'return', body, offers.coordinator)).status).toBe(404);
    }
  });

  it('is a screening by somebody of the very organisation that offers', async () => {
    const offer = await offers.create({ ...OFFER, submit: true });
    const organisationId = offers.institute.id;
    const both = await offers.app.as({ roles: ['provider', 'coordinator'], organisationId });
    const ownOrganisation = { status: 403, body: { type: 'urn:mutua:problem:own-organisation' } };
    expect(await offers.step(offer, 'approve', {}, both)).toMatchObject(ownOrganisation);
    const body = { whatToChange: 'Nothing.' };
    expect(await offers.step(offer, 'return', body, both)).toMatchObject(ownOrganisation);
  });

  it('is a replacement that leaves out what is filled in, in a value too', async () => {
    const draft = await offers.create({ ...OFFER, terms: 'Results are shared.' });
    const body = { ...OFFER, eligibility: { groups: ['LDC'] } };
    const put = await offers.provider.put<Problem>(`/api/offers/${draft.id}`, { version: 1, body });
    expect(put).toMatchObject({ status: 422, body: { type: 'urn:mutua:problem:would-be-erased' } });
    expect(put.body.errors?.map(({ pointer }) => pointer).sort()).toEqual(['/eligibility/regions', '/terms']);
    const named = { ...OFFER, eligibility: { groups: ['LDC'], regions: [] }, terms: null };
    expect(await offers.provider.put(`/api/offers/${draft.id}`, { version: 1, body: named })).toMatchObject({
      status: 200,
      body: { content: { eligibility: { groups: ['LDC'], regions: [] }, terms: null } },
    });
  });

  it('is a field in the body of a step that takes none, and a creation without a body', async () => {
    const offer = await offers.open();
    const slipped = await offers.step<Problem>(offer, 'pause', { until: '2027-01-01' });
    expect(slipped).toMatchObject({ status: 422, body: { errors: [{ pointer: '/until' }] } });
    expect(await offers.step(offer, 'pause', {})).toMatchObject({ status: 200, body: { status: 'paused' } });
    const bodyRequired = { status: 422, body: { type: 'urn:mutua:problem:body-required' } };
    expect(await offers.provider.post('/api/offers')).toMatchObject(bodyRequired);
    const draft = await offers.create({});
    expect(draft).toMatchObject({ status: 'draft', content: { title: '' } });
    const put = await offers.provider.put(`/api/offers/${draft.id}`, { version: 1 });
    expect(put).toMatchObject(bodyRequired);
  });

  it.each([
    ['submit', {}],
    ['pause', {}],
    ['resume', {}],
    ['reconfirm', {}],
    ['withdraw', { reason: 'Not mine.' }],
    ['capacity', { capacity: { unit: 'people', quantity: 99 } }],
  ])("is somebody else's offer: %s finds nothing, even when others see it", async (name, body) => {
    const offer = await offers.open();
    expect((await offers.step(offer, name, body, offers.stranger)).status).toBe(404);
    expect(await offers.get(offer.id)).toEqual(offer);
  });

  it('is a step for another role', async () => {
    const offer = await offers.create({ ...OFFER, submit: true });
    expect((await offers.step(offer, 'approve')).status).toBe(403);
    expect((await offers.step(offer, 'withdraw', { reason: 'Why not' }, offers.coordinator)).status).toBe(
      403,
    );
    const requester = await offers.app.as({ roles: ['requester'], organisationId: offers.institute.id });
    expect((await requester.post('/api/offers', { body: OFFER })).status).toBe(403);
  });

  it('is an offer by somebody without an organisation, or with one not heard of yet', async () => {
    const nobody = await offers.app.as({ roles: ['provider'] });
    expect(await nobody.post<Problem>('/api/offers', { body: OFFER })).toMatchObject({
      status: 403,
      body: { type: 'urn:mutua:problem:organisation-required' },
    });
    const unknown = await offers.app.as({ roles: ['provider'], organisationId: newTestId() });
    expect(await unknown.post<Problem>('/api/offers', { body: OFFER })).toMatchObject({
      status: 409,
      body: {
        type: 'urn:mutua:problem:organisation-unknown',
        detail: expect.stringContaining('there is none of that id'),
      },
    });
  });

  it('is an illegal step, and says from where the step is possible', async () => {
    const open = await offers.open();
    const { status, body } = await offers.step<Problem>(open, 'approve', {}, offers.coordinator);
    expect(status).toBe(409);
    expect(body.detail).toContain('only while it is submitted');
  });

  it('is a change of something that somebody changed meanwhile', async () => {
    const draft = await offers.create();
    const change = (title: string) =>
      offers.provider.put<OfferDto>(`/api/offers/${draft.id}`, { version: 1, body: { ...OFFER, title } });
    const answers = await Promise.all([change('One'), change('Two')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect((await offers.provider.put(`/api/offers/${draft.id}`, { body: OFFER })).status).toBe(428);
    for (const name of ['submit', 'pause', 'resume', 'reconfirm']) {
      expect((await offers.provider.post(`/api/offers/${draft.id}/${name}`)).status).toBe(428);
    }
  });
});

describe('a request sent again', () => {
  it('creates once, however often and however close together it is sent', async () => {
    const key = newTestId();
    const title = `Sent a hundred times ${key}`;
    const send = () => offers.provider.post<OfferDto>('/api/offers', { key, body: { ...OFFER, title } });
    const answers = await Promise.all(Array.from({ length: 100 }, send));
    expect(answers.every(({ status }) => status === 201 || status === 409)).toBe(true);
    const again = await send();
    expect(again.status).toBe(201);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    const created = answers.filter(({ status }) => status === 201).map(({ body }) => body.id);
    expect(new Set([...created, again.body.id]).size).toBe(1);
    const mine = await offers.provider.get<{ items: OfferDto[] }>('/api/offers?mine=true&limit=100');
    expect(mine.body.items.filter(({ content }) => content.title === title)).toHaveLength(1);
  });

  it('is refused when the key was used for something else, or is missing', async () => {
    const key = newTestId();
    await offers.provider.post('/api/offers', { key, body: OFFER });
    const body = { ...OFFER, title: 'Other' };
    const other = await offers.provider.post<Problem>('/api/offers', { key, body });
    expect(other).toMatchObject({ status: 422, body: { type: 'urn:mutua:problem:key-reused' } });
    const missing = await offers.provider.post<Problem>('/api/offers', { key: '', body: OFFER });
    expect(missing).toMatchObject({ status: 422, body: { type: 'urn:mutua:problem:key-required' } });
  });
});
