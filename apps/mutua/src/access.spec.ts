import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ACCESS, accessTo, ROLES, type AccessRow, type Role } from '@mutua/contracts';
import { newTestId, type ApiAnswer, type ApiClient } from '@mutua/testing';
import { CONTEXTS } from './contexts.js';
import {
  openPair,
  proposed,
  startPlatform,
  type Answer,
  type Platform,
} from './match-lifecycle.spec-data.js';
import { undeclaredFields, type Schema, type Schemas } from './undeclared-fields.spec-data.js';

/**
 * Goes through every endpoint of every OpenAPI document as everybody: without a token, in every role, for the organisation
 * whose the thing is and for another one, against the table of access.
 */
interface Endpoint {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly row: AccessRow;
  /** What is answered to who may, with the schemas that it names. */
  readonly answer: Schema;
  readonly schemas: Schemas;
}

type Side = 'own' | 'foreign';

interface Person {
  readonly userId: string;
  readonly organisationId: string;
}

const REASON = 'It is said in a test, and long enough.';
const POST_CONTENT = { title: 'Anything', summary: 'Anything at all', cooperationTypes: ['training'] };

let platform: Platform;
/** Every placeholder of a path, by what it stands for. */
let ids: Record<string, string>;
let people: Record<Side, Person>;
let endpoints: Endpoint[];

beforeAll(async () => {
  platform = await startPlatform();
  const { app } = platform;
  const pair = await openPair(platform);
  const proposal = (await proposed(platform, pair)).split('/').at(-1) ?? '';
  const own = await memberOfAnOrganisation('own');
  const foreign = await memberOfAnOrganisation('foreign');
  people = { own, foreign };
  const draft = async (kind: 'needs' | 'offers', role: Role) => {
    const client = await app.as({ ...own, roles: [role] });
    return (await created(client, `/api/${kind}`, POST_CONTENT)).id;
  };
  ids = {
    'needs/{id}': await draft('needs', 'requester'),
    'offers/{id}': await draft('offers', 'provider'),
    'matching/needs/{needId}': pair.need,
    'matching/offers/{offerId}': pair.offer,
    'proposals/{id}': proposal,
    'organisations/{id}': own.organisationId,
    'users/{id}': own.userId,
    'members/{userId}': own.userId,
    '{country}': 'SN',
    '{name}': 'sdgs',
  };
  const documents = await Promise.all(
    Object.keys(CONTEXTS).map((name) => app.withToken(null).get<Document>(`/api/docs/${name}.json`)),
  );
  endpoints = documents.flatMap(({ body }) => endpointsOf(body));
});

afterAll(() => platform.app.stop());

type Contents = Readonly<Record<string, { readonly schema?: Schema }>>;

interface Operation {
  readonly responses: Readonly<Record<string, { readonly content?: Contents }>>;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Schemas };
}

function endpointsOf({ paths, components: { schemas } }: Document): Endpoint[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([verb, { responses }]) => {
      const method = verb.toUpperCase();
      const row = accessTo(method, path);
      if (!row) throw new Error(`${method} ${path} is not in the table of access.`);
      return { name: `${method} ${path}`, method, path, row, answer: answerOf(responses), schemas };
    }),
  );
}

function answerOf(responses: Operation['responses']): Schema {
  const good = Object.entries(responses).filter(([status]) => status.startsWith('2'));
  return { anyOf: good.flatMap(([, { content }]) => content?.['application/json']?.schema ?? []) };
}

/** Somebody in the directory who manages an organisation of their own, in every role there is. */
async function memberOfAnOrganisation(name: string): Promise<Person> {
  const { app, coordinator } = platform;
  const admin = await app.as({ roles: ['admin'] });
  const email = `${name}-${newTestId()}@example.org`;
  const body = { name, email, locale: 'en', roles: [...ROLES] };
  const { id: userId } = await created(admin, '/api/directory/users', body);
  const client = await app.as({ userId, roles: ['requester'] });
  const organisation = { name: `${name} ${newTestId()}`, kind: 'academia', country: 'SN' };
  const { id: organisationId } = await created(client, '/api/directory/organisations', organisation);
  const path = `/api/directory/organisations/${organisationId}/verify`;
  // the foreign one is verified; the own one waits, so that nobody else may know of it
  if (name === 'foreign') await coordinator.client.post(path, { version: 1 });
  return { userId, organisationId };
}

async function created(client: ApiClient, path: string, body: object): Promise<Answer> {
  for (;;) {
    const answer = await client.post<Answer>(path, { body });
    if (answer.status === 201) return answer.body;
    // contexts hear of one another in a moment
    if (answer.status !== 409) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  }
}

