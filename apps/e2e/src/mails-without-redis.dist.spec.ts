import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { RedisLink } from '@mutua/platform/redis';
import { DistributedMutua, eventually, provideRedis, type ApiClient, type TestServer } from '@mutua/testing';
import { describeOnKafka, describeOnRedis } from '@mutua/testing/suites';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { pino } from 'pino';
import { addCoordinator, step } from './main-job.js';
import { startMailServer, type MailServer } from './portal/mail-server.js';

const LONG = 300_000;
const PEOPLE = 8;

interface Reader {
  readonly id: string;
  readonly email: string;
  readonly organisation: string;
}

describeOnKafka('Redis emptied while mails of what is new are on their way', (kafka) => {
  describeOnRedis('of two processes of each service', () => {
    let redis: TestServer;
    let operator: RedisLink;
    let mailServer: MailServer;
    let folder: string;
    let mutua: DistributedMutua;
    let held: 'none' | 'one' | 'was' = 'none';

    const empty = () => operator.client.flushAll();

    /** Empties Redis, and waits until some process has put a job there again and has done it. */
    async function emptyUntilDoneAgain(context: string, job: string, withinMs: number): Promise<void> {
      await empty();
      await eventually(async () => {
        const done = await operator.client.zRange(`${mutua.prefix}jobs:${context}:completed`, 0, -1);
        expect(done.filter((id) => id.includes(job))).not.toEqual([]);
      }, withinMs);
    }

    /** One mail is held until the other process has looked for mails, too. */
    async function underWay(): Promise<void> {
      if (held !== 'none') return void (await empty());
      held = 'one';
      try {
        await emptyUntilDoneAgain('directory', 'SendMails', 9_000);
        held = 'was';
      } catch (error) {
        // its sender does not wait longer: the next mail is held instead
        held = 'none';
        throw error;
      }
    }

    /** How many mails have come to each address. */
    async function mails(): Promise<Record<string, number>> {
      const counts: Record<string, number> = {};
      for (const name of await readdir(folder)) {
        const [, to = ''] = /^To: (\S+)$/m.exec(await readFile(join(folder, name), 'utf8')) ?? [];
        counts[to] = (counts[to] ?? 0) + 1;
      }
      return counts;
    }

    async function rowsOf(
      context: 'directory' | 'notifications',
      query: string,
      parameters: readonly unknown[] = [],
    ): Promise<object[]> {
      const options = '-c mutua.reader=system';
      const database = new pg.Client({ connectionString: mutua.databaseUrl(context), options });
      await database.connect();
      try {
        return (await database.query<object>(query, [...parameters])).rows;
      } finally {
        await database.end();
      }
    }

    /** Somebody who wants each piece of news at once, with an organisation that waits to be verified. */
    async function addReader(admin: ApiClient, number: number): Promise<Reader> {
      const email = `reader-${number}@mutua.example`;
      const user = { name: `Reader ${number}`, email, locale: 'en', roles: ['requester'] };
      const { body: person } = await admin.post<{ id: string }>('/api/directory/users', { body: user });
      const client = await mutua.as({ userId: person.id, roles: ['requester'] });
      const organisation = { name: `Ministry ${number}`, kind: 'government', country: 'SN' };
      const registered = await eventually(async () => {
        const answer = await client.post<{ id: string }>('/api/directory/organisations', {
          body: organisation,
        });
        expect(answer.status).toBe(201);
        return answer.body;
      });
      const chosen = await client.put('/api/notifications/mails', { body: { mails: 'each' }, version: 1 });
      expect(chosen.status).toBe(200);
      return { id: person.id, email, organisation: registered.id };
    }

    beforeAll(async () => {
      ({ server: redis } = await provideRedis({ ours: true }));
      operator = await RedisLink.open({ url: redis.address, prefix: '' }, pino({ level: 'silent' }));
      folder = await mkdtemp(join(tmpdir(), 'mutua-mails-'));
      mailServer = await startMailServer(folder, underWay);
      mutua = await DistributedMutua.start({
        kafka,
        services: ['directory', 'notifications'],
        redis: redis.address,
        env: { SMTP_URL: mailServer.url },
      });
      await mutua.addMember('directory');
      await mutua.addMember('notifications');
    }, LONG);

    afterAll(async () => {
      await mutua?.stop();
      await mailServer?.stop();
      operator?.close();
      await redis?.remove();
      if (folder) await rm(folder, { recursive: true, force: true });
    }, LONG);

    it(
      'before one is put together, while it waits, while it is sent and after: each comes, and once',
      async () => {
        const admin = await mutua.as({ roles: ['admin'] });
        const { client: coordinator } = await addCoordinator(mutua);
        const readers: Reader[] = [];
        for (let number = 1; number <= PEOPLE; number += 1) readers.push(await addReader(admin, number));
        for (const { organisation } of readers)
          await step(coordinator, `/api/directory/organisations/${organisation}`, 'verify');
        const ids = readers.map(({ id }) => id);
        await eventually(async () => {
          const query = 'SELECT DISTINCT user_id FROM notifications.notification WHERE user_id = ANY ($1)';
          const told = await rowsOf('notifications', query, [ids]);
          expect(told).toHaveLength(PEOPLE);
        }, 60_000);
        await emptyUntilDoneAgain('notifications', 'ComposeDigests', 60_000);
        await eventually(async () => {
          const query = `SELECT 1 FROM notifications.event_log
            WHERE type = 'notifications.digest.due' AND payload->'digest'->>'userId' = ANY ($1)`;
          expect(await rowsOf('notifications', query, [ids])).toHaveLength(PEOPLE);
        }, 60_000);
        await empty();

        const each = Object.fromEntries(readers.map(({ email }) => [email, 1]));
        await eventually(async () => expect(await mails()).toMatchObject(each), 120_000);
        await eventually(async () => expect(held).toBe('was'), 120_000);
        await emptyUntilDoneAgain('notifications', 'ComposeDigests', 60_000);
        await emptyUntilDoneAgain('directory', 'SendMails', 60_000);
        expect(await mails()).toEqual(each);
        expect(await rowsOf('directory', 'SELECT id FROM directory.mail')).toEqual([]);
      },
      LONG,
    );
  });
});
