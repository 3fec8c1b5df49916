import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import { NestLogger } from '../observability/nest-logger.js';
import { LOGGER } from './platform-options.js';

/** Nobody can listen there; the message is one line for the person who started the process. */
export class CannotListen extends Error {
  override readonly name = 'CannotListen';
}

/** By which settings a listener was told where to listen. */
interface ListenerSettings {
  readonly host: string;
  readonly port: string;
}

/** What to tell of an error of `listen`; what is no matter of the address stays as it is. */
export function whyNotListening(
  error: unknown,
  { host, port }: { readonly host: string; readonly port: number },
  settings: ListenerSettings = { host: 'HOST', port: 'PORT' },
): unknown {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EADDRINUSE':
      return new CannotListen(`port ${port} on ${host} is in use; set ${settings.port} to another one`);
    case 'EACCES':
      return new CannotListen(`port ${port} may not be listened on; set ${settings.port} to one above 1023`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EINVAL':
      return new CannotListen(
        `${settings.host} is ${host}, which is no address of this machine; set it to one, or to 0.0.0.0 for all`,
      );
    default:
      return error;
  }
}

/**
 * Begins to listen.
 *
 * @returns the address
 * @throws CannotListen
 */
export async function listen(app: NestFastifyApplication, port: number, host: string): Promise<string> {
  // Nest would log what we say in one line
  app.useLogger(false);
  try {
    await app.listen(port, host);
  } catch (error) {
    await app.close();
    throw whyNotListening(error, { host, port });
  }
  app.useLogger(new NestLogger(app.get<Logger>(LOGGER)));
  return app.getUrl();
}
