import { randomUUID } from 'node:crypto';
import type { OnApplicationShutdown } from '@nestjs/common';
import type { Logger } from 'pino';
import type { RedisLink } from '../redis/index.js';

type RedisClient = RedisLink['client'];

/**
 * That something changed, and for whom that may matter. It says nothing of what changed: whoever hears it asks for that with
 * their own rights.
 */
export interface Hint {
  /** What to look at again. */
  readonly about: string;
  readonly userIds?: readonly string[];
  /** For whoever acts for one of them. */
  readonly organisationIds?: readonly string[];
  readonly coordinators?: boolean;
}

/** What a hint is about after which somebody may be signed in no longer, or act for another organisation. */
export const SESSIONS = 'sessions';

type Listener = (hint: Hint) => void;

interface Sent {
  /** The process that sent it, which has heard it already. */
  readonly from: string;
  readonly hint: Hint;
}

/**
 * Carries hints to all instances over Redis where there is one, and within this process in any case. A hint may be lost
 * (Redis is away, a process ends): who waits for hints must look by themselves from time to time.
 */
export class LiveBus implements OnApplicationShutdown {
  private readonly id = randomUUID();
  private readonly listeners = new Set<Listener>();
  private subscriber: RedisClient | null = null;

  constructor(
    private readonly redis: RedisLink | null,
    private readonly logger: Logger,
  ) {}

  tell(hint: Hint): void {
    this.hear(hint);
    if (!this.redis?.isUp) return;
    const sent: Sent = { from: this.id, hint };
    this.redis.client.publish(this.channel, JSON.stringify(sent)).catch((error: unknown) => {
      this.logger.debug({ err: error }, 'a hint reached only this process');
    });
  }

  /** @returns what ends it */
  listen(listener: Listener): () => void {
    this.subscribe();
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  onApplicationShutdown(): void {
    this.subscriber?.destroy();
    this.subscriber = null;
  }

  private get channel(): string {
    return `${this.redis?.prefix ?? ''}live`;
  }

  /** A client that subscribes can do nothing else; when Redis comes back, it subscribes again by itself. */
  private subscribe(): void {
    if (!this.redis || this.subscriber) return;
    const subscriber = this.redis.newClient();
    this.subscriber = subscriber;
    const failed = (error: unknown) =>
      this.logger.debug({ err: error }, 'hints of other instances are not heard');
    void subscriber
      .connect()
      .then(() => subscriber.subscribe(this.channel, (message) => this.receive(message)))
      .catch(failed);
  }

  private receive(message: string): void {
    const { from, hint } = JSON.parse(message) as Sent;
    if (from !== this.id) this.hear(hint);
  }

  private hear(hint: Hint): void {
    for (const listener of this.listeners) listener(hint);
  }
}
