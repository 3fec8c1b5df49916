import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { OrganisationRegistered, type OrganisationSnapshot } from '@mutua/contracts';
import { happened } from '@mutua/platform/decision';
import { eventually, newTestId, TestApp, type ApiClient } from '@mutua/testing';
import pg from 'pg';
import type { NeedDto } from './need.dto.js';
import { NeedsModule } from './needs.module.js';

const NEED = {
  title: 'Early warning for farmers',
  summary: 'Farmers in the north should hear of droughts weeks ahead.',
  cooperationTypes: ['training'],
  aiTopics: ['agriculture'],
  budget: { kind: 'unknown' },
  period: { start: '2027-01-01', end: null },
  nonMilitaryPurpose: true,
};
const MINISTRY: OrganisationSnapshot = {
  id: newTestId(),
  version: 1,
  name: 'Ministry of ICT',
  kind: 'government',
  country: 'RW',
  status: 'unverified',
};

let app: TestApp;
let requester: ApiClient;
/** Reads the log in the moment in which it is woken. */
let listener: pg.Client;
let found: Promise<string[]>[] = [];

const logged = async () => {
  const { rows } = await listener.query<{ type: string }>(
    'SELECT type FROM needs.event_log ORDER BY position',
  );
  return rows.map(({ type }) => type);
};

/** What the listener found by each notification that the work brought, once it has found these events. */
async function foundBy(
  work: () => Promise<NeedDto>,
  last: string,
): Promise<{ need: NeedDto; woken: number }> {
  found = [];
  const need = await work();
  await eventually(async () => expect((await Promise.all(found)).at(-1)?.at(-1)).toBe(last));
  return { need, woken: found.length };
}

beforeAll(async () => {
  app = await TestApp.start({ contexts: { needs: NeedsModule }, publishers: ['directory', 'matching'] });
  requester = await app.as({ roles: ['requester'], organisationId: MINISTRY.id });
  await app.publisher.publish(happened(OrganisationRegistered, { organisation: MINISTRY }), MINISTRY);
  const draft = () => requester.post<NeedDto>('/api/needs', { body: NEED });
  await eventually(async () => expect(await draft()).toMatchObject({ status: 201 }));
  listener = new pg.Client({ connectionString: app.databaseUrl, options: '-c mutua.reader=system' });
  await listener.connect();
  listener.on('notification', () => found.push(logged()));
  await listener.query('LISTEN mutua_log_needs');
});

afterAll(async () => {
  await listener?.end();
  await app?.stop();
});

it('a change that stands alone wakes who reads the log once, when it can be read', async () => {
  const submitted = await foundBy(
    async () => (await requester.post<NeedDto>('/api/needs', { body: { ...NEED, submit: true } })).body,
    'needs.need.submitted',
  );
  expect(submitted.woken).toBe(1);
  const { id, version } = submitted.need;
  const withdrawn = await foundBy(
    async () =>
      (
        await requester.post<NeedDto>(`/api/needs/${id}/withdraw`, {
          version,
          body: { reason: 'Funded elsewhere.' },
        })
      ).body,
    'needs.need.withdrawn',
  );
  expect(withdrawn.woken).toBe(1);
});

it('changes at one time wake them until the last of them is read', async () => {
  const many = Array.from({ length: 40 }, () =>
    requester.post<NeedDto>('/api/needs', { body: { ...NEED, submit: true } }),
  );
  const before = (await logged()).length;
  await Promise.all(many);
  await eventually(async () => expect((await Promise.all(found)).at(-1)).toHaveLength(before + many.length));
});
