import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import { createClient, type RedisClientType } from 'redis';

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
const REFUSAL = /^(WRONGPASS|NOAUTH|NOPERM)/;
const POLICY = /maxmemory_policy:(\S+)/;

/** A client that waits for Redis to come back, however long that takes. */
function clientOf(url: string, disableOfflineQueue: boolean): RedisClientType {
  return createClient({
    url,
    disableOfflineQueue,
    socket: {
      connectTimeout: ANSWER_WITHIN_MS,
      reconnectStrategy: (retries) => Math.min(50 * 2 ** retries, LONGEST_PAUSE_MS),
    },
  });
}

/**
 * This process' connection to Redis, which holds what instances share and may lose. Redis that is away passes by itself;
 * Redis that evicts keys would lose jobs in silence, so the process does not run with it.
 */
export class RedisLink {
  private reason: string | null = 'it was not asked yet';
  private refusal: string | null = null;

  private constructor(
    private readonly settings: RedisSettings,
    /** Fails at once while Redis is away. */
    readonly client: RedisClientType,
    private readonly logger: Logger,
  ) {}

  /**
   * @param onFatal called when Redis is found unusable after the start, because it was away then or was changed
   * @throws RedisUnusable
   */
  static async open(
    settings: RedisSettings,
    logger: Logger,
    onFatal: (error: Error) => void,
  ): Promise<RedisLink> {
    const link = new RedisLink(settings, clientOf(settings.url, true), logger);
    link.client.on('error', (error: Error) => link.failed(error));
    void link.client.connect().catch(() => undefined);
    await link.firstAnswer();
    try {
      if (link.refusal !== null)
        throw new RedisUnusable(`Redis at ${link.address} refuses us: ${link.refusal}`);
      await link.assertKeepsKeys();
    } catch (error) {
      link.close();
      throw error;
    }
    link.client.on('ready', () => void link.assertKeepsKeys().catch(onFatal));
    return link;
  }

  get prefix(): string {
    return this.settings.prefix;
  }

  get isUp(): boolean {
    return this.client.isReady;
  }

  /** For readiness: why Redis is away; `null` when it answers. */
  get absence(): string | null {
    return this.isUp ? null : `Redis at ${this.address} is away: ${this.reason}`;
  }

  /** Another client, whose commands wait while Redis is away: for BullMQ, and for who subscribes. */
  newClient(): RedisClientType {
    const client = clientOf(this.settings.url, false);
    // this link has told of it already
    client.on('error', () => undefined);
    return client;
  }

  close(): void {
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

  /** @throws RedisUnusable; nothing when Redis is away */
  private async assertKeepsKeys(): Promise<void> {
    const policy = await this.client.info('memory').then(
      (info) => POLICY.exec(info)?.[1],
      () => undefined,
    );
    if (!this.isUp) return;
    if (this.reason !== null) this.logger.info(`Redis at ${this.address} answers`);
    this.reason = null;
    if (policy !== undefined && policy !== 'noeviction') {
      throw new RedisUnusable(
        `Redis at ${this.address} has maxmemory-policy ${policy} and would drop jobs when its memory is full; set it to noeviction`,
      );
    }
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
