import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  DirectoryApp,
  aMinistry,
  ORGANISATIONS,
  refusal,
  USERS,
  type Problem,
} from './directory-app.spec-data.js';

let directory: DirectoryApp;

beforeAll(async () => {
  directory = await DirectoryApp.start();
  for (let count = 0; count < 3; count += 1) await directory.register(await directory.addPerson());
});

afterAll(() => directory.stop());

/** What the server answers to bytes that no HTTP client would send. */
async function answerTo(bytes: string): Promise<{ status: number; head: string; body: { type: string } }> {
  const { hostname, port } = new URL(directory.app.address);
  const socket = connect(Number(port), hostname);
  socket.write(bytes);
  const [head = '', body = ''] = (await text(socket)).split('\r\n\r\n');
  return { status: Number(head.split(' ')[1]), head, body: JSON.parse(body) as { type: string } };
}

describe('an address that is not right', () => {
  it.each([
    ['bytes that are no text', '/api/directory/users/%ff', 400, 'malformed'],
    ['an id that is far too long', `/api/directory/users/${'a'.repeat(200)}`, 414, 'uri-too-long'],
    ['an address that does not exist', '/api/nothing', 404, 'not-found'],
    ['an address outside the API', '/nothing', 404, 'not-found'],
  ])('is a problem like any other: %s', async (_, path, status, code) => {
    const answer = await directory.operator.get<Problem>(path);
    expect(answer).toMatchObject({ status, body: { type: `urn:mutua:problem:${code}`, status } });
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.body).toMatchObject({ instance: path, traceId: expect.stringMatching(/^[0-9a-f]{32}$/) });
  });

  it.each([
    ['a method that HTTP knows and this address does not', 'PROPFIND', 404, 'not-found'],
    ['a method that HTTP does not know', 'FETCH', 501, 'not-implemented'],
  ])('and so is %s', async (_, method, status, code) => {
    const answer = await answerTo(
      `${method} ${ORGANISATIONS} HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n`,
    );
    expect(answer).toMatchObject({ status, body: { type: `urn:mutua:problem:${code}` } });
    expect(answer.head).toContain('application/problem+json');
  });

  it('and so are headers that are too large, and what is no HTTP', async () => {
    const large = await answerTo(`GET / HTTP/1.1\r\nhost: a\r\nx: ${'x'.repeat(20_000)}\r\n\r\n`);
    expect(large).toMatchObject({ status: 431, body: { type: 'urn:mutua:problem:headers-too-large' } });
    const noise = await answerTo('GET / HTTP/1.1\r\nno header\r\n\r\n');
    expect(noise).toMatchObject({ status: 400, body: { type: 'urn:mutua:problem:malformed' } });
  });
});

describe('a list', () => {
  it.each(['0x10', '1e1', '%205', '5.0', '+5', '-1', '0', '101', '', 'all'])(
    'does not take a limit of "%s"',
    async (limit) => {
      const answer = await directory.coordinator.get<Problem>(`${ORGANISATIONS}?limit=${limit}`);
      expect(answer).toMatchObject(refusal(422, 'invalid-fields'));
      expect(answer.body.errors?.[0]?.pointer).toBe('/limit');
    },
  );

  it('takes its own cursors only, and only with the filter for which it gave them out', async () => {
    const first = await directory.operator.get<{ next: string }>(`${ORGANISATIONS}?limit=1&country=RW`);
    const { next } = first.body;
    const go = (path: string) => directory.operator.get<Problem>(path);
    expect((await go(`${ORGANISATIONS}?limit=2&country=RW&cursor=${next}`)).status).toBe(200);
    for (const path of [
      `${ORGANISATIONS}?cursor=${next}`,
      `${ORGANISATIONS}?country=BI&cursor=${next}`,
      `${USERS}?cursor=${next}`,
      `/api/operations/directory/dead-letters?cursor=${next}`,
      `${ORGANISATIONS}?country=RW&cursor=${next}A`,
    ]) {
      const answer = await go(path);
      expect(answer).toMatchObject(refusal(422, 'invalid-cursor'));
      expect(answer.body.errors).toMatchObject([{ pointer: '/cursor' }]);
    }
  });

  it('and all else that a token opens is for no cache to keep', async () => {
    for (const path of [ORGANISATIONS, USERS, '/api/operations/directory/backlog', `${USERS}/me`]) {
      const { headers } = await directory.operator.get(path);
      expect(headers.get('cache-control')).toBe('no-store');
    }
    const created = await (await directory.addPerson()).client.post(ORGANISATIONS, { body: aMinistry() });
    expect(created.headers.get('cache-control')).toBe('no-store');
  });
});
