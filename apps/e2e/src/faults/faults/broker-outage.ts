import { setTimeout as delay } from 'node:timers/promises';
import { LISTENING_CONTEXTS } from '@mutua/contracts';
import { eventually, SERVICES } from '@mutua/testing';
import type { Fault, Scene } from '../fault.js';

const LASTS_MS = 20_000;

/** The broker is away for 20 s: the API goes on, readiness stays green and tells it, and the logs drain afterwards. */
export const brokerOutage: Fault = {
  name: 'the broker stopped for 20 s',
  async strike({ stage, history, sendMore }) {
    const { kafka } = stage.servers;
    await kafka.stop();
    const before = history.accepted.length;
    const back = delay(LASTS_MS).then(() => kafka.start());
    try {
      await sendMore();
      const meanwhile = history.accepted.length - before;
      await eventually(() => readinessTellsIt(stage), LASTS_MS);
      return `${meanwhile} submissions were accepted meanwhile, every service was ready and each that listens said that it is away`;
    } finally {
      await back;
    }
  },
};

/** A service that only sends notices it when it has something to send. */
async function readinessTellsIt({ mutua }: Scene['stage']): Promise<void> {
  for (const name of SERVICES) {
    const response = await fetch(`${mutua.service(name).origin}/health/ready`);
    const { status } = (await response.json()) as { status: string };
    const listens = LISTENING_CONTEXTS.some((context) => context === name);
    if (response.status !== 200 || (listens && status !== 'degraded')) {
      throw new Error(`${name} answers ${response.status}, ${status}, while the broker is away.`);
    }
  }
}
