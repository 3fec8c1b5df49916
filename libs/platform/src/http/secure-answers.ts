import type { FastifyInstance } from 'fastify';
import helmet from 'helmet';
import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';

/** Gives every answer the headers of helmet. They are the same for all, so that they are worked out once. */
export function secureAnswers(server: FastifyInstance): void {
  const headers = headersOfHelmet();
  server.addHook('onRequest', (_request, reply, done) => {
    void reply.headers(headers);
    done();
  });
}

function headersOfHelmet(): Record<string, string> {
  const answer = new ServerResponse(new IncomingMessage(new Socket()));
  const addHeaders = helmet({ contentSecurityPolicy: { directives: { upgradeInsecureRequests: null } } });
  addHeaders(answer.req, answer, (error) => {
    if (error !== undefined) throw error as Error;
  });
  return answer.getHeaders() as Record<string, string>;
}
