import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newTestId, type ApiClient } from '@mutua/testing';
import {
  DirectoryApp,
  aMinistry,
  ORGANISATIONS,
  refusal,
  USERS,
  type Problem,
} from './directory-app.spec-data.js';
import type { OrganisationDto } from './organisation.dto.js';
import type { UserDto } from './user.dto.js';

let directory: DirectoryApp;

beforeAll(async () => {
  directory = await DirectoryApp.start();
});

afterAll(() => directory.stop());

describe('an organisation', () => {
  it('is registered by a person who becomes its member, and both are told of', async () => {
    const person = await directory.addPerson();
    const profile = aMinistry({ name: '  Ministry   of ICT ' });
    const answer = await person.client.post<OrganisationDto>(ORGANISATIONS, { body: profile });
    expect(answer).toMatchObject({
      status: 201,
      body: {
        ...profile,
        name: 'Ministry of ICT',
        officialDomain: 'minict.gov.rw',
        status: 'unverified',
        refusalReason: null,
        version: 1,
      },
    });
    expect(answer.headers.get('etag')).toBe('"1"');
    const { id } = answer.body;
    const me = await person.client.get<UserDto>(`${USERS}/me`);
    expect(me.body).toMatchObject({ organisationId: id, version: 2 });

    const { website } = profile;
    const described = { id, version: 1, name: 'Ministry of ICT', kind: 'government', country: 'RW' };
    const organisation = { ...described, website, officialDomain: 'minict.gov.rw' };
    expect(await directory.eventsOf(id)).toEqual([
      {
        type: 'directory.organisation.registered',
        version: 1,
        actor: { userId: person.user.id, organisationId: null },
        payload: { organisation: { ...organisation, status: 'unverified' } },
      },
    ]);
    const told = await directory.eventsOf(person.user.id);
    expect(told.map(({ type }) => type)).toEqual(['directory.user.registered', 'directory.user.changed']);
    expect(told[1]?.payload).toMatchObject({ user: { organisationId: id, version: 2 } });
    expect(JSON.stringify(told)).not.toContain(person.user.email);
  });

  it('is verified, and known to all from then on, but for how to write to it', async () => {
    const person = await directory.addPerson(['provider']);
    const stranger = await directory.addPerson(['provider']);
    const registered = await directory.register(person);
    const path = `${ORGANISATIONS}/${registered.id}`;
    const names = async (client: ApiClient) => {
      const { body } = await client.get<{ items: OrganisationDto[] }>(`${ORGANISATIONS}?limit=100`);
      return body.items.map(({ name }) => name);
    };
    expect(await stranger.client.get(path)).toMatchObject(refusal(404, 'not-found'));
    expect(await names(stranger.client)).not.toContain(registered.name);
    for (const client of [person.client, directory.coordinator]) {
      expect(await names(client)).toContain(registered.name);
      expect((await client.get<OrganisationDto>(path)).body.contactEmail).toBe('info@minict.gov.rw');
    }

    expect(await directory.verify(registered)).toMatchObject({ status: 'verified', version: 2 });
    const seen = await stranger.client.get<OrganisationDto>(path);
    expect(seen.body).toMatchObject({ status: 'verified', name: registered.name, contactEmail: null });
    expect(await names(stranger.client)).toContain(registered.name);
    const list = await stranger.client.get<{ items: OrganisationDto[] }>(`${ORGANISATIONS}?limit=100`);
    expect(JSON.stringify(list.body)).not.toContain('@');
    expect((await directory.eventsOf(registered.id)).map(({ type }) => type)).toEqual([
      'directory.organisation.registered',
      'directory.organisation.verified',
    ]);
  });

  it('is refused with a reason, corrected, and verified', async () => {
    const person = await directory.addPerson();
    const profile = aMinistry();
    const { id } = await directory.register(person, profile);
    const reason = 'The website belongs to somebody else.';
    const refused = await directory.coordinator.post<OrganisationDto>(`${ORGANISATIONS}/${id}/refuse`, {
      version: 1,
      body: { reason },
    });
    expect(refused).toMatchObject({ status: 200, body: { status: 'refused', refusalReason: reason } });
    const shown = await person.client.get<OrganisationDto>(`${ORGANISATIONS}/${id}`);
    expect(shown.body.refusalReason).toBe(reason);
    const tooEarly = await directory.coordinator.post<Problem>(`${ORGANISATIONS}/${id}/verify`, {
      version: 2,
    });
    expect(tooEarly).toMatchObject(refusal(409, 'illegal-step'));
    expect(tooEarly.body.detail).toContain('only while it is unverified');

    const corrected = await person.client.put<OrganisationDto>(`${ORGANISATIONS}/${id}`, {
      version: 2,
      body: { ...profile, website: 'https://www.minict.gov.rw' },
    });
    expect(corrected).toMatchObject({
      status: 200,
      body: { status: 'unverified', refusalReason: null, website: 'https://www.minict.gov.rw', version: 3 },
    });
    expect(await directory.verify(corrected.body)).toMatchObject({ status: 'verified', version: 4 });
    const told = await directory.eventsOf(id);
    expect(told.map(({ type, version }) => [type.split('.').at(-1), version])).toEqual([
      ['registered', 1],
      ['refused', 2],
      ['registered', 3],
      ['verified', 4],
    ]);
    expect(told[1]?.payload).toMatchObject({ reason });
  });

  it('must be verified again when it becomes another, and not when its contact changes', async () => {
    const person = await directory.addPerson();
    const profile = aMinistry();
    const { id } = await directory.verify(await directory.register(person, profile));
    const put = (version: number, change: object) =>
      person.client.put<OrganisationDto>(`${ORGANISATIONS}/${id}`, {
        version,
        body: { ...profile, ...change },
      });
    const contact = await put(2, { contactEmail: 'desk@minict.gov.rw' });
    expect(contact.body).toMatchObject({
      status: 'verified',
      contactEmail: 'desk@minict.gov.rw',
      version: 3,
    });
    expect(await directory.eventsOf(id)).toHaveLength(2);
    const renamed = await put(3, { name: `${profile.name} and Innovation` });
    expect(renamed.body).toMatchObject({ status: 'unverified', version: 4 });
    expect((await directory.eventsOf(id)).at(-1)).toMatchObject({
      type: 'directory.organisation.registered',
      payload: { organisation: { name: renamed.body.name, status: 'unverified', version: 4 } },
    });
  });

  it('has a name of its own in its country, however it is written', async () => {
    const name = `Ministère ${newTestId()}`;
    const first = await directory.addPerson();
    await directory.register(first, aMinistry({ name }));
    const second = await directory.addPerson();
    const sameName = aMinistry({ name: `\u200b${name.toUpperCase().replace('È', '\u2060E')}` });
    const taken = await second.client.post<Problem>(ORGANISATIONS, { body: sameName });
    expect(taken).toMatchObject(refusal(409, 'organisation-exists'));
    expect(taken.body.errors).toMatchObject([{ pointer: '/name' }]);
    const me = await second.client.get<UserDto>(`${USERS}/me`);
    expect(me.body).toMatchObject({ organisationId: null, version: 1 });

    const elsewhere = await directory.register(second, { ...sameName, country: 'BI' });
    const moved = await second.client.put(`${ORGANISATIONS}/${elsewhere.id}`, { version: 1, body: sameName });
    expect(moved).toMatchObject(refusal(409, 'organisation-exists'));
  });

  it.each([
    ['website', 'https://www.minict.example'],
    ['officialDomain', 'minict.example'],
  ])('must be verified again when its %s changes, and all hear of the new one', async (field, value) => {
    const person = await directory.addPerson();
    const profile = aMinistry();
    const { id } = await directory.verify(await directory.register(person, profile));
    const body = { ...profile, [field]: value };
    const corrected = await person.client.put(`${ORGANISATIONS}/${id}`, { version: 2, body });
    expect(corrected).toMatchObject({ status: 200, body: { status: 'unverified', [field]: value } });
    expect((await directory.eventsOf(id)).at(-1)).toMatchObject({
      type: 'directory.organisation.registered',
      payload: { organisation: { [field]: value, status: 'unverified', version: 3 } },
    });
  });

  it('loses nothing that a correction does not name', async () => {
    const person = await directory.addPerson();
    const profile = aMinistry({ description: 'Runs the national skills programme.' });
    const { id } = await directory.register(person, profile);
    const { description: _left, ...partial } = profile;
    const put = await person.client.put(`${ORGANISATIONS}/${id}`, { version: 1, body: partial });
    expect(put).toMatchObject(refusal(422, 'would-be-erased'));
    const body = { ...partial, description: null };
    const emptied = await person.client.put(`${ORGANISATIONS}/${id}`, { version: 1, body });
    expect(emptied).toMatchObject({ status: 200, body: { description: null } });
  });

  it('that was refused leaves its name to others, and gets it back only while nobody has it', async () => {
    const name = `Ministry ${newTestId()}`;
    const squatter = await directory.addPerson();
    const squatted = await directory.register(squatter, aMinistry({ name }));
    const path = `${ORGANISATIONS}/${squatted.id}`;
    const body = { reason: 'Not the ministry.' };
    await directory.coordinator.post(`${path}/refuse`, { version: 1, body });
    const rightful = await directory.register(await directory.addPerson(), aMinistry({ name }));
    expect(await directory.verify(rightful)).toMatchObject({ status: 'verified', name });
    const back = await squatter.client.put(path, { version: 2, body: aMinistry({ name }) });
    expect(back).toMatchObject(refusal(409, 'organisation-exists'));
    const other = aMinistry({ name: `${name} of somewhere else` });
    const corrected = await squatter.client.put(path, { version: 2, body: other });
    expect(corrected).toMatchObject({ status: 200, body: { status: 'unverified' } });
  });

  it('has a name of its own among those of no country, too', async () => {
    const body = aMinistry({ country: null, kind: 'international-organisation' });
    await directory.register(await directory.addPerson(), body);
    const again = await (await directory.addPerson()).client.post(ORGANISATIONS, { body });
    expect(again).toMatchObject(refusal(409, 'organisation-exists'));
  });

  it('is one of several that a person may act for, even when registered at the same time', async () => {
    const person = await directory.addPerson();
    const answers = await Promise.all(
      [1, 2, 3].map(() => person.client.post<OrganisationDto>(ORGANISATIONS, { body: aMinistry() })),
    );
    const { body: me } = await person.client.get<UserDto>(`${USERS}/me`);
    expect(me.memberships.map(({ organisationId }) => organisationId).sort()).toEqual(
      answers.map(({ body }) => body.id).sort(),
    );
    for (const { body } of answers) {
      expect((await person.client.get(`${ORGANISATIONS}/${body.id}`)).status).toBe(200);
      const body2 = aMinistry({ name: body.name, contactEmail: 'desk@minict.gov.rw' });
      expect(
        (await person.client.put(`${ORGANISATIONS}/${body.id}`, { version: 1, body: body2 })).status,
      ).toBe(200);
    }
  });

  it('is registered by people who are in the directory and active', async () => {
    const unknown = await directory.app.as({ roles: ['requester'] });
    const answer = await unknown.post<Problem>(ORGANISATIONS, { body: aMinistry() });
    expect(answer).toMatchObject(refusal(409, 'user-unknown'));
    expect(answer.body.detail).toContain('administrator must add you');

    const { user, client } = await directory.addPerson();
    await directory.operator.put(`${USERS}/${user.id}`, {
      version: 1,
      body: { roles: user.roles, organisationId: null, active: false },
    });
    expect(await client.post(ORGANISATIONS, { body: aMinistry() })).toMatchObject(
      refusal(403, 'user-inactive'),
    );
  });

  it('is changed by its members only', async () => {
    const member = await directory.addPerson();
    const organisation = await directory.register(member);
    const stranger = await directory.addPerson(['requester', 'provider']);
    await directory.register(stranger);
    const claimant = await directory.app.as({ roles: ['requester'], organisationId: organisation.id });
    const path = `${ORGANISATIONS}/${organisation.id}`;
    const change = (client: ApiClient) => client.put<Problem>(path, { version: 1, body: aMinistry() });
    for (const client of [stranger.client, claimant]) {
      expect(await change(client)).toMatchObject(refusal(404, 'not-found'));
    }
    await directory.verify(organisation);
    for (const client of [stranger.client, claimant]) {
      expect(await change(client)).toMatchObject(refusal(403, 'not-your-organisation'));
    }
    expect(await change(directory.coordinator)).toMatchObject(refusal(403, 'role-required'));
    expect(await change(member.client)).toMatchObject(refusal(412, 'changed-meanwhile'));
    expect((await member.client.put(path, { body: aMinistry() })).status).toBe(428);
    const upperCase = `${ORGANISATIONS}/${organisation.id.toUpperCase()}`;
    expect((await member.client.put(upperCase, { version: 2, body: aMinistry() })).status).toBe(200);
  });

  it('is not verified nor refused by a coordinator who is its member, by token or in the directory', async () => {
    const member = await directory.addPerson(['requester', 'coordinator']);
    const { id } = await directory.register(member);
    const inToken = await directory.app.as({ roles: ['coordinator'], organisationId: id });
    const body = { reason: 'Not us.' };
    for (const client of [member.client, inToken]) {
      const verified = await client.post(`${ORGANISATIONS}/${id}/verify`, { version: 1 });
      expect(verified).toMatchObject(refusal(403, 'own-organisation'));
      const refused = await client.post(`${ORGANISATIONS}/${id}/refuse`, { version: 1, body });
      expect(refused).toMatchObject(refusal(403, 'own-organisation'));
    }
  });

  it('is verified and refused by coordinators only, at the version they saw', async () => {
    const member = await directory.addPerson(['requester', 'provider']);
    const { id } = await directory.register(member);
    const body = { reason: 'No such ministry.' };
    for (const client of [member.client, directory.operator]) {
      for (const step of ['verify', 'refuse']) {
        const answer = await client.post(`${ORGANISATIONS}/${id}/${step}`, { version: 1, body });
        expect(answer).toMatchObject(refusal(403, 'role-required'));
      }
    }
    const headers = { 'idempotency-key': '' };
    expect((await directory.coordinator.post(`${ORGANISATIONS}/${id}/verify`, { headers })).status).toBe(428);
    const answers = await Promise.all([
      directory.coordinator.post(`${ORGANISATIONS}/${id}/verify`, { version: 1 }),
      directory.coordinator.post(`${ORGANISATIONS}/${id}/refuse`, { version: 1, body }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect(
      (await directory.coordinator.post(`${ORGANISATIONS}/${newTestId()}/verify`, { version: 1 })).status,
    ).toBe(404);
  });

  it('is found by standing, kind and country, page by page', async () => {
    const made: string[] = [];
    for (const kind of ['academia', 'media', 'academia']) {
      made.unshift(
        (await directory.register(await directory.addPerson(), aMinistry({ kind, country: 'TV' }))).id,
      );
    }
    await directory.verify(
      (await directory.coordinator.get<OrganisationDto>(`${ORGANISATIONS}/${made[0]}`)).body,
    );
    const found = async (query: string) => {
      type Found = { items: OrganisationDto[]; next: string | null };
      const { body } = await directory.coordinator.get<Found>(`${ORGANISATIONS}?country=TV&${query}`);
      return { ids: body.items.map(({ id }) => id), next: body.next };
    };
    expect(await found('')).toEqual({ ids: made, next: null });
    expect((await found('kind=academia')).ids).toEqual([made[0], made[2]]);
    expect((await found('status=verified')).ids).toEqual([made[0]]);
    const first = await found('limit=2');
    expect(first.ids).toEqual(made.slice(0, 2));
    expect(await found(`limit=2&cursor=${first.next}`)).toEqual({ ids: made.slice(2), next: null });
    expect(await directory.coordinator.get(`${ORGANISATIONS}?kind=club`)).toMatchObject(
      refusal(422, 'invalid-fields'),
    );
  });
});
