import { HttpException, HttpStatus } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Counted, RateLimits } from './rate-limits.js';

/** Tells callers how they stand, and turns away those that have asked too much. */
export class RequestLimiter {
  private readonly policy: string;

  constructor(private readonly limits: RateLimits) {
    const { requests, seconds } = limits.limit;
    this.policy = `"requests";q=${requests};w=${seconds}`;
  }

  /**
   * Counts a request and writes the headers of the IETF draft "RateLimit header fields for HTTP".
   *
   * @throws HttpException 429
   */
  async admit(counted: Counted, reply: FastifyReply): Promise<void> {
    const { exceeded, remaining, reset } = await this.limits.take(counted);
    void reply
      .header('ratelimit-policy', this.policy)
      .header('ratelimit', `"requests";r=${remaining};t=${reset}`);
    if (!exceeded) return;
    void reply.header('retry-after', String(reset));
    throw new HttpException(
      `You may make ${this.limits.limit.requests} requests in ${this.limits.limit.seconds} seconds; go on in ${reset} seconds.`,
      HttpStatus.TOO_MANY_REQUESTS,
    );
  }
}
