import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newTestId, type ApiClient } from '@mutua/testing';
import {
  DirectoryApp,
  aPerson,
  ORGANISATIONS,
  refusal,
  USERS,
  type Problem,
} from './directory-app.spec-data.js';
import type { OrganisationDto } from './organisation.dto.js';
import type { PersonDto } from './person.dto.js';
import type { UserDto } from './user.dto.js';

let directory: DirectoryApp;

beforeAll(async () => {
  directory = await DirectoryApp.start();
});

afterAll(() => directory.stop());

describe('a person', () => {
  it('is added by an admin and finds themself', async () => {
    const { user, client } = await directory.addPerson(['requester', 'provider'], {
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
    expect((await directory.eventsOf(user.id)).map(({ type }) => type)).toEqual([
      'directory.user.registered',
    ]);
  });

  it('changes their own name and language, and nothing else', async () => {
    const { user, client } = await directory.addPerson();
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
    expect(await (await directory.app.as({ roles: ['requester'] })).get(`${USERS}/me`)).toMatchObject(
      refusal(404, 'not-found'),
    );
  });

  it('has an email address of their own, however it is written', async () => {
    const { user } = await directory.addPerson();
    const email = user.email.toUpperCase();
    const taken = await directory.operator.post<Problem>(USERS, { body: aPerson({ email }) });
    expect(taken).toMatchObject(refusal(409, 'email-taken'));
    expect(taken.body.errors).toMatchObject([{ pointer: '/email' }]);
    const found = await directory.coordinator.get<{ items: UserDto[] }>(
      `${USERS}?email=${encodeURIComponent(email)}`,
    );
    expect(found.body).toEqual({ items: [user], next: null });
  });

  it('is seen by admins, and by themself; listed for coordinators, too', async () => {
    const { user, client } = await directory.addPerson();
    const other = await directory.addPerson(['requester', 'provider']);
    const path = `${USERS}/${user.id}`;
    for (const allowed of [client, directory.operator]) expect((await allowed.get(path)).status).toBe(200);
    expect(await other.client.get(path)).toMatchObject(refusal(404, 'not-found'));
    for (const allowed of [directory.coordinator, directory.operator])
      expect((await allowed.get(USERS)).status).toBe(200);
    expect(await other.client.get(USERS)).toMatchObject(refusal(403, 'role-required'));
  });

  it('is added and changed by admins only', async () => {
    const { user, client } = await directory.addPerson(['requester', 'provider']);
    const body = { roles: ['admin'], organisationId: null, active: true };
    for (const notAllowed of [client, directory.coordinator]) {
      expect(await notAllowed.post(USERS, { body: aPerson() })).toMatchObject(refusal(403, 'role-required'));
      expect(await notAllowed.put(`${USERS}/${user.id}`, { version: 1, body })).toMatchObject(
        refusal(403, 'role-required'),
      );
    }
    expect((await directory.operator.put(`${USERS}/${user.id}`, { body })).status).toBe(428);
    expect((await directory.operator.put(`${USERS}/${user.id}`, { version: 7, body })).status).toBe(412);
    expect((await directory.operator.put(`${USERS}/${newTestId()}`, { version: 1, body })).status).toBe(404);
    expect((await directory.operator.get<UserDto>(`${USERS}/${user.id}`)).body).toEqual(user);
  });

  it('is put into an organisation that exists', async () => {
    const organisation = await directory.register(await directory.addPerson());
    const { user, client } = await directory.addPerson();
    const standing = (organisationId: string) => ({ roles: ['provider'], organisationId, active: true });
    const nowhere = await directory.operator.put<Problem>(`${USERS}/${user.id}`, {
      version: 1,
      body: standing(newTestId()),
    });
    expect(nowhere).toMatchObject(refusal(422, 'organisation-unknown'));
    expect(nowhere.body.errors).toMatchObject([{ pointer: '/organisationId' }]);
    const moved = await directory.operator.put<UserDto>(`${USERS}/${user.id}`, {
      version: 1,
      body: standing(organisation.id.toUpperCase()),
    });
    expect(moved.body).toMatchObject({ organisationId: organisation.id, roles: ['provider'], version: 2 });
    expect((await directory.eventsOf(user.id)).at(-1)).toMatchObject({
      type: 'directory.user.changed',
      payload: { user: { organisationId: organisation.id, roles: ['provider'] } },
    });
    const seen = await client.get<OrganisationDto>(`${ORGANISATIONS}/${organisation.id}`);
    expect(seen.body.contactEmail).toBe('info@minict.gov.rw');

    const colleague = await directory.addPerson(['requester'], { organisationId: organisation.id });
    expect(colleague.user.organisationId).toBe(organisation.id);
    const body = aPerson({ organisationId: newTestId() });
    expect(await directory.operator.post(USERS, { body })).toMatchObject(
      refusal(422, 'organisation-unknown'),
    );
  });

  it('who is stopped keeps their row, and is no longer a member to the directory', async () => {
    const member = await directory.addPerson();
    const { id } = await directory.register(member);
    const stopped = await directory.operator.put<UserDto>(`${USERS}/${member.user.id}`, {
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
    const { version } = (await directory.operator.get<UserDto>(`${USERS}/${id}`)).body;
    return by.put<Problem>(`${USERS}/${id}`, { version, body });
  };

  it('cannot lock themselves out, and the last one stays whoever asks', async () => {
    const first = await directory.addPerson(['admin']);
    const second = await directory.addPerson(['admin']);
    for (const body of [stopped, demoted]) {
      expect(await remove(first.client, first.user.id, body)).toMatchObject(refusal(409, 'self-lockout'));
    }
    expect((await remove(first.client, second.user.id, demoted)).status).toBe(200);
    for (const client of [first.client, directory.operator]) {
      for (const id of [first.user.id, first.user.id.toUpperCase()]) {
        for (const body of [stopped, demoted]) {
          const answer = await remove(client, id, body);
          expect(answer).toMatchObject(refusal(409, 'last-admin'));
          expect(answer.body.detail).toContain('somebody else an admin first');
        }
      }
    }
    expect(await directory.activeAdmins()).toEqual([first.user.id]);
  });

  it('cannot both remove the other at the same moment', async () => {
    for (let round = 0; round < 10; round += 1) {
      for (const id of (await directory.activeAdmins()).slice(1))
        await remove(directory.operator, id, demoted);
      const [one] = await directory.activeAdmins();
      const other = await directory.addPerson(['admin']);
      const oneClient = await directory.app.as({ userId: one ?? '', roles: ['admin'] });
      const answers = await Promise.all([
        remove(oneClient, other.user.id, stopped),
        remove(other.client, one ?? '', stopped),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect(await directory.activeAdmins()).toHaveLength(1);
    }
  });
});

describe('people, to an admin', () => {
  it('are found by words of their name and address, page by page, with the organisations that they act for', async () => {
    const word = `Zé${newTestId().slice(-8)}`;
    const member = await directory.addPerson(['requester'], { name: `${word} Núñez` });
    const organisation = await directory.register(member);
    const plain = word.toLowerCase().replace('é', 'e');
    const byAddress = await directory.addPerson(['coordinator'], { email: `${plain}@ministry.example` });
    await directory.addPerson(['requester'], { name: 'Núñez' });
    const found = async (search: string, more = '') => {
      const path = `${USERS}?search=${encodeURIComponent(search)}${more}`;
      return (await directory.operator.get<{ items: PersonDto[]; next: string | null }>(path)).body;
    };
    const ids = async (search: string) => (await found(search)).items.map(({ id }) => id);
    expect(await ids(plain)).toEqual([byAddress.user.id, member.user.id]);
    expect(await ids(`nunez ${word.toUpperCase()}`)).toEqual([member.user.id]);
    expect(await ids(`${plain}@ministry`)).toEqual([byAddress.user.id]);
    expect(await ids(`${plain} nobody`)).toEqual([]);
    const first = await found(plain, '&limit=1');
    const second = await found(plain, `&limit=1&cursor=${first.next}`);
    expect(second.items).toMatchObject([
      {
        id: member.user.id,
        memberships: [
          {
            organisationId: organisation.id,
            organisationName: organisation.name,
            organisationStatus: 'unverified',
            country: 'RW',
            manages: true,
          },
        ],
      },
    ]);
    expect(second.next).toBeNull();
  });

  it('are found by their id, by coordinators too, who read who decided something', async () => {
    const { user } = await directory.addPerson(['coordinator']);
    const other = await directory.addPerson(['coordinator']);
    const found = async (query: string) => {
      const answer = await other.client.get<{ items: PersonDto[] }>(`${USERS}?${query}`);
      return answer.body.items.map(({ id }) => id);
    };
    expect(await found(`id=${user.id}`)).toEqual([user.id]);
    expect(await found(`id=${user.id}&email=${other.user.email}`)).toEqual([]);
    expect(await found(`id=${newTestId()}`)).toEqual([]);
    expect((await other.client.get(`${USERS}?id=x`)).status).toBe(422);
  });

  it('are given offices and lose them, and keep what they are to each of their organisations', async () => {
    const person = await directory.addPerson(['requester', 'provider']);
    await directory.register(person);
    await directory.register(person);
    const path = `${USERS}/${person.user.id}`;
    const before = (await directory.operator.get<PersonDto>(path)).body;
    const put = (version: number, offices: string[], by = directory.operator) =>
      by.put<PersonDto & Problem>(`${path}/offices`, { version, body: { offices } });
    const named = await put(before.version, ['coordinator']);
    expect(named).toMatchObject({
      status: 200,
      body: { roles: ['requester', 'provider', 'coordinator'], version: before.version + 1 },
    });
    expect(named.body.memberships).toEqual(before.memberships);
    expect(await put(before.version, [])).toMatchObject(refusal(412, 'changed-meanwhile'));
    expect((await put(named.body.version, ['requester'])).status).toBe(422);
    for (const by of [person.client, directory.coordinator])
      expect(await put(named.body.version, ['admin'], by)).toMatchObject(refusal(403, 'role-required'));
    expect((await put(named.body.version, [])).body.roles).toEqual(['requester', 'provider']);
  });

  it('are locked and unlocked, and keep all that they may do', async () => {
    const person = await directory.addPerson(['requester', 'provider']);
    await directory.register(person);
    const path = `${USERS}/${person.user.id}`;
    const before = (await directory.operator.get<PersonDto>(path)).body;
    const locked = await directory.operator.post<PersonDto>(`${path}/lock`, { version: before.version });
    expect(locked).toMatchObject({ status: 200, body: { active: false } });
    expect(await directory.operator.post(`${path}/unlock`, { version: before.version })).toMatchObject(
      refusal(412, 'changed-meanwhile'),
    );
    const unlocked = await directory.operator.post<PersonDto>(`${path}/unlock`, {
      version: locked.body.version,
    });
    expect(unlocked.body).toEqual({
      ...before,
      version: before.version + 2,
      updatedAt: expect.any(String),
    });
  });

  it('are never all without an admin, whichever way it is tried', async () => {
    const [one] = await directory.activeAdmins();
    const path = `${USERS}/${one}`;
    const { version } = (await directory.operator.get<UserDto>(path)).body;
    expect(
      await directory.operator.put(`${path}/offices`, { version, body: { offices: ['coordinator'] } }),
    ).toMatchObject(refusal(409, 'last-admin'));
    expect(await directory.operator.post(`${path}/lock`, { version })).toMatchObject(
      refusal(409, 'last-admin'),
    );
  });
});
