import type { Logger } from 'pino';
import { isIPv6 } from 'node:net';
import {
  RateLimiterMemory,
  RateLimiterRedis,
  RateLimiterRes,
  RLWrapperTimeouts,
} from 'rate-limiter-flexible';
import type { HttpMetrics } from '../observability/metrics/index.js';
import type { RedisLink } from '../redis/index.js';

/** How many requests one caller may make in how many seconds. */
export interface RateLimit {
  readonly requests: number;
  readonly seconds: number;
}

/** Who is counted: a person by their token, or where somebody without one comes from. */
export type Counted = { readonly caller: string } | { readonly address: string };

/** How a caller stands after a request. */
export interface Allowance {
  readonly exceeded: boolean;
  readonly remaining: number;
  /** Seconds until all is allowed again. */
  readonly reset: number;
}

/** Redis that hangs costs a request no more than this (a busy process may itself be late to hear an answer) … */
const REDIS_WITHIN_MS = 1_000;
/** … and those that come within this time after it nothing. */
const ASK_AGAIN_MS = 5_000;

/**
 * Counts requests, in Redis for all instances together. While Redis is away each instance counts for itself: a limit that
 * turned everybody away would be the outage that it is there to prevent, and one that let everybody through an invitation.
 */
export class RateLimits {
  private readonly alone: RateLimiterMemory;
  private readonly together: RLWrapperTimeouts | null;
  private askRedisFrom = 0;

  constructor(
    readonly limit: RateLimit,
    redis: RedisLink | undefined,
    private readonly metrics: HttpMetrics,
    private readonly logger: Logger,
  ) {
    const terms = { points: limit.requests, duration: limit.seconds };
    this.alone = new RateLimiterMemory({ ...terms, keyPrefix: '' });
    this.together = redis ? sharedBy(redis, terms) : null;
  }

  async take(counted: Counted): Promise<Allowance> {
    const [by, key] =
      'caller' in counted
        ? (['caller', counted.caller] as const)
        : (['address', networkOf(counted.address)] as const);
    const allowance = await this.count(`${by}:${key}`);
    if (allowance.exceeded) this.metrics.limited(by);
    return allowance;
  }

  private async count(key: string): Promise<Allowance> {
    if (this.together && Date.now() >= this.askRedisFrom) {
      try {
        return await consume(this.together, key);
      } catch (error) {
        this.askRedisFrom = Date.now() + ASK_AGAIN_MS;
        this.logger.warn({ err: error }, 'requests are counted by this process alone: Redis is away');
      }
    }
    if (this.together) this.metrics.countedAlone();
    return consume(this.alone, key);
  }
}

function sharedBy({ client, prefix }: RedisLink, terms: { points: number; duration: number }) {
  const limiter = new RateLimiterRedis({
    ...terms,
    storeClient: client,
    useRedisPackage: true,
    rejectIfRedisNotReady: true,
    keyPrefix: `${prefix}requests`,
    // who has used up everything is known here, and asks nothing of Redis
    inMemoryBlockOnConsumed: terms.points + 1,
  });
  return new RLWrapperTimeouts({ limiter, timeoutMs: REDIS_WITHIN_MS });
}

/** @throws Error when the count cannot be had */
async function consume(
  limiter: { consume(key: string): Promise<RateLimiterRes> },
  key: string,
): Promise<Allowance> {
  try {
    return allowanceOf(await limiter.consume(key), false);
  } catch (answer) {
    if (answer instanceof RateLimiterRes) return allowanceOf(answer, true);
    throw answer;
  }
}

function allowanceOf({ remainingPoints, msBeforeNext }: RateLimiterRes, exceeded: boolean): Allowance {
  return { exceeded, remaining: Math.max(0, remainingPoints), reset: Math.ceil(msBeforeNext / 1_000) };
}

/** Of an IPv6 address its network of 64 bits, because one house has all the addresses in it. */
export function networkOf(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address;
  const [head = '', tail] = address.split('::');
  const groups = head.split(':').filter(Boolean);
  const missing = tail === undefined ? 0 : 8 - groups.length - tail.split(':').filter(Boolean).length;
  const all = [...groups, ...Array<string>(missing).fill('0'), ...(tail ?? '').split(':').filter(Boolean)];
  return all.slice(0, 4).join(':');
}
