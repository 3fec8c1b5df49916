import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { RedisClientType } from 'redis';

export interface RedisSettings {
  readonly url: string;
  /** Goes before every key: several installations can share one Redis. */
  readonly prefix: string;
}

/** Redis must not be used as it is; the message is one line for the person who started the process. */
export class RedisUnusable extends Error {
  override readonly name = 'RedisUnusable';
}

/** A start does not wait longer for Redis: what is in it may be lost, and requests are taken without it. */
const ANSWER_WITHIN_MS = 3_000;
const LONGEST_PAUSE_MS = 2_000;
/** How soon a policy that is changed while we are connected is told. */
const LOOK_MS = 10_000;
const REFUSAL = /^(WRONGPASS|NOAUTH|NOPERM)/;
const POLICY = /maxmemory_policy:(\S+)/;

/** A client that waits for Redis to come back, however long that takes. */
type MakeClient = (disableOfflineQueue: boolean) => RedisClientType;

/** The library is loaded only where there is a Redis. */
async function clientsOf(url: string): Promise<MakeClient> {
  const { createClient } = await import('redis');
  return (disableOfflineQueue) =>
    createClient({
      url,
      disableOfflineQueue,
      socket: {
        connectTimeout: ANSWER_WITHIN_MS,
        reconnectStrategy: (retries) => Math.min(50 * 2 ** retries, LONGEST_PAUSE_MS),
      },
    });
}

/**
 * This process' connection to Redis, which holds what instances share and may lose. Redis that is away passes by itself.
 * Redis that evicts keys would lose jobs in silence: a process does not start with it, and one that runs says so until it is
 * mended, for requests need no Redis.
 */
export class RedisLink {
  private reason: string | null = 'it was not asked yet';
  private refusal: string | null = null;
  private eviction: string | null = null;
  private looking: NodeJS.Timeout | null = null;

  /** Fails at once while Redis is away. */
  readonly client: RedisClientType;

  private constructor(
    private readonly settings: RedisSettings,
    private readonly makeClient: MakeClient,
    private readonly logger: Logger,
  ) {
    this.client = makeClient(true);
  }

  /** @throws RedisUnusable */
  static async open(settings: RedisSettings, logger: Logger): Promise<RedisLink> {
    const link = new RedisLink(settings, await clientsOf(settings.url), logger);
    link.client.on('error', (error: Error) => link.failed(error));
    void link.client.connect().catch(() => undefined);
    await link.firstAnswer();
    try {
      if (link.refusal !== null)
        throw new RedisUnusable(`Redis at ${link.address} refuses us: ${link.refusal}`);
      await link.lookAtPolicy();
      if (link.eviction !== null) throw new RedisUnusable(link.eviction);
    } catch (error) {
      link.close();
      throw error;
    }
    link.client.on('ready', () => void link.lookAtPolicy());
    link.looking = setInterval(() => void link.lookAtPolicy(), LOOK_MS).unref();
    return link;
  }

  get prefix(): string {
    return this.settings.prefix;
  }

  get isUp(): boolean {
    return this.client.isReady;
  }

  /** For readiness: why Redis is away, or must not be used as it is; `null` when all is well. */
  get remark(): string | null {
    return this.isUp ? this.eviction : `Redis at ${this.address} is away: ${this.reason}`;
  }

  /** Another client, whose commands wait while Redis is away: for BullMQ, and for who subscribes. */
  newClient(): RedisClientType {
    const client = this.makeClient(false);
    // this link has told of it already
    client.on('error', () => undefined);
    return client;
  }

  close(): void {
    if (this.looking) clearInterval(this.looking);
    this.client.destroy();
  }

  /** Host and port: the URL may hold a password. */
  private get address(): string {
    return new URL(this.settings.url).host;
  }

  private async firstAnswer(): Promise<void> {
    const answered = new Promise<void>((resolve) => {
      this.client.once('ready', resolve);
      this.client.once('error', resolve);
    });
    await Promise.race([answered, delay(ANSWER_WITHIN_MS, undefined, { ref: false })]);
  }

  /** Learns nothing while Redis is away, or does not say. */
  private async lookAtPolicy(): Promise<void> {
    const policy = await this.client.info('memory').then(
      (info) => POLICY.exec(info)?.[1],
      () => undefined,
    );
    if (!this.isUp) return;
    if (this.reason !== null) this.logger.info(`Redis at ${this.address} answers`);
    this.reason = null;
    if (policy === undefined) return;
    const eviction =
      policy === 'noeviction'
        ? null
        : `Redis at ${this.address} has maxmemory-policy ${policy} and would drop jobs when its memory is full; set it to noeviction`;
    // a start says it itself
    if (eviction !== null && this.eviction === null && this.looking) this.logger.error(eviction);
    this.eviction = eviction;
  }

  private failed({ message }: Error): void {
    if (REFUSAL.test(message)) this.refusal = message;
    if (this.reason !== message) {
      this.logger.error(
        `Redis at ${this.address} is away: ${message}. Requests are taken all the same; jobs wait, and each process counts rate limits by itself`,
      );
    }
    this.reason = message;
  }
}
