import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newTestId } from '@mutua/testing';
import {
  DirectoryApp,
  aMinistry,
  aPerson,
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

describe('what is not right', () => {
  it.each([
    ['no name', { name: undefined }, '/name', 'name'],
    ['an empty name', { name: '   ' }, '/name', '1 to 200 characters'],
    ['a name on two lines', { name: 'Ministry\nof ICT' }, '/name', 'on one line'],
    ['a name with a NUL', { name: 'Ministry\u0000' }, '/name', 'on one line'],
    ['a name that nobody sees', { name: '\u200b\u3164\u2060' }, '/name', 'can be seen'],
    ['a name of marks alone', { name: '\u0301 \u2026' }, '/name', 'can be seen'],
    ['a name that turns around', { name: 'TCI fo \u202eyrtsiniM' }, '/name', 'on one line'],
    ['a name with a link', { name: 'Click http://evil.example/now' }, '/name', 'without a web address'],
    ['a name with a host', { name: 'Win at WWW.evil.example' }, '/name', 'without a web address'],
    ['half a character', { name: 'Ministry \ud800' }, '/name', 'on one line'],
    ['a name that is a number', { name: 7 }, '/name', 'it was 7'],
    ['a wrong kind', { kind: 'club' }, '/kind', 'civil-society'],
    ['a country left out', { country: undefined }, '/country', 'country is required: null for bodies'],
    ['a country that does not exist', { country: 'XX' }, '/country', 'ISO 3166-1'],
    ['an address of another kind', { website: 'javascript:alert(1)' }, '/website', 'https://'],
    ['an address without a host', { website: 'https://localhost' }, '/website', 'https://'],
    ['an address with a password', { website: 'https://me:secret@a.org' }, '/website', 'without a user'],
    ['markup in an address', { website: 'https://x.example/"><script>' }, '/website', 'a web address'],
    ['an address for a domain', { officialDomain: 'https://a.org' }, '/officialDomain', 'minict.gov.rw'],
    ['a path behind a domain', { officialDomain: 'a.org/rw' }, '/officialDomain', 'without a path'],
    ['a port behind a domain', { officialDomain: 'a.org:80' }, '/officialDomain', 'without a path'],
    ['an empty scheme', { officialDomain: '//a.org' }, '/officialDomain', 'without "https://"'],
    ['a person in a domain', { officialDomain: 'me@a.org' }, '/officialDomain', 'internet domain'],
    ['a number for a domain', { officialDomain: '10.0.0.1' }, '/officialDomain', 'minict.gov.rw'],
    ['a wrong email address', { contactEmail: 'info@' }, '/contactEmail', 'an email address'],
    ['a description that is too long', { description: 'x'.repeat(5_001) }, '/description', '5000'],
    ['a standing of its own', { status: 'verified' }, '/status', 'not a field'],
  ])('with an organisation is refused naming the field: %s', async (_, wrong, pointer, words) => {
    const person = await directory.addPerson();
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
    ['a role that does not exist', { roles: ['owner'] }, '/roles/0', 'coordinator'],
    ['a role twice', { roles: ['admin', 'admin'] }, '/roles', 'unique'],
    ['no role', { roles: [] }, '/roles', 'at least one role'],
    ['no roles', { roles: undefined }, '/roles', 'roles is required: some of requester'],
    ['an organisation that is no id', { organisationId: 'mine' }, '/organisationId', 'UUID'],
    ['an id of its own', { id: newTestId() }, '/id', 'not a field'],
  ])('with a person is refused naming the field: %s', async (_, wrong, pointer, words) => {
    const { status, body } = await directory.operator.post<Problem>(USERS, { body: aPerson(wrong) });
    expect(status).toBe(422);
    expect(body.errors?.find((candidate) => candidate.pointer === pointer)?.detail).toContain(words);
  });

  it('is a standing that leaves something out, or a refusal without a reason', async () => {
    const { user } = await directory.addPerson();
    const partial = await directory.operator.put<Problem>(`${USERS}/${user.id}`, { version: 1, body: {} });
    expect(partial.status).toBe(422);
    // each is named once, and one that may be null says so
    const details = Object.fromEntries(
      (partial.body.errors ?? []).map(({ pointer, detail }) => [pointer, detail]),
    );
    expect(partial.body.errors?.map(({ pointer }) => pointer).sort()).toEqual([
      '/active',
      '/organisationId',
      '/roles',
    ]);
    expect(details['/organisationId']).toMatch(
      /^organisationId is required: the organisation .*null where there is none$/,
    );
    const { id } = await directory.register(await directory.addPerson());
    const path = `${ORGANISATIONS}/${id}/refuse`;
    const silent = await directory.coordinator.post<Problem>(path, { version: 1, body: { reason: '' } });
    expect(silent).toMatchObject({ status: 422, body: { errors: [{ pointer: '/reason' }] } });
    const without = await directory.coordinator.post<Problem>(path, { version: 1, body: {} });
    expect(without.body.errors).toEqual([
      { code: 'required', pointer: '/reason', detail: expect.stringMatching(/^reason is required: what /) },
    ]);
  });

  it('takes what is right in every script', async () => {
    const body = aMinistry({
      name: `وزارة الاتصالات ${newTestId()}`,
      country: 'EG',
      officialDomain: 'موقع.وزارة-الأتصالات.مصر',
      website: 'https://موقع.وزارة-الأتصالات.مصر/',
    });
    expect(await directory.register(await directory.addPerson(), body)).toMatchObject(body);
  });
});

describe('a request sent again', () => {
  it('registers once, however close together it is sent', async () => {
    const person = await directory.addPerson();
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
    expect(answers.every(({ status }) => status === 201 || status === 409)).toBe(true);
    expect(await directory.eventsOf(again.body.id)).toHaveLength(1);
  });

  it('adds a person once, and is refused when the key was used for another', async () => {
    const key = newTestId();
    const body = aPerson();
    const first = await directory.operator.post<UserDto>(USERS, { key, body });
    const again = await directory.operator.post<UserDto>(USERS, { key, body });
    expect([again.status, again.body]).toEqual([201, first.body]);
    const other = await directory.operator.post(USERS, { key, body: aPerson() });
    expect(other).toMatchObject(refusal(422, 'key-reused'));
    const missing = await directory.operator.post(USERS, { key: '', body });
    expect(missing).toMatchObject(refusal(422, 'key-required'));
  });
});
