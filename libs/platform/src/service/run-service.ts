import type { Type } from '@nestjs/common';
import { runProcess } from './run-process.js';
import { readServiceConfig } from './service-settings.js';
import { startService } from './start-service.js';

/** Runs one context as a process of its own, on the settings of the environment. */
export function runService(name: string, context: Type): Promise<void> {
  return runProcess({
    title: `Mutua ${name}`,
    start: async (onFatal) =>
      startService({ contexts: { [name]: context }, onFatal }, readServiceConfig(process.env)),
  });
}
