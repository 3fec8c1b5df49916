import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Caller } from '@mutua/platform/auth';
import {
  createApp,
  Metrics,
  PlatformModule,
  RunningContexts,
  type PlatformOptions,
} from '@mutua/platform/context';
import { KafkaTransport, NO_SIGNALS, type KafkaSettings } from '@mutua/platform/messaging';
import { RedisLink, type RedisSettings } from '@mutua/platform/redis';
import { TokenIssuer } from '@mutua/platform/token-issuer';
import { ApiClient } from './api-client.js';
import { TestClock } from './test-clock.js';
import { createTestDatabase } from './test-database.js';
import { newTestId, TestPublisher } from './test-publisher.js';
import pg from 'pg';
import { pino, type DestinationStream } from 'pino';

export interface TestAppPlan {
  /** The contexts to run, by name. */
  readonly contexts: Readonly<Record<string, Type>>;
  /** Contexts that do not run but whose events the test publishes. */
  readonly publishers?: readonly string[];
  /** A database that somebody else made and drops; else one of its own. */
  readonly databaseUrl?: string;
  /** The Kafka between contexts; the publishers then have a database of their own. */
  readonly kafka?: KafkaSettings;
  /** The Redis that this application shares with others. */
  readonly redis?: RedisSettings;
  /** How much one caller may ask; as much as they like unless it is given. */
  readonly rateLimit?: PlatformOptions['rateLimit'];
  /** What contexts read settings of their own from. */
  readonly environment?: PlatformOptions['environment'];
  /** Gets the warnings and errors of the log; there is none unless it is given, or `TEST_LOG_LEVEL` is set. */
  readonly logTo?: DestinationStream;
  /** Called when the application says that only a new process can go on. */
  readonly onFatal?: (error: Error) => void;
}

/** An application with real HTTP on a real PostgreSQL. */
export class TestApp {
  private constructor(
    private app: NestFastifyApplication,
    private origin: string,
    readonly databaseUrl: string,
    /** Where the logs of the publishers are. */
    readonly logDatabaseUrl: string,
    readonly issuer: TokenIssuer,
    readonly publisher: TestPublisher,
    readonly clock: TestClock,
    private readonly build: () => Promise<NestFastifyApplication>,
    private readonly dropDatabases: () => Promise<void>,
  ) {}

  static async start(plan: TestAppPlan): Promise<TestApp> {
    const { contexts, publishers = [], databaseUrl, kafka, rateLimit, logTo, onFatal = throwIt } = plan;
    const database = databaseUrl
      ? { url: databaseUrl, drop: async () => undefined }
      : await createTestDatabase();
    const logs = kafka ? await createTestDatabase() : database;
    const issuer = await TokenIssuer.inMemory();
    const level = logTo ? 'warn' : (process.env['TEST_LOG_LEVEL'] ?? 'silent');
    const logger = logTo ? pino({ level }, logTo) : pino({ level });
    const sending = kafka && {
      settings: kafka,
      databaseUrl: logs.url,
      logger,
      signals: NO_SIGNALS,
      onFatal,
    };
    const publisher = new TestPublisher(logs.url, sending && new KafkaTransport(sending));
    await publisher.prepare(...publishers);
    const clock = new TestClock();
    const redis = plan.redis && (await RedisLink.open(plan.redis, logger));
    const options = {
      databaseUrl: database.url,
      poolSize: 5,
      tokens: issuer.terms,
      issuer,
      environment: plan.environment ?? {},
      logLevel: level,
      onFatal,
      ...(logTo ? { logTo } : {}),
      ...(kafka ? { kafka } : {}),
      ...(redis ? { redis } : {}),
      ...(rateLimit ? { rateLimit } : {}),
    };
    const build = async () => {
      const root = {
        module: class TestRootModule {},
        imports: [PlatformModule.forApp(options, clock), ...Object.values(contexts)],
      };
      const app = await createApp({ root, contexts });
      await app.listen(0, '127.0.0.1');
      return app;
    };
    const app = await build();
    const drop = async () => {
      redis?.close();
      if (logs !== database) await logs.drop();
      await database.drop();
    };
    const origin = await app.getUrl();
    return new TestApp(app, origin, database.url, logs.url, issuer, publisher, clock, build, drop);
  }

  /** A client with a token for this person; a new person unless an id is given. */
  async as(person: Partial<Caller> & Pick<Caller, 'roles'>): Promise<ApiClient> {
    return this.withToken(
      await this.issuer.tokenFor({ userId: newTestId(), organisationId: null, ...person }),
    );
  }

  withToken(token: string | null): ApiClient {
    return new ApiClient(this.origin, token);
  }

  /** Where the application listens. */
  get address(): string {
    return this.origin;
  }

  /** A provider of the running application, for tests that call what no endpoint offers (a recurring job). */
  get<T>(type: Type<T>): T {
    return this.app.get(type, { strict: false });
  }

  /** Does with the database what no service may. */
  async asOwner<T>(work: (database: pg.Client) => Promise<T>): Promise<T> {
    const database = new pg.Client({ connectionString: this.databaseUrl });
    await database.connect();
    try {
      return await work(database);
    } finally {
      await database.end();
    }
  }

  /** What Prometheus would be told now. */
  metrics(): Promise<string> {
    return this.get(Metrics).scrape(this.get(RunningContexts).all());
  }

  /** Stops, does what is to be done meanwhile, and starts again on the same database. */
  async restart(meanwhile: () => Promise<void>): Promise<void> {
    await this.app.close();
    await meanwhile();
    this.app = await this.build();
    this.origin = await this.app.getUrl();
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.publisher.close();
    await this.dropDatabases();
  }
}

function throwIt(error: Error): never {
  throw error;
}
