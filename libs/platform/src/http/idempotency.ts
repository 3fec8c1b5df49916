import {
  applyDecorators,
  createParamDecorator,
  Injectable,
  UseGuards,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { ApiHeader, ApiResponse } from '@nestjs/swagger';
import { hash } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import { QueryFailedError } from 'typeorm';
import type { CallerRequest } from '../auth/access.js';
import { Refused } from '../decision/index.js';
import type { RowInsert, RowShape } from '../persistence/row-insert.js';
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

/** Runs what creates something, and gives the answer; when the same request was answered before, that answer. */
export type RunOnce = <T extends object>(create: () => Promise<T>) => Promise<T>;

interface CreatingRequest extends CallerRequest {
  runOnce?: RunOnce;
}

/**
 * Makes a creation safe to send again: the first answer is stored in the transaction of the creation itself, under the
 * caller and the `Idempotency-Key`, and is given again to the same request. The same key with another request is refused
 * with 422, a key whose first request is being stored at this moment with 409
 * (IETF draft "The Idempotency-Key HTTP Header Field").
 *
 * Most keys are new, so nothing is looked up before the work: storing the key fails when it is taken, the work is undone,
 * and only then is the earlier answer fetched. The same is done when the work is refused, because what it would create may
 * be there already, by this very key.
 *
 * It is a guard that hands the handler what to run its work by, since an interceptor around it costs a creation a tenth of
 * its time.
 */
@Injectable()
export class IdempotencyGuard implements CanActivate {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws Refused `key-required` */
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<CreatingRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const claim = claimOf(request);
    request.runOnce = <T extends object>(create: () => Promise<T>) =>
      this.once(claim, reply, create) as Promise<T>;
    return true;
  }

  private async once(claim: Claim, reply: FastifyReply, create: () => Promise<object>): Promise<unknown> {
    try {
      const answer = await this.work.run(async (transaction) => {
        const body = await create();
        const json = JSON.stringify(body);
        transaction.add(answerRow(claim, reply.statusCode, json));
        return { body, json };
      });
      // what is stored is what is sent
      void reply
        .type('application/json; charset=utf-8')
        .serializer((body) => (body === answer.body ? answer.json : JSON.stringify(body)));
      return answer.body;
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
  const sent = `${request.method} ${request.url}\n${actsFor}\n${JSON.stringify(request.body ?? null)}`;
  const fingerprint = hash('sha256', sent, 'base64');
  return { owner, key, fingerprint };
}

const ANSWER: RowShape = {
  into: 'INSERT INTO idempotency_key (owner, key, fingerprint, status, body)',
  row: `($1::uuid, $2::text, $3::text,
         CASE WHEN claim_idempotency_key($1::uuid, $2::text) THEN $4::integer END, $5::jsonb)`,
};

function answerRow({ owner, key, fingerprint }: Claim, status: number, json: string): RowInsert {
  return { shape: ANSWER, parameters: [owner, key, fingerprint, status, json] };
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

function runOnceOf(_: unknown, context: ExecutionContext): RunOnce {
  const { runOnce } = context.switchToHttp().getRequest<CreatingRequest>();
  if (!runOnce) throw new Error('Only an endpoint that is @Idempotent() runs its work @Once().');
  return runOnce;
}

/** What the handler of a creation runs its work by; only for endpoints that are `@Idempotent()`. */
export const Once = createParamDecorator(runOnceOf);

/** A handler that does not ask for it would create anew each time, key or not. */
function assertRunsOnce(target: object, handler: string | symbol): void {
  const read = Reflect.getMetadata(ROUTE_ARGS_METADATA, target.constructor, handler) as object | undefined;
  const isAsked = Object.values(read ?? {}).some(
    ({ factory }: { factory?: unknown }) => factory === runOnceOf,
  );
  if (isAsked) return;
  throw new Error(
    `${target.constructor.name}.${String(handler)} is @Idempotent() and must do its work by @Once().`,
  );
}

/**
 * Marks an endpoint that creates: it needs an `Idempotency-Key`, and a repeated request changes nothing more, when its
 * handler does its work by what `@Once()` gives it.
 *
 * @throws Error when the handler does not ask for it
 */
export function Idempotent(): MethodDecorator {
  const marks = applyDecorators(
    UseGuards(IdempotencyGuard),
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
  return (target, handler, descriptor) => {
    assertRunsOnce(target, handler);
    marks(target, handler, descriptor);
  };
}
