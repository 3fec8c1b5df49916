import type { FastifyInstance } from 'fastify';
import { assertSameOrigin, type SessionExchange } from '../auth/session-exchange.js';

/**
 * Lets browsers in: puts a bearer token in the place of a session's cookie, before anything looks at who is asking. What
 * brings a token of its own is left as it is.
 */
export function exchangeSessions(server: FastifyInstance, exchange: SessionExchange): void {
  server.addHook('onRequest', async (request) => {
    const { headers, url } = request;
    if (headers.authorization !== undefined || !url.startsWith('/api/')) return;
    const hasCookie = exchange.hasCookie(request);
    assertSameOrigin(request, hasCookie);
    if (!hasCookie) return;
    const token = await exchange.tokenFor(request);
    if (token !== null) headers.authorization = `Bearer ${token}`;
  });
}
