import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One address for all services, as an installation's entry point is. */
export interface FrontDoor {
  readonly origin: string;
  close(): Promise<void>;
}

/** `/api/needs/…`, `/api/operations/needs/…` and `/api/docs/needs.json` are about needs. */
const CONTEXT = /^\/api\/(?:(?:operations|docs)\/)?([a-z]+)/;

/**
 * Passes each request to the service of its context.
 *
 * @param originOf where the service of a context listens just now; of an unknown one, where everything else goes
 */
export async function openFrontDoor(originOf: (context: string) => string): Promise<FrontDoor> {
  const server = createServer((incoming, answer) => {
    const context = CONTEXT.exec(incoming.url ?? '')?.[1] ?? '';
    passOn(incoming, answer, originOf(context));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function passOn(incoming: IncomingMessage, answer: ServerResponse, origin: string): void {
  const { method, headers, url = '/' } = incoming;
  const outgoing = request(new URL(url, origin), { method, headers }, (response) => {
    answer.writeHead(response.statusCode ?? 502, response.headers);
    response.pipe(answer);
    response.once('error', () => answer.destroy());
  });
  // whoever asked sees what it would see of a service that dies: a connection that breaks
  outgoing.once('error', () => answer.destroy());
  incoming.pipe(outgoing);
}
