import type { FastifyInstance } from 'fastify';
import type { Actor } from '@mutua/contracts';
import type { CallerRequest } from '../auth/access.js';
import { runWithProvenance, traceparentFrom, type Provenance } from '../observability/provenance.js';
import { readAsCallerOf } from '../persistence/database-reader.js';

/** Lets all that a request brings about, and the database's policies for rows, know who asked, and in which trace. */
export function tellProvenance(server: FastifyInstance): void {
  server.addHook('preHandler', (request: CallerRequest, _reply, done) => {
    // one trace a request: the problem filter reads the same header
    request.headers.traceparent = traceparentFrom(request.headers.traceparent);
    const provenance = new RequestProvenance(request, request.headers.traceparent);
    readAsCallerOf(request, () => runWithProvenance(provenance, done));
  });
}

/** Who asks is found out later, by the guard. */
class RequestProvenance implements Provenance {
  constructor(
    private readonly request: CallerRequest,
    readonly traceparent: string,
  ) {}

  get actor(): Actor | null {
    return actorOf(this.request);
  }
}

export function actorOf({ caller }: CallerRequest): Actor | null {
  return caller ? { userId: caller.userId, organisationId: caller.organisationId } : null;
}