/** The path with the ids of the things that belong to `own`; what is not there has an id of nothing. */
function filled(path: string): string {
  const known = Object.entries(ids).reduce((text, [place, id]) => {
    const placeholder = /\{\w+\}/.exec(place)?.[0] ?? '';
    return text.replace(place, place.replace(placeholder, id));
  }, path);
  return known.replace(/\{\w+\}/g, newTestId());
}

/** A body that is taken, so that who may is asked before what. */
function bodyFor({ method, path }: Endpoint): object | undefined {
  if (method === 'GET' || method === 'DELETE') return undefined;
  const [, last = ''] = /\/([a-z-]+)$/.exec(path) ?? [];
  const profile = { name: 'Somebody', kind: 'academia', country: 'SN' };
  const all: Record<string, object | undefined> = {
    organisations: profile,
    users: { name: 'X', email: `${newTestId()}@example.org`, locale: 'en', roles: ['requester'] },
    me: { name: 'X', locale: 'en' },
    needs: POST_CONTENT,
    offers: POST_CONTENT,
    refuse: { reason: REASON },
    return: { whatToChange: REASON },
    withdraw: { reason: REASON },
    reject: { reason: REASON },
    decline: { reason: REASON },
    discard: path.includes('dead-letters') ? { reason: REASON } : undefined,
    revoke: { reason: REASON },
    cancel: { cause: 'circumstances-changed', reason: REASON },
    approve: path.includes('proposals') ? {} : undefined,
    allocation: { allocation: { unit: 'seats', quantity: 1 }, reason: REASON },
    proposals: {
      needId: ids['matching/needs/{needId}'],
      offerId: ids['matching/offers/{offerId}'],
      reason: REASON,
    },
    capacity: { capacity: { unit: 'seats', quantity: 5 } },
    invitations: { email: `${newTestId()}@example.org`, roles: ['provider'], manages: false },
    'api-keys': { name: 'X', roles: ['provider'], scopes: ['needs:read'] },
    organisation: { organisationId: null },
    password: { currentPassword: 'x', newPassword: 'y' },
    'second-factor': { currentPassword: 'x' },
    confirmation: { oneTimeCode: '123456' },
    offices: { offices: ['coordinator', 'admin'] },
    removal: { currentPassword: 'x', oneTimeCode: '123456' },
    acceptance: { token: 'x'.repeat(43) },
    weights: { of: {}, basedOn: 'none', reason: REASON },
    'reference-rates': { rates: [] },
  };
  if (path.includes('account/providers/')) return { currentPassword: 'x' };
  if (path.endsWith('members/{userId}')) return { roles: [], manages: true };
  if (path.endsWith('users/{id}'))
    return { roles: [...ROLES], organisationId: people.own.organisationId, active: true };
  if (path.endsWith('{country}')) return { organisationId: people.foreign.organisationId, endorses: false };
  if (path.endsWith('organisations/{id}')) return profile;
  if (/(needs|offers)\/\{id\}$/.test(path)) return POST_CONTENT;
  return all[last];
}

async function ask(endpoint: Endpoint, client: ApiClient): Promise<ApiAnswer<{ type?: string }>> {
  const { method, path } = endpoint;
  const headers = { 'if-match': '"1"', 'idempotency-key': newTestId() };
  if (path.endsWith('/letter')) {
    const file = { body: '%PDF-1.7 %%EOF', headers: { ...headers, 'content-type': 'application/pdf' } };
    return client.send(method, `${filled(path)}?name=letter.pdf`, file);
  }
  const body = bodyFor(endpoint);
  return client.send(method, filled(path), { ...(body ? { body } : {}), headers });
}

function clientOf(side: Side, role: Role): Promise<ApiClient> {
  return platform.app.as({ ...people[side], roles: [role] });
}

const mayCall = ({ who }: AccessRow, role: Role) => typeof who === 'string' || who.includes(role);
const refused = ({ type = '' }: { type?: string }) => type.replace('urn:mutua:problem:', '');

