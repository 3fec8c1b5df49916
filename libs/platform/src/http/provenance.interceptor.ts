import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Observable } from 'rxjs';
import type { CallerRequest } from '../auth/access.js';
import { runWithProvenance, traceparentFrom } from '../observability/provenance.js';

/** Lets all that a request brings about know who asked and in which trace. */
@Injectable()
export class ProvenanceInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { caller, headers } = context.switchToHttp().getRequest<CallerRequest>();
    const actor = caller ? { userId: caller.userId, organisationId: caller.organisationId } : null;
    // one trace a request: the problem filter reads the same header
    headers.traceparent = traceparentFrom(headers.traceparent);
    const provenance = { actor, traceparent: headers.traceparent };
    return new Observable((subscriber) =>
      runWithProvenance(provenance, () => next.handle().subscribe(subscriber)),
    );
  }
}
