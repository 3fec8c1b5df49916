import { accessTo, ROLES, type AccessRow, type Role } from '@mutua/contracts';
import { newTestId, type ApiAnswer, type ApiClient } from '@mutua/testing';
import { CONTEXTS } from './contexts.js';
import { openPair, proposed, type Answer, type Platform } from './match-lifecycle.spec-data.js';
import type { Schema, Schemas } from './undeclared-fields.spec-data.js';

export interface Endpoint {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly row: AccessRow;
  /** What is answered to who may, with the schemas that it names. */
  readonly answer: Schema;
  /** What is sent as JSON; null where nothing is. */
  readonly sent: Schema | null;
  readonly parameters: readonly Parameter[];
  readonly schemas: Schemas;
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header' | 'cookie';
}

export type Side = 'own' | 'foreign';

interface Person {
  readonly userId: string;
  readonly organisationId: string;
}

/** What is said in a request beside what it needs. */
export interface Special {
  readonly body?: object | undefined;
  /** Behind the path, with its `?`. */
  readonly query?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const REASON = 'It is said in a test, and long enough.';
const POST_CONTENT = { title: 'Anything', summary: 'Anything at all', cooperationTypes: ['training'] };

type Contents = Readonly<Record<string, { readonly schema?: Schema }>>;

interface Operation {
  readonly responses: Readonly<Record<string, { readonly content?: Contents }>>;
  readonly requestBody?: { readonly content?: Contents };
  readonly parameters?: readonly Parameter[];
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Schemas };
}

/** Every endpoint of every OpenAPI document, with requests that are taken, and two people in the directory to send them. */
export class EveryEndpoint {
  private constructor(
    private readonly platform: Platform,
    readonly endpoints: readonly Endpoint[],
    readonly people: Readonly<Record<Side, Person>>,
    /** Every placeholder of a path, by what it stands for. */
    private readonly ids: Readonly<Record<string, string>>,
  ) {}

  static async of(platform: Platform): Promise<EveryEndpoint> {
    const { app } = platform;
    const pair = await openPair(platform);
    const proposal = (await proposed(platform, pair)).split('/').at(-1) ?? '';
    const own = await memberOfAnOrganisation(platform, 'own');
    const foreign = await memberOfAnOrganisation(platform, 'foreign');
    const draft = async (kind: 'needs' | 'offers', role: Role) => {
      const client = await app.as({ ...own, roles: [role] });
      return (await created(client, `/api/${kind}`, POST_CONTENT)).id;
    };
    const ids = {
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
    const endpoints = documents.flatMap(({ body }) => endpointsOf(body));
    return new EveryEndpoint(platform, endpoints, { own, foreign }, ids);
  }

  clientOf(side: Side, role: Role): Promise<ApiClient> {
    return this.platform.app.as({ ...this.people[side], roles: [role] });
  }

  async ask(
    endpoint: Endpoint,
    client: ApiClient,
    {
      body = this.bodyFor(endpoint),
      query = '',
      path = this.filled(endpoint.path),
      headers = {},
    }: Special = {},
  ): Promise<ApiAnswer<{ type?: string }>> {
    const all = { 'if-match': '"1"', 'idempotency-key': newTestId(), ...headers };
    if (endpoint.path.endsWith('/letter')) {
      const file = { body: '%PDF-1.7 %%EOF', headers: { ...all, 'content-type': 'application/pdf' } };
      return client.send(endpoint.method, `${path}${query || '?name=letter.pdf'}`, file);
    }
    const given = body === undefined ? {} : { body };
    return client.send(endpoint.method, `${path}${query}`, { ...given, headers: all });
  }

  /** The path with the ids of the things that belong to `own`; what is not there has an id of nothing. */
  filled(path: string): string {
    const known = Object.entries(this.ids).reduce((text, [place, id]) => {
      const placeholder = /\{\w+\}/.exec(place)?.[0] ?? '';
      return text.replace(place, place.replace(placeholder, id));
    }, path);
    return known.replace(/\{\w+\}/g, newTestId());
  }

  /** A body that is taken, so that who may is asked before what. */
  bodyFor({ method, path }: Endpoint): object | undefined {
    if (method === 'GET' || method === 'DELETE') return undefined;
    const [, last = ''] = /\/([a-z-]+)$/.exec(path) ?? [];
    // of one name there can be one
    const profile = { name: `Somebody ${newTestId()}`, kind: 'academia', country: 'SN' };
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
        needId: this.ids['matching/needs/{needId}'],
        offerId: this.ids['matching/offers/{offerId}'],
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
      return { roles: [...ROLES], organisationId: this.people.own.organisationId, active: true };
    if (path.endsWith('{country}'))
      return { organisationId: this.people.foreign.organisationId, endorses: false };
    if (path.endsWith('organisations/{id}')) return profile;
    if (/(needs|offers)\/\{id\}$/.test(path)) return POST_CONTENT;
    return all[last];
  }
}

function endpointsOf({ paths, components: { schemas } }: Document): Endpoint[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([verb, { responses, requestBody, parameters = [] }]) => {
      const method = verb.toUpperCase();
      const row = accessTo(method, path);
      if (!row) throw new Error(`${method} ${path} is not in the table of access.`);
      const sent = requestBody?.content?.['application/json']?.schema ?? null;
      const name = `${method} ${path}`;
      return { name, method, path, row, answer: answerOf(responses), sent, parameters, schemas };
    }),
  );
}

function answerOf(responses: Operation['responses']): Schema {
  const good = Object.entries(responses).filter(([status]) => status.startsWith('2'));
  return { anyOf: good.flatMap(([, { content }]) => content?.['application/json']?.schema ?? []) };
}

/** Somebody in the directory who manages an organisation of their own, in every role there is. */
async function memberOfAnOrganisation({ app, coordinator }: Platform, name: string): Promise<Person> {
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
