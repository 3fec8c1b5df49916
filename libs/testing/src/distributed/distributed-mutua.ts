import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import type { Caller } from '@mutua/platform/auth';
import { TokenIssuer } from '@mutua/platform/token-issuer';
import { ApiClient } from '../api-client.js';
import { freePort } from '../provision/free-port.js';
import { createTestDatabase, type TestDatabase } from '../test-database.js';
import { newTestId } from '../test-publisher.js';
import { openFrontDoor, type FrontDoor } from './front-door.js';
import { ServiceProcess } from './service-process.js';

export const SERVICES = ['directory', 'needs', 'offers', 'matching', 'notifications'] as const;
export type ServiceName = (typeof SERVICES)[number];

/** The built services. */
const BUILD = join(import.meta.dirname, '../../../../build');

export interface DistributedPlan {
  /** `host:port` of brokers, with commas between them. */
  readonly kafka: string;
  /** The services to start; all of them unless it is given. */
  readonly services?: readonly ServiceName[];
  /** Settings of every service. */
  readonly env?: Readonly<Record<string, string>>;
  /** URL of a Redis that the services share; without one they keep their jobs in PostgreSQL. */
  readonly redis?: string;
  /** A PostgreSQL server on which databases may be made, instead of that of the tests. */
  readonly postgres?: string;
}

/**
 * Every context as a process of its own, each on a database of its own, with Kafka between them and one address in front.
 * Topics, groups and what is in Redis have a prefix of their own, so that several can share one broker.
 */
export class DistributedMutua {
  private readonly members = new Map<ServiceName, ServiceProcess[]>();

  private constructor(
    private readonly plan: DistributedPlan,
    private readonly databases: ReadonlyMap<ServiceName, TestDatabase>,
    /** Holds the signing key. */
    readonly dataDirectory: string,
    private readonly issuer: TokenIssuer,
    private readonly front: FrontDoor,
    readonly prefix: string,
  ) {}

  /** Starts the services one beside the other and waits until each is ready. */
  static async start(plan: DistributedPlan): Promise<DistributedMutua> {
    const dataDirectory = await mkdtemp(join(tmpdir(), 'mutua-distributed-'));
    const issuer = await TokenIssuer.load(dataDirectory);
    const names = plan.services ?? SERVICES;
    const databases = new Map<ServiceName, TestDatabase>();
    for (const name of names) databases.set(name, await createTestDatabase(plan.postgres));
    const prefix = `t${randomUUID().slice(0, 8)}.`;
    const find = (context: string): string => {
      const members = mutua.membersOf(context as ServiceName);
      const known = members.find((member) => member.running) ?? members[0];
      return (known ?? mutua.service(names[0] ?? 'directory')).origin;
    };
    const mutua = new DistributedMutua(
      plan,
      databases,
      dataDirectory,
      issuer,
      await openFrontDoor(find),
      prefix,
    );
    try {
      await Promise.all(names.map((name) => mutua.addMember(name)));
    } catch (error) {
      await mutua.stop();
      throw error;
    }
    return mutua;
  }

  /** One address for the API of all services. */
  get origin(): string {
    return this.front.origin;
  }

  /** The first process of a service. */
  service(name: ServiceName): ServiceProcess {
    const [first] = this.membersOf(name);
    if (!first) throw new Error(`${name} was not started.`);
    return first;
  }

  membersOf(name: ServiceName): readonly ServiceProcess[] {
    return this.members.get(name) ?? [];
  }

  /** Starts one more process of a service: another member of its consumer group, on the same database. */
  async addMember(name: ServiceName, env: Readonly<Record<string, string>> = {}): Promise<ServiceProcess> {
    const members = this.members.get(name) ?? [];
    const member = new ServiceProcess({
      name: members.length === 0 ? name : `${name} ${members.length + 1}`,
      script: join(BUILD, `${name}.js`),
      port: await freePort(),
      env: {
        HOST: '127.0.0.1',
        DATABASE_URL: this.databaseUrl(name),
        KAFKA_BROKERS: this.plan.kafka,
        KAFKA_PREFIX: this.prefix,
        MUTUA_DATA_DIR: this.dataDirectory,
        ...(this.plan.redis ? { REDIS_URL: this.plan.redis, REDIS_PREFIX: this.prefix } : {}),
        ...this.plan.env,
        ...env,
      },
    });
    this.members.set(name, [...members, member]);
    await member.start();
    return member;
  }

  /** The connection string of a service's own database. */
  databaseUrl(name: ServiceName): string {
    const database = this.databases.get(name);
    if (!database) throw new Error(`${name} has no database here.`);
    return database.url;
  }

  /**
   * A client of all services with a token for this person; a new person unless an id is given.
   *
   * @param origin of one process, to pass by the front door
   */
  async as(person: Partial<Caller> & Pick<Caller, 'roles'>, origin = this.origin): Promise<ApiClient> {
    const caller = { userId: newTestId(), organisationId: null, ...person };
    return new ApiClient(origin, await this.issuer.tokenFor(caller, '2h'));
  }

  /** Ends all processes and removes what they have stored. */
  async stop(): Promise<void> {
    const members = [...this.members.values()].flat();
    await Promise.all(
      members.map((member) => {
        member.resume();
        return member.stop();
      }),
    );
    await this.front.close();
    for (const database of this.databases.values()) await database.drop();
    await rm(this.dataDirectory, { recursive: true, force: true });
  }
}
