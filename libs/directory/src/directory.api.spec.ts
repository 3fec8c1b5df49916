import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Role } from '@mutua/contracts';
import { newTestId, TestApp, type ApiClient } from '@mutua/testing';
import { DirectoryModule } from './directory.module.js';
import type { OrganisationDto } from './organisation.dto.js';
import type { UserDto } from './user.dto.js';

interface Problem {
  readonly type: string;
  readonly detail: string;
  readonly errors?: { pointer: string; detail: string }[];
}

interface StoredEvent {
  readonly type: string;
  readonly version: number;
  readonly actor: { userId: string } | null;
  readonly payload: object;
}

/** A person in the directory with a token of their own. */
interface Person {
  readonly client: ApiClient;
  readonly user: UserDto;
}

const ORGANISATIONS = '/api/directory/organisations';
const USERS = '/api/directory/users';

let app: TestApp;
let database: pg.Client;
let operator: ApiClient;
let coordinator: ApiClient;

const refusal = (status: number, code: string) => ({
  status,
  body: { type: `urn:mutua:problem:${code}` },
});

function aMinistry(change: object = {}) {
  return {
    name: `Ministry ${newTestId()}`,
    kind: 'government',
    country: 'RW',
    website: 'https://www.minict.gov.rw/about',
    officialDomain: 'MINICT.gov.rw',
    description: 'ICT policy',
    contactEmail: 'info@minict.gov.rw',
    ...change,
  };
}

function aPerson(change: object = {}) {
  const email = `${newTestId()}@example.org`;
  return { name: 'Awa Diop', email, locale: 'fr', roles: ['requester'], ...change };
}

async function addPerson(roles: Role[] = ['requester'], change: object = {}): Promise<Person> {
  const { status, body: user } = await operator.post<UserDto>(USERS, { body: aPerson({ roles, ...change }) });
  expect(status).toBe(201);
  return { user, client: await app.as({ userId: user.id, roles }) };
}

async function register(by: Person, body: object = aMinistry()): Promise<OrganisationDto> {
  const answer = await by.client.post<OrganisationDto>(ORGANISATIONS, { body });
  expect(answer.status).toBe(201);
  return answer.body;
}

async function verify({ id, version }: OrganisationDto): Promise<OrganisationDto> {
  const answer = await coordinator.post<OrganisationDto>(`${ORGANISATIONS}/${id}/verify`, { version });
  expect(answer.status).toBe(200);
  return answer.body;
}

async function eventsOf(aggregateId: string): Promise<StoredEvent[]> {
  const { rows } = await database.query<StoredEvent>(
    `SELECT type, aggregate_version AS version, actor, payload FROM directory.event_log
      WHERE aggregate_id = $1 ORDER BY aggregate_version`,
    [aggregateId],
  );
  return rows;
}

beforeAll(async () => {
  app = await TestApp.start({ contexts: { directory: DirectoryModule } });
  database = new pg.Client({ connectionString: app.databaseUrl });
  await database.connect();
  operator = await app.as({ roles: ['admin'] });
  coordinator = await app.as({ roles: ['coordinator'] });
});

afterAll(async () => {
  await database.end();
  await app.stop();
});

