import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Logger } from 'pino';
import type { RefusedAttempts } from '../audit/index.js';
import type { CallerRequest } from '../auth/access.js';
import { traceIdOf, traceparentFrom } from '../observability/provenance.js';
import { pathOf } from './path-of.js';
import { problemOf, type Problem } from './problem.js';
import { Refused } from '../decision/index.js';

/** Answers that refuse somebody something, rather than tell them what is wrong with what they sent. */
const REFUSALS: readonly number[] = [401, 403, 404, 409, 412, 429];
/** Refused of changes only; 404 is what those are answered who look for the things of others. */
const OF_CHANGES: readonly number[] = [409, 412];

/** `/api/needs/…` and `/api/operations/needs/…` are of needs. */
const CONTEXT = /^\/api\/(?:operations\/)?([a-z]+)/;

/** The one place where errors become answers, and where what was refused is noted for the audit trail. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly auditOf: (context: string) => RefusedAttempts | null,
    private readonly logger: Logger,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<CallerRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const traceId = traceIdOf(traceparentFrom(request.headers.traceparent));
    const path = pathOf(request.url);
    const problem = problemOf(error, path, traceId);
    if (problem.status >= 500) this.logger.error({ err: error, path, traceId }, 'request failed');
    this.note(request, problem);
    const retryAfter = retryAfterOf(error);
    if (retryAfter !== null) void reply.header('retry-after', String(retryAfter));
    // also where the endpoint's good answers may be kept
    void reply.header('cache-control', 'no-store');
    void reply.status(problem.status).header('content-type', 'application/problem+json').send(problem);
  }

  private note({ method, url, caller }: CallerRequest, { status, type, traceId }: Problem): void {
    const changes = method !== 'GET' && method !== 'HEAD';
    if (!REFUSALS.includes(status) || (OF_CHANGES.includes(status) && !changes)) return;
    const path = pathOf(url);
    this.auditOf(CONTEXT.exec(path)?.[1] ?? '')?.note({
      attemptedAt: new Date(),
      actor: caller ? { userId: caller.userId, organisationId: caller.organisationId } : null,
      method,
      path,
      status,
      problem: type.slice(type.lastIndexOf(':') + 1),
      traceId,
    });
  }
}

function retryAfterOf(error: unknown): number | null {
  if (!(error instanceof Refused)) return null;
  return error.code === 'key-in-flight' ? 1 : error.retryAfter;
}
