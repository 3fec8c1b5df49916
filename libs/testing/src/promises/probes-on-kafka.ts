import { expect } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { KafkaSettings } from '@mutua/platform/messaging';
import { createKafkaClient } from '@mutua/platform/messaging/kafka';
import { pino } from 'pino';
import { eventually, type TestAppPlan } from '../index.js';
import { stuck } from './probe-context.js';
import { TransportUnderTest } from './transport-under-test.js';

const SILENT = pino({ level: 'silent' });

/** A place of one's own on a broker: topics and groups with a prefix that nobody else uses. */
export function placeOn(address: string, more: Partial<KafkaSettings> = {}): KafkaSettings {
  const prefix = `t${randomUUID().slice(0, 8)}.`;
  return { brokers: address.split(','), ssl: false, login: null, prefix, missingTopics: 'create', ...more };
}

/** The client that we use ourselves, without its log. */
export const kafkaAt = (settings: KafkaSettings) => createKafkaClient('test', settings, SILENT);

/** Waits until the probe has taken the one event about a subject. */
export const arrived = (probe: TransportUnderTest, subject: string, withinMs = 30_000) =>
  eventually(async () => expect(await probe.versionsOf(subject)).toEqual([1]), withinMs);

/** A warning or an error in the log of a context. */
export interface LogLine {
  readonly context?: string;
  readonly msg: string;
}

/** The probes of a suite, with what they have said. */
export class ProbesOnKafka {
  private readonly running: TransportUnderTest[] = [];
  /** Why processes of theirs would have ended. */
  readonly fatal: Error[] = [];
  readonly said: LogLine[] = [];

  async start(kafka: KafkaSettings, more: Partial<TestAppPlan> = {}): Promise<TransportUnderTest> {
    const onFatal = (error: Error) => void this.fatal.push(error);
    const logTo = { write: (line: string) => void this.said.push(JSON.parse(line) as LogLine) };
    const probe = await TransportUnderTest.start({ kafka, onFatal, logTo, ...more }, async () => undefined);
    this.running.push(probe);
    return probe;
  }

  /** What a context, or that whose probe it is, has said of something. */
  complaintsOf(word: string, of = 'probe'): LogLine[] {
    return this.said.filter(({ context, msg }) => context === of && msg.includes(word));
  }

  /** After each test; the last that was started is stopped first. */
  async end(): Promise<void> {
    stuck.clear();
    for (const probe of this.running.splice(0).reverse()) await probe.stop();
    this.fatal.length = 0;
    this.said.length = 0;
  }
}