describe('an organisation', () => {
  it('is registered by a person who becomes its member, and both are told of', async () => {
    const person = await addPerson();
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

    const organisation = { id, version: 1, name: 'Ministry of ICT', kind: 'government', country: 'RW' };
    expect(await eventsOf(id)).toEqual([
      {
        type: 'directory.organisation.registered',
        version: 1,
        actor: { userId: person.user.id, organisationId: null },
        payload: { organisation: { ...organisation, status: 'unverified' } },
      },
    ]);
    const told = await eventsOf(person.user.id);
    expect(told.map(({ type }) => type)).toEqual(['directory.user.registered', 'directory.user.changed']);
    expect(told[1]?.payload).toMatchObject({ user: { organisationId: id, version: 2 } });
    expect(JSON.stringify(told)).not.toContain(person.user.email);
  });

  it('is verified, and known to all from then on, but for how to write to it', async () => {
    const person = await addPerson(['provider']);
    const stranger = await addPerson(['provider']);
    const registered = await register(person);
    const path = `${ORGANISATIONS}/${registered.id}`;
    const names = async (client: ApiClient) => {
      const { body } = await client.get<{ items: OrganisationDto[] }>(`${ORGANISATIONS}?limit=100`);
      return body.items.map(({ name }) => name);
    };
    expect(await stranger.client.get(path)).toMatchObject(refusal(404, 'not-found'));
    expect(await names(stranger.client)).not.toContain(registered.name);
    for (const client of [person.client, coordinator]) {
      expect(await names(client)).toContain(registered.name);
      expect((await client.get<OrganisationDto>(path)).body.contactEmail).toBe('info@minict.gov.rw');
    }

    expect(await verify(registered)).toMatchObject({ status: 'verified', version: 2 });
    const seen = await stranger.client.get<OrganisationDto>(path);
    expect(seen.body).toMatchObject({ status: 'verified', name: registered.name, contactEmail: null });
    expect(await names(stranger.client)).toContain(registered.name);
    const list = await stranger.client.get<{ items: OrganisationDto[] }>(`${ORGANISATIONS}?limit=100`);
    expect(JSON.stringify(list.body)).not.toContain('@');
    expect((await eventsOf(registered.id)).map(({ type }) => type)).toEqual([
      'directory.organisation.registered',
      'directory.organisation.verified',
    ]);
  });

  it('is refused with a reason, corrected, and verified', async () => {
    const person = await addPerson();
    const profile = aMinistry();
    const { id } = await register(person, profile);
    const reason = 'The website belongs to somebody else.';
    const refused = await coordinator.post<OrganisationDto>(`${ORGANISATIONS}/${id}/refuse`, {
      version: 1,
      body: { reason },
    });
    expect(refused).toMatchObject({ status: 200, body: { status: 'refused', refusalReason: reason } });
    const shown = await person.client.get<OrganisationDto>(`${ORGANISATIONS}/${id}`);
    expect(shown.body.refusalReason).toBe(reason);
    const tooEarly = await coordinator.post<Problem>(`${ORGANISATIONS}/${id}/verify`, { version: 2 });
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
    expect(await verify(corrected.body)).toMatchObject({ status: 'verified', version: 4 });
    const told = await eventsOf(id);
    expect(told.map(({ type, version }) => [type.split('.').at(-1), version])).toEqual([
      ['registered', 1],
      ['refused', 2],
      ['registered', 3],
      ['verified', 4],
    ]);
    expect(told[1]?.payload).toMatchObject({ reason });
  });

  it('must be verified again when it becomes another, and not when its contact changes', async () => {
    const person = await addPerson();
    const profile = aMinistry();
    const { id } = await verify(await register(person, profile));
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
    expect(await eventsOf(id)).toHaveLength(2);
    const renamed = await put(3, { name: `${profile.name} and Innovation` });
    expect(renamed.body).toMatchObject({ status: 'unverified', version: 4 });
    expect((await eventsOf(id)).at(-1)).toMatchObject({
      type: 'directory.organisation.registered',
      payload: { organisation: { name: renamed.body.name, status: 'unverified', version: 4 } },
    });
  });

  it('has a name of its own in its country, however it is written', async () => {
    const name = `Ministère ${newTestId()}`;
    const first = await addPerson();
    await register(first, aMinistry({ name }));
    const second = await addPerson();
    const sameName = aMinistry({ name: name.toUpperCase().replace('È', 'E') });
    const taken = await second.client.post<Problem>(ORGANISATIONS, { body: sameName });
    expect(taken).toMatchObject(refusal(409, 'organisation-exists'));
    expect(taken.body.errors).toMatchObject([{ pointer: '/name' }]);
    const me = await second.client.get<UserDto>(`${USERS}/me`);
    expect(me.body).toMatchObject({ organisationId: null, version: 1 });

    const elsewhere = await register(second, { ...sameName, country: 'BI' });
    const moved = await second.client.put(`${ORGANISATIONS}/${elsewhere.id}`, { version: 1, body: sameName });
    expect(moved).toMatchObject(refusal(409, 'organisation-exists'));
  });

  it('has a name of its own among those of no country, too', async () => {
    const body = aMinistry({ country: null, kind: 'international-organisation' });
    await register(await addPerson(), body);
    const again = await (await addPerson()).client.post(ORGANISATIONS, { body });
    expect(again).toMatchObject(refusal(409, 'organisation-exists'));
  });

  it('is one a person: not a second one, not even at the same time', async () => {
    const person = await addPerson();
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => person.client.post<Problem>(ORGANISATIONS, { body: aMinistry() })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    const refused = answers.find(({ status }) => status === 409);
    expect(refused).toMatchObject(refusal(409, 'already-in-organisation'));
  });

  it('is registered by people who are in the directory and active', async () => {
    const unknown = await app.as({ roles: ['requester'] });
    const answer = await unknown.post<Problem>(ORGANISATIONS, { body: aMinistry() });
    expect(answer).toMatchObject(refusal(409, 'user-unknown'));
    expect(answer.body.detail).toContain('administrator must add you');

    const { user, client } = await addPerson();
    await operator.put(`${USERS}/${user.id}`, {
      version: 1,
      body: { roles: user.roles, organisationId: null, active: false },
    });
    expect(await client.post(ORGANISATIONS, { body: aMinistry() })).toMatchObject(
      refusal(403, 'user-inactive'),
    );
  });

  it('is changed by its members only', async () => {
    const member = await addPerson();
    const organisation = await register(member);
    const stranger = await addPerson(['requester', 'provider']);
    await register(stranger);
    const claimant = await app.as({ roles: ['requester'], organisationId: organisation.id });
    const path = `${ORGANISATIONS}/${organisation.id}`;
    const change = (client: ApiClient) => client.put<Problem>(path, { version: 1, body: aMinistry() });
    for (const client of [stranger.client, claimant]) {
      expect(await change(client)).toMatchObject(refusal(404, 'not-found'));
    }
    await verify(organisation);
    for (const client of [stranger.client, claimant]) {
      expect(await change(client)).toMatchObject(refusal(403, 'not-your-organisation'));
    }
    expect(await change(coordinator)).toMatchObject(refusal(403, 'role-required'));
    expect(await change(member.client)).toMatchObject(refusal(412, 'changed-meanwhile'));
    expect((await member.client.put(path, { body: aMinistry() })).status).toBe(428);
    const upperCase = `${ORGANISATIONS}/${organisation.id.toUpperCase()}`;
    expect((await member.client.put(upperCase, { version: 2, body: aMinistry() })).status).toBe(200);
  });

  it('is verified and refused by coordinators only, at the version they saw', async () => {
    const member = await addPerson(['requester', 'provider']);
    const { id } = await register(member);
    const body = { reason: 'No such ministry.' };
    for (const client of [member.client, operator]) {
      for (const step of ['verify', 'refuse']) {
        const answer = await client.post(`${ORGANISATIONS}/${id}/${step}`, { version: 1, body });
        expect(answer).toMatchObject(refusal(403, 'role-required'));
      }
    }
    const headers = { 'idempotency-key': '' };
    expect((await coordinator.post(`${ORGANISATIONS}/${id}/verify`, { headers })).status).toBe(428);
    const answers = await Promise.all([
      coordinator.post(`${ORGANISATIONS}/${id}/verify`, { version: 1 }),
      coordinator.post(`${ORGANISATIONS}/${id}/refuse`, { version: 1, body }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect((await coordinator.post(`${ORGANISATIONS}/${newTestId()}/verify`, { version: 1 })).status).toBe(
      404,
    );
  });

  it('is found by standing, kind and country, page by page', async () => {
    const made: string[] = [];
    for (const kind of ['academia', 'media', 'academia']) {
      made.unshift((await register(await addPerson(), aMinistry({ kind, country: 'TV' }))).id);
    }
    await verify((await coordinator.get<OrganisationDto>(`${ORGANISATIONS}/${made[0]}`)).body);
    const found = async (query: string) => {
      type Found = { items: OrganisationDto[]; next: string | null };
      const { body } = await coordinator.get<Found>(`${ORGANISATIONS}?country=TV&${query}`);
      return { ids: body.items.map(({ id }) => id), next: body.next };
    };
    expect(await found('')).toEqual({ ids: made, next: null });
    expect((await found('kind=academia')).ids).toEqual([made[0], made[2]]);
    expect((await found('status=verified')).ids).toEqual([made[0]]);
    const first = await found('limit=2');
    expect(first.ids).toEqual(made.slice(0, 2));
    expect(await found(`limit=2&cursor=${first.next}`)).toEqual({ ids: made.slice(2), next: null });
    expect(await coordinator.get(`${ORGANISATIONS}?kind=club`)).toMatchObject(refusal(422, 'invalid-fields'));
  });
});

describe('a person', () => {
  it('is added by an admin and finds themself', async () => {
    const { user, client } = await addPerson(['requester', 'provider'], {
      name: 'Amina  Yusuf',
      locale: 'ar',
    });
    expect(user).toMatchObject({
      name: 'Amina Yusuf',
      locale: 'ar',
      roles: ['requester', 'provider'],
      organisationId: null,
      active: true,
      version: 1,
    });
    const me = await client.get<UserDto>(`${USERS}/me`);
    expect(me).toMatchObject({ status: 200, body: user });
    expect(me.headers.get('etag')).toBe('"1"');
    expect((await eventsOf(user.id)).map(({ type }) => type)).toEqual(['directory.user.registered']);
  });

  it('changes their own name and language, and nothing else', async () => {
    const { user, client } = await addPerson();
    const body = { name: 'Awa D.', locale: 'en' };
    const changed = await client.put<UserDto>(`${USERS}/me`, { version: 1, body });
    expect(changed).toMatchObject({
      status: 200,
      body: { ...user, ...body, version: 2, updatedAt: expect.any(String) },
    });
    for (const field of ['roles', 'email', 'active', 'organisationId', 'id']) {
      const more = await client.put<Problem>(`${USERS}/me`, { version: 2, body: { ...body, [field]: null } });
      expect(more.status).toBe(422);
      expect(more.body.errors).toMatchObject([{ pointer: `/${field}` }]);
    }
    expect((await client.put(`${USERS}/me`, { version: 1, body })).status).toBe(412);
    expect((await client.put(`${USERS}/me`, { body })).status).toBe(428);
    expect(await (await app.as({ roles: ['requester'] })).get(`${USERS}/me`)).toMatchObject(
      refusal(404, 'not-found'),
    );
  });

  it('has an email address of their own, however it is written', async () => {
    const { user } = await addPerson();
    const email = user.email.toUpperCase();
    const taken = await operator.post<Problem>(USERS, { body: aPerson({ email }) });
    expect(taken).toMatchObject(refusal(409, 'email-taken'));
    expect(taken.body.errors).toMatchObject([{ pointer: '/email' }]);
    const found = await coordinator.get<{ items: UserDto[] }>(`${USERS}?email=${encodeURIComponent(email)}`);
    expect(found.body).toEqual({ items: [user], next: null });
  });

  it('is seen by admins, and by themself; listed for coordinators, too', async () => {
    const { user, client } = await addPerson();
    const other = await addPerson(['requester', 'provider']);
    const path = `${USERS}/${user.id}`;
    for (const allowed of [client, operator]) expect((await allowed.get(path)).status).toBe(200);
    expect(await other.client.get(path)).toMatchObject(refusal(404, 'not-found'));
    for (const allowed of [coordinator, operator]) expect((await allowed.get(USERS)).status).toBe(200);
    expect(await other.client.get(USERS)).toMatchObject(refusal(403, 'role-required'));
  });

  it('is added and changed by admins only', async () => {
    const { user, client } = await addPerson(['requester', 'provider']);
    const body = { roles: ['admin'], organisationId: null, active: true };
    for (const notAllowed of [client, coordinator]) {
      expect(await notAllowed.post(USERS, { body: aPerson() })).toMatchObject(refusal(403, 'role-required'));
      expect(await notAllowed.put(`${USERS}/${user.id}`, { version: 1, body })).toMatchObject(
        refusal(403, 'role-required'),
      );
    }
    expect((await operator.put(`${USERS}/${user.id}`, { body })).status).toBe(428);
    expect((await operator.put(`${USERS}/${user.id}`, { version: 7, body })).status).toBe(412);
    expect((await operator.put(`${USERS}/${newTestId()}`, { version: 1, body })).status).toBe(404);
    expect((await operator.get<UserDto>(`${USERS}/${user.id}`)).body).toEqual(user);
  });

  it('is put into an organisation that exists', async () => {
    const organisation = await register(await addPerson());
    const { user, client } = await addPerson();
    const standing = (organisationId: string) => ({ roles: ['provider'], organisationId, active: true });
    const nowhere = await operator.put<Problem>(`${USERS}/${user.id}`, {
      version: 1,
      body: standing(newTestId()),
    });
    expect(nowhere).toMatchObject(refusal(422, 'organisation-unknown'));
    expect(nowhere.body.errors).toMatchObject([{ pointer: '/organisationId' }]);
    const moved = await operator.put<UserDto>(`${USERS}/${user.id}`, {
      version: 1,
      body: standing(organisation.id.toUpperCase()),
    });
    expect(moved.body).toMatchObject({ organisationId: organisation.id, roles: ['provider'], version: 2 });
    expect((await eventsOf(user.id)).at(-1)).toMatchObject({
      type: 'directory.user.changed',
      payload: { user: { organisationId: organisation.id, roles: ['provider'] } },
    });
    const seen = await client.get<OrganisationDto>(`${ORGANISATIONS}/${organisation.id}`);
    expect(seen.body.contactEmail).toBe('info@minict.gov.rw');

    const colleague = await addPerson(['requester'], { organisationId: organisation.id });
    expect(colleague.user.organisationId).toBe(organisation.id);
    const body = aPerson({ organisationId: newTestId() });
    expect(await operator.post(USERS, { body })).toMatchObject(refusal(422, 'organisation-unknown'));
  });

  it('who is stopped keeps their row, and is no longer a member to the directory', async () => {
    const member = await addPerson();
    const { id } = await register(member);
    const stopped = await operator.put<UserDto>(`${USERS}/${member.user.id}`, {
      version: 2,
      body: { roles: ['requester'], organisationId: id, active: false },
    });
    expect(stopped.body).toMatchObject({ active: false, organisationId: id, version: 3 });
    expect((await member.client.get<UserDto>(`${USERS}/me`)).body.active).toBe(false);
    expect((await member.client.get(`${ORGANISATIONS}/${id}`)).status).toBe(404);
    const body = { name: 'Awa', locale: 'fr' };
    expect(await member.client.put(`${USERS}/me`, { version: 3, body })).toMatchObject(
      refusal(403, 'user-inactive'),
    );
  });
});

describe('admins', () => {
  const stopped = { roles: ['admin'], organisationId: null, active: false };
  const demoted = { roles: ['coordinator'], organisationId: null, active: true };
  const remove = async (by: ApiClient, id: string, body: object) => {
    const { version } = (await operator.get<UserDto>(`${USERS}/${id}`)).body;
    return by.put<Problem>(`${USERS}/${id}`, { version, body });
  };
  const activeAdmins = async () => {
    const { rows } = await database.query<{ id: string }>(
      `SELECT id FROM directory."user" WHERE active AND 'admin' = ANY (roles)`,
    );
    return rows.map(({ id }) => id);
  };

  it('cannot lock themselves out, and the last one stays whoever asks', async () => {
    const first = await addPerson(['admin']);
    const second = await addPerson(['admin']);
    for (const body of [stopped, demoted]) {
      expect(await remove(first.client, first.user.id, body)).toMatchObject(refusal(409, 'self-lockout'));
    }
    expect((await remove(first.client, second.user.id, demoted)).status).toBe(200);
    for (const client of [first.client, operator]) {
      for (const id of [first.user.id, first.user.id.toUpperCase()]) {
        for (const body of [stopped, demoted]) {
          const answer = await remove(client, id, body);
          expect(answer).toMatchObject(refusal(409, 'last-admin'));
          expect(answer.body.detail).toContain('somebody else an admin first');
        }
      }
    }
    expect(await activeAdmins()).toEqual([first.user.id]);
  });

  it('cannot both remove the other at the same moment', async () => {
    for (let round = 0; round < 10; round += 1) {
      for (const id of (await activeAdmins()).slice(1)) await remove(operator, id, demoted);
      const [one] = await activeAdmins();
      const other = await addPerson(['admin']);
      const oneClient = await app.as({ userId: one ?? '', roles: ['admin'] });
      const answers = await Promise.all([
        remove(oneClient, other.user.id, stopped),
        remove(other.client, one ?? '', stopped),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect(await activeAdmins()).toHaveLength(1);
    }
  });
});

describe('what is not right', () => {
  it.each([
    ['no name', { name: undefined }, '/name', 'name'],
    ['an empty name', { name: '   ' }, '/name', '1 to 200 characters'],
    ['a name on two lines', { name: 'Ministry\nof ICT' }, '/name', 'on one line'],
    ['a name with a NUL', { name: 'Ministry\u0000' }, '/name', 'on one line'],
    ['half a character', { name: 'Ministry \ud800' }, '/name', 'on one line'],
    ['a name that is a number', { name: 7 }, '/name', 'string'],
    ['a wrong kind', { kind: 'club' }, '/kind', 'civil-society'],
    ['a country left out', { country: undefined }, '/country', 'ISO 3166-1'],
    ['a country that does not exist', { country: 'XX' }, '/country', 'ISO 3166-1'],
    ['an address of another kind', { website: 'javascript:alert(1)' }, '/website', 'https://'],
    ['an address without a host', { website: 'https://localhost' }, '/website', 'https://'],
    ['an address with a password', { website: 'https://me:secret@a.org' }, '/website', 'without a user'],
    ['an address for a domain', { officialDomain: 'https://a.org' }, '/officialDomain', 'minict.gov.rw'],
    ['a number for a domain', { officialDomain: '10.0.0.1' }, '/officialDomain', 'minict.gov.rw'],
    ['a wrong email address', { contactEmail: 'info@' }, '/contactEmail', 'an email address'],
    ['a description that is too long', { description: 'x'.repeat(5_001) }, '/description', '5000'],
    ['a standing of its own', { status: 'verified' }, '/status', 'not a field'],
  ])('with an organisation is refused naming the field: %s', async (_, wrong, pointer, words) => {
    const person = await addPerson();
    const { status, headers, body } = await person.client.post<Problem>(ORGANISATIONS, {
      body: aMinistry(wrong),
    });
    expect(status).toBe(422);
    expect(headers.get('content-type')).toContain('application/problem+json');
    const error = body.errors?.find((candidate) => candidate.pointer === pointer);
    expect(error?.detail).toContain(words);
  });

  it.each([
    ['an email address without a domain', { email: 'awa@localhost' }, '/email', 'an email address'],
    ['a language that is none of the six', { locale: 'de' }, '/locale', 'ar'],
    ['a role that does not exist', { roles: ['owner'] }, '/roles', 'coordinator'],
    ['a role twice', { roles: ['admin', 'admin'] }, '/roles', 'unique'],
    ['no role', { roles: [] }, '/roles', 'at least one role'],
    ['no roles', { roles: undefined }, '/roles', 'array'],
    ['an organisation that is no id', { organisationId: 'mine' }, '/organisationId', 'UUID'],
    ['an id of its own', { id: newTestId() }, '/id', 'not a field'],
  ])('with a person is refused naming the field: %s', async (_, wrong, pointer, words) => {
    const { status, body } = await operator.post<Problem>(USERS, { body: aPerson(wrong) });
    expect(status).toBe(422);
    expect(body.errors?.find((candidate) => candidate.pointer === pointer)?.detail).toContain(words);
  });

  it('is a standing that leaves something out, or a refusal without a reason', async () => {
    const { user } = await addPerson();
    const partial = await operator.put<Problem>(`${USERS}/${user.id}`, { version: 1, body: {} });
    expect(partial.status).toBe(422);
    const named = new Set(partial.body.errors?.map(({ pointer }) => pointer));
    expect([...named].sort()).toEqual(['/active', '/organisationId', '/roles']);
    const { id } = await register(await addPerson());
    const path = `${ORGANISATIONS}/${id}/refuse`;
    const silent = await coordinator.post<Problem>(path, { version: 1, body: { reason: '' } });
    expect(silent).toMatchObject({ status: 422, body: { errors: [{ pointer: '/reason' }] } });
  });

  it('takes what is right in every script', async () => {
    const body = aMinistry({
      name: `وزارة الاتصالات ${newTestId()}`,
      country: 'EG',
      officialDomain: 'موقع.وزارة-الأتصالات.مصر',
      website: 'https://موقع.وزارة-الأتصالات.مصر/',
    });
    expect(await register(await addPerson(), body)).toMatchObject(body);
  });
});

describe('a request sent again', () => {
  it('registers once, however close together it is sent', async () => {
    const person = await addPerson();
    const key = newTestId();
    const body = aMinistry();
    const send = () => person.client.post<OrganisationDto>(ORGANISATIONS, { key, body });
    const answers = await Promise.all(Array.from({ length: 30 }, send));
    const again = await send();
    expect(again.status).toBe(201);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    const created = answers.filter(({ status }) => status === 201);
    expect(created.length).toBeGreaterThan(0);
    expect(new Set([...created, again].map((answer) => answer.body.id)).size).toBe(1);
    const refused = answers.filter(({ status }) => status !== 201);
    for (const answer of refused) expect(answer).toMatchObject(refusal(409, 'key-in-flight'));
    expect(await eventsOf(again.body.id)).toHaveLength(1);
  });

  it('adds a person once, and is refused when the key was used for another', async () => {
    const key = newTestId();
    const body = aPerson();
    const first = await operator.post<UserDto>(USERS, { key, body });
    const again = await operator.post<UserDto>(USERS, { key, body });
    expect([again.status, again.body]).toEqual([201, first.body]);
    const other = await operator.post(USERS, { key, body: aPerson() });
    expect(other).toMatchObject(refusal(422, 'key-reused'));
    const missing = await operator.post(USERS, { key: '', body });
    expect(missing).toMatchObject(refusal(422, 'key-required'));
  });
});
