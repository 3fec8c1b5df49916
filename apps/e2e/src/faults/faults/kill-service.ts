import { setTimeout as delay } from 'node:timers/promises';
import type { ServiceName } from '@mutua/testing';
import type { Fault } from '../fault.js';

const LONGEST_AFTER_MS = 200;

/** A service dies in the middle of what it does and is started again, as whoever watches over it would. */
export function killService(service: ServiceName): Fault {
  return {
    name: `kill -9 of ${service}`,
    async strike({ stage, random }) {
      const after = random() * LONGEST_AFTER_MS;
      // the moment is the fault: between two steps of whatever runs
      await delay(after);
      await stage.killAndStart(service);
      return `killed ${after.toFixed(1)} ms later, and started again`;
    },
  };
}
