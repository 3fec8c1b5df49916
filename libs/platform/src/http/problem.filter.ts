import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { traceIdOf, traceparentFrom } from '../observability/provenance.js';
import { problemOf } from './problem.js';
import { Refused } from '../decision/index.js';

/** The one place where errors become answers. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const traceId = traceIdOf(traceparentFrom(request.headers.traceparent));
    const problem = problemOf(error, request.url, traceId);
    if (problem.status >= 500)
      this.logger.error({ err: error, path: request.url, traceId }, 'request failed');
    const retryAfter = retryAfterOf(error);
    if (retryAfter !== null) void reply.header('retry-after', String(retryAfter));
    void reply.status(problem.status).header('content-type', 'application/problem+json').send(problem);
  }
}

function retryAfterOf(error: unknown): number | null {
  if (!(error instanceof Refused)) return null;
  return error.code === 'key-in-flight' ? 1 : error.retryAfter;
}
