import { join } from 'node:path';
import { type ChildProcess, DidNotStart, startProcess } from './child-process.js';
import { freePort } from './free-port.js';

/** The built app. */
export const APP = join(import.meta.dirname, '../../../../build/mutua.js');

const ATTEMPTS = 3;

export interface AppProcess extends ChildProcess {
  readonly dataDirectory: string;
  readonly port: number;
}

/**
 * Starts the app in a process of its own.
 *
 * @param port the port to take; any free one unless it is given
 * @throws DidNotStart
 */
export async function startAppProcess(
  dataDirectory: string,
  { port, env = {} }: { port?: number; env?: Readonly<Record<string, string>> } = {},
): Promise<AppProcess> {
  for (let attempt = 1; ; attempt += 1) {
    const chosen = port ?? (await freePort());
    try {
      const settings = { MUTUA_DATA_DIR: dataDirectory, HOST: '127.0.0.1', PORT: String(chosen), ...env };
      return { ...(await startProcess({ script: APP, env: settings })), dataDirectory, port: chosen };
    } catch (error) {
      // somebody else may have taken the port since it was free
      const again = port === undefined && attempt < ATTEMPTS;
      if (!again || !(error instanceof DidNotStart) || !error.message.includes('is in use')) throw error;
    }
  }
}
