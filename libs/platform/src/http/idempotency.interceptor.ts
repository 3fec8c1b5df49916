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
import { QueryFailedError } from 'typeorm';
import type { CallerRequest } from '../auth/access.js';
import { Refused } from '../decision/index.js';
import type { RowInsert } from '../persistence/row-insert.js';
import { UnitOfWork } from '../persistence/unit-of-work.js';

interface EarlierAnswer {
  readonly fingerprint: string;
  readonly status: number;
  readonly body: unknown;
}

interface Claim {
  readonly owner: string;
  readonly key: string;
  readonly fingerprint: string;
}

const KEY = /^[\x21-\x7e]{1,255}$/;
/** What `claim_idempotency_key` raises while another request holds the key (lock_not_available). */
const IN_FLIGHT = '55P03';

/**
 * Makes a creation safe to send again: the first answer is stored in the transaction of the creation itself, under the
 * caller and the `Idempotency-Key`, and is given again to the same request. The same key with another request is refused
 * with 422, a key whose first request is being stored at this moment with 409
 * (IETF draft "The Idempotency-Key HTTP Header Field").
 *
 * Most keys are new, so nothing is looked up before the work: storing the key fails when it is taken, the work is undone,
 * and only then is the earlier answer fetched. The same is done when the work is refused, because what it would create may
 * be there already, by this very key.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(private readonly work: UnitOfWork) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<CallerRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return defer(() => this.once(claimOf(request), reply, next));
  }

  private async once(claim: Claim, reply: FastifyReply, next: CallHandler): Promise<unknown> {
    try {
      return await this.work.run(async (transaction) => {
        const body: unknown = await lastValueFrom(next.handle());
        transaction.add(answerRow(claim, reply.statusCode, body));
        return body;
      });
    } catch (error) {
      const earlier = await this.earlierAnswer(claim);
      if (earlier) return replay(earlier, claim, reply);
      if (isInFlight(error)) throw keyInFlight(claim.key);
      throw error;
    }
  }

  private async earlierAnswer({ owner, key }: Claim): Promise<EarlierAnswer | undefined> {
    const [row] = await this.work.committed.query<EarlierAnswer[]>(
      'SELECT fingerprint, status, body FROM idempotency_key WHERE owner = $1 AND key = $2',
      [owner, key],
    );
    return row;
  }
}

function claimOf(request: CallerRequest): Claim {
  const owner = request.caller?.userId;
  // what a person creates is their organisation's: for another organisation it is another request
  const actsFor = request.caller?.organisationId ?? '';
  const key = request.headers['idempotency-key'];
  if (owner === undefined) throw new Error('An idempotent endpoint needs a caller.');
  if (typeof key !== 'string' || !KEY.test(key)) throw keyMissing();
  const fingerprint = createHash('sha256')
    .update(`${request.method} ${request.url}\n${actsFor}\n${JSON.stringify(request.body ?? null)}`)
    .digest('base64');
  return { owner, key, fingerprint };
}

function answerRow({ owner, key, fingerprint }: Claim, status: number, body: unknown): RowInsert {
  return {
    into: 'INSERT INTO idempotency_key (owner, key, fingerprint, status, body)',
    row: `($1::uuid, $2::text, $3::text,
           CASE WHEN claim_idempotency_key($1::uuid, $2::text) THEN $4::integer END, $5::jsonb)`,
    parameters: [owner, key, fingerprint, status, JSON.stringify(body)],
  };
}

function isInFlight(error: unknown): boolean {
  return error instanceof QueryFailedError && (error.driverError as { code?: string }).code === IN_FLIGHT;
}

function replay(earlier: EarlierAnswer, { key, fingerprint }: Claim, reply: FastifyReply): unknown {
  if (earlier.fingerprint !== fingerprint) {
    throw new Refused(
      'invalid',
      'key-reused',
      `The Idempotency-Key ${key} was used for another request. Use a new key for a new request.`,
    );
  }
  void reply.status(earlier.status).header('idempotency-replayed', 'true');
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
