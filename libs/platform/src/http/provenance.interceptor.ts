import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Observable, tap } from 'rxjs';
import type { CallerRequest } from '../auth/access.js';
import { runWithProvenance, traceparentFrom } from '../observability/provenance.js';
import { beginSpan } from '../observability/tracing.js';

/** Lets all that a request brings about know who asked and in which trace. */
@Injectable()
export class ProvenanceInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { caller, headers } = context.switchToHttp().getRequest<CallerRequest>();
    const actor = caller ? { userId: caller.userId, organisationId: caller.organisationId } : null;
    // one trace a request: the problem filter reads the same header
    headers.traceparent = traceparentFrom(headers.traceparent);
    const span = beginSpan({
      name: `${context.getClass().name}.${context.getHandler().name}`,
      kind: 'internal',
      parent: headers.traceparent,
    });
    const provenance = { actor, traceparent: span?.traceparent ?? headers.traceparent };
    const answer = new Observable((subscriber) =>
      runWithProvenance(provenance, () => next.handle().subscribe(subscriber)),
    );
    if (!span) return answer;
    return answer.pipe(tap({ complete: () => span.end(), error: (error: unknown) => span.end(error) }));
  }
}
