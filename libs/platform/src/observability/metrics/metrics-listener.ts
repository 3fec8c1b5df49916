import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { ObservedContext } from './context-gauges.js';
import type { Metrics } from './metrics.js';

/** Serves metrics on a port of their own, apart from the API: what is for operators is not for the public. */
export class MetricsListener {
  private constructor(private readonly server: Server) {}

  /** @throws the system's error when the port cannot be had */
  static async open(
    metrics: Metrics,
    contexts: () => readonly ObservedContext[],
    { host, port }: { host: string; port: number },
  ): Promise<MetricsListener> {
    metrics.watchProcess();
    const server = createServer((request, response) => {
      if (request.method !== 'GET' || request.url !== '/metrics') {
        response.writeHead(404).end();
        return;
      }
      metrics.scrape(contexts()).then(
        (text) => response.writeHead(200, { 'content-type': metrics.contentType }).end(text),
        () => response.writeHead(500).end(),
      );
    });
    server.listen(port, host);
    await once(server, 'listening');
    return new MetricsListener(server);
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }
}
