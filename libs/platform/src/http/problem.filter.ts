import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { traceIdOf, traceparentFrom } from '../observability/provenance.js';
import { problemOf } from './problem.js';

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
    if (problem.type.endsWith(':key-in-flight')) void reply.header('retry-after', '1');
    void reply.status(problem.status).header('content-type', 'application/problem+json').send(problem);
  }
}
