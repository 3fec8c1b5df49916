import type { FastifyInstance } from 'fastify';

/** Gives every answer that is one versioned thing its version as the ETag. */
export function tellVersions(server: FastifyInstance): void {
  server.addHook('preSerialization', (_request, reply, body: unknown, done) => {
    if (typeof body === 'object' && body !== null && 'version' in body && typeof body.version === 'number') {
      void reply.header('etag', `"${body.version}"`);
    }
    done(null, body);
  });
}
