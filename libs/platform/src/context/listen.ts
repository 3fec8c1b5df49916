import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import { NestLogger } from '../observability/nest-logger.js';
import { LOGGER } from './platform-options.js';

/** The port is taken; the message is one line for the person who started the process. */
export class PortTaken extends Error {
  constructor(host: string, port: number, setting = 'PORT') {
    super(`port ${port} on ${host} is in use; set ${setting} to another one`);
    this.name = 'PortTaken';
  }
}

/**
 * Begins to listen.
 *
 * @returns the address
 * @throws PortTaken
 */
export async function listen(app: NestFastifyApplication, port: number, host: string): Promise<string> {
  // Nest would log what we say in one line
  app.useLogger(false);
  try {
    await app.listen(port, host);
  } catch (error) {
    await app.close();
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') throw new PortTaken(host, port);
    throw error;
  }
  app.useLogger(new NestLogger(app.get<Logger>(LOGGER)));
  return app.getUrl();
}
