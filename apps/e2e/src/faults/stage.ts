import { type Desk, eventsHandled, Installation, openDesk } from '@mutua/demo';
import type { Caller } from '@mutua/platform/auth';
import {
  DistributedMutua,
  eventually,
  newTestId,
  SERVICES,
  type ApiClient,
  type ServiceName,
} from '@mutua/testing';
import pg from 'pg';
import { addMember, type Member, type Page, type Thing } from '../main-job.js';
import { untilDone, untilTaken } from './patient.js';
import type { Servers } from './servers.js';
import { COUNTRIES, offerFor } from './submissions.js';

const PATIENCE = { withinMs: 120_000, throughOutages: true };
/** A machine that does much else may need long to hear all. */
const HANDLED_WITHIN_MS = 240_000;
const ANSWERS_WITHIN_MS = 60_000;

/** A line of the log from warnings on (pino). */
const COMPLAINT = /"level":[456]0\b/;
const COMPLAINTS_TOLD = 12;

/** A running Mutua of separate services with the people whom a run needs, and offers that wait for its needs. */
export class Stage {
  private constructor(
    readonly servers: Servers,
    readonly mutua: DistributedMutua,
    readonly installation: Installation,
    readonly desk: Desk,
    readonly admin: ApiClient,
    readonly coordinator: ApiClient,
    /** One of each country. */
    readonly requesters: readonly Member[],
    readonly provider: ApiClient,
  ) {}

  static async set(servers: Servers): Promise<Stage> {
    const mutua = await DistributedMutua.start({
      kafka: servers.kafka.address,
      postgres: servers.postgres.address,
      env: {
        DATABASE_POOL_SIZE: '5',
        REDIS_URL: servers.redis.address,
        REDIS_PREFIX: `${newTestId()}:`,
        // a few people send all of it
        RATE_LIMIT: '0',
      },
    });
    try {
      const installation = await Installation.at(mutua.origin, mutua.dataDirectory, PATIENCE);
      const desk = await openDesk(installation);
      const coordinator = await mutua.as(await coordinatorOf(desk));
      const requesters: Member[] = [];
      for (const country of COUNTRIES) {
        const ministry = { name: `Ministry of ${country} (example)`, kind: 'government', country };
        requesters.push(await addMember(mutua, 'requester', ministry, coordinator));
      }
      const institute = { name: 'Institute (example)', kind: 'academia', country: 'BR' };
      const provider = (await addMember(mutua, 'provider', institute, coordinator)).client;
      await eventsHandled(desk.admin, HANDLED_WITHIN_MS);
      for (const country of COUNTRIES) await openOffer(country, provider, coordinator);
      await eventsHandled(desk.admin, HANDLED_WITHIN_MS);
      const admin = await mutua.as({ roles: ['admin'] });
      return new Stage(servers, mutua, installation, desk, admin, coordinator, requesters, provider);
    } catch (error) {
      const ended = SERVICES.filter((name) => !mutua.service(name).running);
      const words = ended.map(
        (name) => `${name} has ended: ${mutua.service(name).output.trim().slice(-2_000)}`,
      );
      await mutua.stop();
      throw new Error([String(error), ...words].join('\n'), { cause: error });
    }
  }

  /** The first of those who ask. */
  get requester(): Member {
    const [first] = this.requesters;
    if (!first) throw new Error('Nobody asks for anything.');
    return first;
  }

  /** Waits until every context has handled all events. */
  async calm(): Promise<void> {
    // a service whose broker has just come back cannot say at once how far it is
    await eventually(() => eventsHandled(this.desk.admin, HANDLED_WITHIN_MS), ANSWERS_WITHIN_MS);
  }

  /** Asks the database of a service. */
  async query<Row extends object>(
    service: ServiceName,
    statement: string,
    values: readonly unknown[] = [],
  ): Promise<Row[]> {
    const client = await this.connect(service);
    try {
      return (await client.query<Row & pg.QueryResultRow>(statement, [...values])).rows;
    } finally {
      await client.end();
    }
  }

  /** A session of one's own on the database of a service. */
  async connect(service: ServiceName): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.mutua.databaseUrl(service),
      options: `-c search_path=${service}`,
    });
    // the server is killed under some of them
    client.on('error', () => undefined);
    await client.connect();
    return client;
  }

  /** Kills a process of a service, or finds that it has ended by itself, and starts it again at the same address. */
  async killAndStart(service: ServiceName, member = this.mutua.service(service)): Promise<void> {
    await member.kill();
    await member.start();
  }

  /** For whoever has to find out why a run failed: the end of what ended services said, and what those that run complained of. */
  get lastWords(): string[] {
    return SERVICES.flatMap((name) => this.mutua.membersOf(name)).flatMap(({ name, running, output }) => {
      if (!running) return `${name} has ended: ${output.trim().slice(-2_000)}`;
      const complaints = output.split('\n').filter((line) => COMPLAINT.test(line));
      return complaints.slice(-COMPLAINTS_TOLD).map((line) => `${name}: ${line.slice(0, 1_000)}`);
    });
  }

  async strike(): Promise<void> {
    await this.mutua.stop();
  }
}

/** The one who is told of what waits for screening. */
async function coordinatorOf({ admin }: Desk): Promise<Caller> {
  const path = '/api/directory/users?email=coordinator%40mutua.example';
  const { items } = await admin.get<Page<{ id: string }>>(path);
  const [{ id: userId } = { id: '' }] = items;
  return { userId, organisationId: null, roles: ['coordinator'] };
}

async function openOffer(country: string, provider: ApiClient, coordinator: ApiClient): Promise<void> {
  const { body: offer } = await untilTaken(`the offer for ${country}`, () =>
    provider.post<Thing>('/api/offers', { body: offerFor(country) }),
  );
  await untilDone(coordinator, `/api/offers/${offer.id}`, 'approve', ({ status }) => status === 'open');
}
