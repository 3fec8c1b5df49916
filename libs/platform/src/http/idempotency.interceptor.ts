import {
  applyDecorators,
  Injectable,
  UseInterceptors,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { ApiHeader, ApiResponse } from '@nestjs/swagger';
import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import { defer, lastValueFrom, type Observable } from 'rxjs';
import type { CallerRequest } from '../auth/access.js';
import { Refused } from '../decision/index.js';
import { type Transaction, UnitOfWork } from '../persistence/unit-of-work.js';

interface EarlierAnswer {
  readonly mine: boolean;
  readonly fingerprint: string | null;
  readonly status: number | null;
  readonly body: unknown;
}

const KEY = /^[\x21-\x7e]{1,255}$/;

/**
 * Makes a creation safe to send again: the first answer is stored in the transaction of the creation itself, under the
 * caller and the `Idempotency-Key`, and is given again to the same request. The same key with another request is refused
 * with 422, a key whose first request is still under way with 409
 * (IETF draft "The Idempotency-Key HTTP Header Field").
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(private readonly work: UnitOfWork) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<CallerRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return defer(() => this.once(request, reply, next));
  }

  private once(request: CallerRequest, reply: FastifyReply, next: CallHandler): Promise<unknown> {
    const owner = request.caller?.userId;
    const key = request.headers['idempotency-key'];
    if (owner === undefined) throw new Error('An idempotent endpoint needs a caller.');
    if (typeof key !== 'string' || !KEY.test(key)) throw keyMissing();
    const fingerprint = createHash('sha256')
      .update(`${request.method} ${request.url}\n${JSON.stringify(request.body ?? null)}`)
      .digest('base64');
    return this.work.run(async (transaction) => {
      const earlier = await this.claim(transaction, owner, key);
      if (!earlier.mine) throw keyInFlight(key);
      if (earlier.fingerprint !== null) return replay(earlier, fingerprint, key, reply);
      const body: unknown = await lastValueFrom(next.handle());
      const stored: unknown[] = await transaction.manager.query(
        `INSERT INTO idempotency_key (owner, key, fingerprint, status, body) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT DO NOTHING RETURNING key`,
        [owner, key, fingerprint, reply.statusCode, JSON.stringify(body)],
      );
      // the first request committed between our look and our claim: undo ours, and let the caller fetch the answer
      if (stored.length === 0) throw keyInFlight(key);
      return body;
    });
  }

  /** Takes the key for the length of the transaction and looks for an answer given before, in one round trip. */
  private async claim({ manager }: Transaction, owner: string, key: string): Promise<EarlierAnswer> {
    const [row] = await manager.query<EarlierAnswer[]>(
      `SELECT claim.mine, earlier.fingerprint, earlier.status, earlier.body
         FROM (SELECT pg_try_advisory_xact_lock(hashtextextended($1::text || $2, 0)) AS mine) claim
         LEFT JOIN idempotency_key earlier ON earlier.owner = $1::uuid AND earlier.key = $2`,
      [owner, key],
    );
    if (!row) throw new Error('The idempotency key could not be looked up.');
    return row;
  }
}

function replay(earlier: EarlierAnswer, fingerprint: string, key: string, reply: FastifyReply): unknown {
  if (earlier.fingerprint !== fingerprint) {
    throw new Refused(
      'invalid',
      'key-reused',
      `The Idempotency-Key ${key} was used for another request. Use a new key for a new request.`,
    );
  }
  void reply.status(earlier.status ?? 200).header('idempotency-replayed', 'true');
  return earlier.body;
}

function keyMissing(): Refused {
  return new Refused(
    'invalid',
    'key-required',
    'Send an Idempotency-Key header (1 to 255 visible ASCII characters, for example a UUID) so that this request can be repeated safely.',
  );
}

function keyInFlight(key: string): Refused {
  return new Refused(
    'conflict',
    'key-in-flight',
    `A request with the Idempotency-Key ${key} is still under way. Try again in a second.`,
  );
}

/** Marks an endpoint that creates: it needs an `Idempotency-Key`, and a repeated request changes nothing more. */
export function Idempotent(): MethodDecorator {
  return applyDecorators(
    UseInterceptors(IdempotencyInterceptor),
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      description: 'A key of your own for this one creation',
    }),
    ApiResponse({
      status: 409,
      description: 'The first request with this key is still under way (`key-in-flight`)',
    }),
    ApiResponse({
      status: 422,
      description: 'The key was used for another request (`key-reused`), or invalid fields',
    }),
  );
}