describe('the table of access', () => {
  it('is of the endpoints that there are', () => {
    const there = new Set(
      endpoints.map(({ name }) => name.replace(/\/api\/operations\/[a-z]+\//, '/api/operations/{context}/')),
    );
    const outside = /^GET \/(health|\.well-known|internal|api\/vocabularies)/;
    const named = Object.keys(ACCESS).filter((name) => !outside.test(name));
    expect([...there].sort()).toEqual(named.sort());
    expect(endpoints.length).toBeGreaterThan(90);
  });

  it('is held without a token', async () => {
    const nobody = platform.app.withToken(null);
    await expectEach(endpoints, async (endpoint) => {
      const { status, body } = await ask(endpoint, nobody);
      const open = endpoint.row.who === 'public' || endpoint.row.who === 'anybody';
      const turnedAway = status === 401 && refused(body) === 'unauthenticated';
      return turnedAway === !open ? null : `without a token ${status}`;
    });
  });

  it.each(ROLES)('is held for who has the role %s and no other', async (role) => {
    for (const side of ['own', 'foreign'] as const) {
      const client = await clientOf(side, role);
      await expectEach(
        endpoints.filter(({ row }) => !mayCall(row, role)),
        async (endpoint) => {
          const { status, body } = await ask(endpoint, client);
          return refused(body) === 'role-required' ? null : `${side}: ${status} ${refused(body)}`;
        },
      );
    }
  });

  it.each(ROLES)('keeps what is not theirs from who has the role %s', async (role) => {
    const clients = { own: await clientOf('own', role), foreign: await clientOf('foreign', role) };
    await expectEach(
      endpoints.filter(({ row }) => mayCall(row, role) && row.otherwise !== undefined),
      async (endpoint) => {
        if (seesAll(endpoint, role) || isOfBothSides(endpoint)) return null;
        // four eyes: there, it is one's own that is not for oneself
        const side = endpoint.row.whose === 'others' ? 'own' : 'foreign';
        const { status, body } = await ask(endpoint, clients[side]);
        return status === endpoint.row.otherwise ? null : `${side}: ${status} ${refused(body)}`;
      },
    );
  });

  it.each(ROLES)('lets who has the role %s do what is theirs', async (role) => {
    const client = await clientOf('own', role);
    await expectEach(
      endpoints.filter((endpoint) => mayCall(endpoint.row, role) && isTheirs(endpoint) && isThere(endpoint)),
      async (endpoint) => {
        const { status, body } = await ask(endpoint, client);
        return [401, 403, 404].includes(status) ? `${status} ${refused(body)}` : null;
      },
    );
  });

  it.each(ROLES)(
    'is of all that is answered: no field that no document declares, to who has the role %s',
    async (role) => {
      const client = await clientOf('own', role);
      await expectEach(
        endpoints.filter(({ row, method }) => method === 'GET' && mayCall(row, role)),
        async (endpoint) => {
          const { status, body } = await ask(endpoint, client);
          if (status !== 200) return null;
          const undeclared = undeclaredFields(body, endpoint.answer, endpoint.schemas);
          return undeclared.length === 0 ? null : [...new Set(undeclared)].join(', ');
        },
      );
    },
  );
});

/** Asks all of them before it complains, so that all that is wrong is seen at once. */
async function expectEach(
  asked: readonly Endpoint[],
  judge: (endpoint: Endpoint) => Promise<string | null>,
): Promise<void> {
  const wrong: string[] = [];
  for (const endpoint of asked) {
    const problem = await judge(endpoint);
    if (problem !== null) wrong.push(`${endpoint.name}: ${problem}`);
  }
  expect(asked.length).toBeGreaterThan(0);
  expect(wrong).toEqual([]);
}

/** What an office sees or decides whosever it is; the table says so in its states. */
function seesAll({ row, path }: Endpoint, role: Role): boolean {
  if (role === 'requester' || role === 'provider') return false;
  return row.states !== undefined && row.whose !== 'others' && new RegExp(`${role}s|anybody`).test(row.states)
    ? !/\/(needs|offers)\/\{id\}$/.test(path)
    : false;
}

/** The proposal is between two organisations of its own: to our two persons it is foreign anyway. */
function isOfBothSides({ path, row }: Endpoint): boolean {
  return row.whose === 'others' && path.includes('proposals');
}

function isTheirs({ row: { who, whose } }: Endpoint): boolean {
  const theirs = ['none', 'any', 'self', 'own', 'member', 'manager', 'seen'].includes(whose);
  return theirs && who !== 'public' && who !== 'anybody';
}

/** What a path names is there for `own`; the rest (a dead letter, a file) would not be found by anybody. */
function isThere({ method, path }: Endpoint): boolean {
  if (method === 'DELETE') return false;
  return !/(dead-letters|attachments|notifications|audits|what-ifs)\/\{id\}|proposals\/\{id\}|\{(needId|offerId)\}/.test(
    path,
  );
}
