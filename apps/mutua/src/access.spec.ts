import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ACCESS, ROLES, type AccessRow, type Role } from '@mutua/contracts';
import { EveryEndpoint, type Endpoint } from './every-endpoint.spec-data.js';
import { startPlatform, type Platform } from './match-lifecycle.spec-data.js';
import { undeclaredFields } from './undeclared-fields.spec-data.js';

/**
 * Goes through every endpoint of every OpenAPI document as everybody: without a token, in every role, for the organisation
 * whose the thing is and for another one, against the table of access.
 */
let platform: Platform;
let every: EveryEndpoint;
let endpoints: readonly Endpoint[];

beforeAll(async () => {
  platform = await startPlatform();
  every = await EveryEndpoint.of(platform);
  ({ endpoints } = every);
});

afterAll(() => platform.app.stop());

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
      const { status, body } = await every.ask(endpoint, nobody);
      const open = endpoint.row.who === 'public' || endpoint.row.who === 'anybody';
      const turnedAway = status === 401 && refused(body) === 'unauthenticated';
      return turnedAway === !open ? null : `without a token ${status}`;
    });
  });

  it.each(ROLES)('is held for who has the role %s and no other', async (role) => {
    for (const side of ['own', 'foreign'] as const) {
      const client = await every.clientOf(side, role);
      await expectEach(
        endpoints.filter(({ row }) => !mayCall(row, role)),
        async (endpoint) => {
          const { status, body } = await every.ask(endpoint, client);
          return refused(body) === 'role-required' ? null : `${side}: ${status} ${refused(body)}`;
        },
      );
    }
  });

  it.each(ROLES)('keeps what is not theirs from who has the role %s', async (role) => {
    const clients = {
      own: await every.clientOf('own', role),
      foreign: await every.clientOf('foreign', role),
    };
    await expectEach(
      endpoints.filter(({ row }) => mayCall(row, role) && row.otherwise !== undefined),
      async (endpoint) => {
        if (seesAll(endpoint, role) || isOfBothSides(endpoint)) return null;
        // four eyes: there, it is one's own that is not for oneself
        const side = endpoint.row.whose === 'others' ? 'own' : 'foreign';
        const { status, body } = await every.ask(endpoint, clients[side]);
        return status === endpoint.row.otherwise ? null : `${side}: ${status} ${refused(body)}`;
      },
    );
  });

  it.each(ROLES)('lets who has the role %s do what is theirs', async (role) => {
    const client = await every.clientOf('own', role);
    await expectEach(
      endpoints.filter((endpoint) => mayCall(endpoint.row, role) && isTheirs(endpoint) && isThere(endpoint)),
      async (endpoint) => {
        const { status, body } = await every.ask(endpoint, client);
        return [401, 403, 404].includes(status) ? `${status} ${refused(body)}` : null;
      },
    );
  });

  it.each(ROLES)(
    'is of all that is answered: no field that no document declares, to who has the role %s',
    async (role) => {
      const client = await every.clientOf('own', role);
      await expectEach(
        endpoints.filter(({ row, method }) => method === 'GET' && mayCall(row, role)),
        async (endpoint) => {
          const { status, body } = await every.ask(endpoint, client);
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
