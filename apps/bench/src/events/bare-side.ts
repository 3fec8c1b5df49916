import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { EventEnvelope } from '@mutua/contracts';
import { newTestId } from '@mutua/testing';
import type { Carried, TransportSide } from './transport-side.js';

/** As many as our log reader reads at once. */
const TOGETHER = 200;

interface Heard {
  readonly heardAt: number;
  readonly sentAt: readonly number[];
}

/** Bare kafkajs in two processes. */
export class BareSide implements TransportSide {
  private constructor(
    private readonly producer: ChildProcess,
    private readonly consumer: ChildProcess,
  ) {}

  static async start(brokers: string): Promise<BareSide> {
    const topic = `bare-${newTestId()}`;
    const run = async (role: string) => {
      const env = { ...process.env, KAFKA_BROKERS: brokers, TOPIC: topic, ROLE: role };
      const child = fork(join(import.meta.dirname, 'bare-kafka.js'), { env });
      const began = await Promise.race([once(child, 'message'), once(child, 'exit').then(() => null)]);
      if (!began) throw new Error(`The bare ${role} ended before it was ready.`);
      return child;
    };
    return new BareSide(await run('producer'), await run('consumer'));
  }

  flood(events: readonly EventEnvelope[]): Promise<Carried> {
    return this.carry(events, async () => {
      for (let from = 0; from < events.length; from += TOGETHER)
        this.send(events.slice(from, from + TOGETHER));
    });
  }

  pace(events: readonly EventEnvelope[], perSecond: number): Promise<Carried> {
    return this.carry(events, async () => {
      for (const event of events) {
        this.send([event]);
        await delay(1_000 / perSecond);
      }
    });
  }

  async stop(): Promise<void> {
    for (const child of [this.producer, this.consumer]) {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    }
  }

  private send(events: readonly EventEnvelope[]): void {
    this.producer.send(
      events.map((event) => ({ key: event.aggregateId, value: JSON.stringify(event.payload) })),
    );
  }

  private async carry(events: readonly EventEnvelope[], send: () => Promise<void>): Promise<Carried> {
    const latenciesMs: number[] = [];
    let first = Number.POSITIVE_INFINITY;
    let last = 0;
    const all = new Promise<void>((resolve) => {
      const hear = ({ heardAt, sentAt }: Heard) => {
        for (const at of sentAt) latenciesMs.push(heardAt - at);
        first = Math.min(first, ...sentAt);
        last = heardAt;
        if (latenciesMs.length < events.length) return;
        this.consumer.off('message', hear);
        resolve();
      };
      this.consumer.on('message', hear);
    });
    await send();
    await all;
    return { perSecond: (events.length * 1_000) / (last - first), latenciesMs };
  }
}
