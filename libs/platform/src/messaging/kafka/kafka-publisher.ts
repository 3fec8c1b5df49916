import { eventOfType } from '@mutua/contracts';
import type { Kafka, Message, Producer } from 'kafkajs';
import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import { LogReader, type LogBatch, type LogEntry } from '../../event-log/log-reader.js';
import { ReaderLoop } from '../../event-log/reader-loop.js';
import type { ListeningContext, Outbox } from '../event-transport.js';
import type { EventSignals } from '../event-signals.js';
import type { BrokerStanding } from './broker-standing.js';
import { publishingReader } from '../reader-names.js';
import { toRecord } from './cloud-event.js';
import { beginSending, inTrace } from './sending-span.js';
import { cursorTo, topicOnBroker, type KafkaSettings } from './kafka-settings.js';

/** Under the broker's usual limit for one request's batch of a partition. */
const BYTES_TOGETHER = 800_000;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 2_000;
/** How long a stop waits for what is being sent. */
const FINISH_WITHIN_MS = 3_000;

class Stopped extends Error {}

/**
 * Sends a context's event log to Kafka: one reader in however many processes, in the order of the log, with an idempotent
 * producer. The cursor moves when all replicas have the events, so that a crash in between sends them again and never
 * skips them; whoever hears them drops what it knows.
 */
export class KafkaPublisher {
  private readonly reader: LogReader;
  private readonly loop: ReaderLoop;
  private readonly stopping = new AbortController();
  private producer: Promise<Producer> | null = null;
  private cursorMoved: Promise<void> = Promise.resolve();
  /** Ends the wait for what is being sent. */
  private giveUp: () => void = () => undefined;

  constructor(
    private readonly context: ListeningContext,
    databaseUrl: string,
    private readonly kafka: Kafka,
    private readonly settings: KafkaSettings,
    private readonly broker: BrokerStanding,
    private readonly signals: EventSignals,
    logger: Logger,
  ) {
    this.reader = new LogReader(context.dataSource, context.name, cursorTo(context.name, settings));
    this.loop = new ReaderLoop(
      publishingReader(context.name),
      databaseUrl,
      context.dataSource,
      [this.reader],
      (_reader, batch) => this.publish(batch),
      logger,
    );
  }

  /** In words for an operator; `null` while the log is read, also when the broker has yet to take what is read. */
  get trouble(): string | null {
    return this.loop.healthy ? null : 'events are not being sent';
  }

  /** Whether the broker has taken any of the log. */
  async hasSent(): Promise<boolean> {
    return (await this.reader.position()).transactionId !== '0';
  }

  start(): Promise<void> {
    return this.loop.start();
  }

  async stop(): Promise<void> {
    const stopped = this.loop.stop();
    this.stopping.abort();
    const enough = setTimeout(() => this.giveUp(), FINISH_WITHIN_MS);
    await stopped;
    clearTimeout(enough);
    await this.cursorMoved.catch(() => undefined);
    await this.dropProducer();
  }

  /** Events committed that the broker has yet to take. */
  outbox(): Promise<Outbox> {
    return this.reader.waiting();
  }

  private async publish({ entries, rest }: LogBatch): Promise<void> {
    for (const some of bySize(entries)) {
      const spans = some.map(({ entry }) => beginSending(entry.head));
      const sent = this.sendUntilTaken(
        some.map(({ entry }) => entry.head.type),
        some.map(({ record }, index) => inTrace(record, spans[index] ?? null)),
      );
      await Promise.all([sent, this.cursorAtRest()]);
      for (const span of spans) span?.end();
      const last = some.at(-1);
      if (last) this.moveCursorTo(last.entry);
      this.signals.count('published', this.context.name, some.length);
    }
    if (rest !== 'more') await this.cursorAtRest();
  }

  /** The cursor moves while the next events are sent; a failure is told when those are. */
  private moveCursorTo(entry: LogEntry): void {
    this.cursorMoved = this.reader.moveSoonTo(entry);
    this.cursorMoved.catch(() => undefined);
  }

  /** A failure is told once: the reader then begins anew from where the cursor is. */
  private cursorAtRest(): Promise<void> {
    const moved = this.cursorMoved;
    this.cursorMoved = Promise.resolve();
    return moved;
  }

  private async sendUntilTaken(types: readonly string[], records: readonly Message[]): Promise<void> {
    for (let attempt = 0; !this.stopping.signal.aborted; attempt += 1) {
      try {
        const producer = await this.connectedProducer();
        await this.unlessStopped(
          producer.sendBatch({ acks: -1, topicMessages: this.byTopic(types, records) }),
        );
        this.broker.answered();
        return;
      } catch (error) {
        if (error instanceof Stopped) throw error;
        this.broker.failed(error);
        // its sequence numbers may no longer be those that the broker expects
        await this.dropProducer();
        const pauseMs = Math.min(FIRST_PAUSE_MS * 2 ** attempt, LONGEST_PAUSE_MS);
        await delay(pauseMs, undefined, { signal: this.stopping.signal }).catch(() => undefined);
      }
    }
    throw new Stopped('The publisher was stopped before the broker took its events.');
  }

  private byTopic(types: readonly string[], records: readonly Message[]) {
    const byTopic = new Map<string, Message[]>();
    for (const [index, record] of records.entries()) {
      const type = types[index] ?? '';
      // an event of a later version, left in the log by a rollback, still has its place by its name
      const name = eventOfType(type)?.topic ?? type.split('.').slice(0, 2).join('.');
      const topic = topicOnBroker(name, this.settings);
      const messages = byTopic.get(topic);
      if (messages) messages.push(record);
      else byTopic.set(topic, [record]);
    }
    return [...byTopic].map(([topic, messages]) => ({ topic, messages }));
  }

  private connectedProducer(): Promise<Producer> {
    this.producer ??= this.connect();
    return this.producer;
  }

  private async connect(): Promise<Producer> {
    const producer = this.kafka.producer({
      idempotent: true,
      maxInFlightRequests: 1,
      allowAutoTopicCreation: false,
    });
    await producer.connect();
    return producer;
  }

  private async dropProducer(): Promise<void> {
    const dropped = this.producer;
    this.producer = null;
    await dropped?.then((producer) => producer.disconnect()).catch(() => undefined);
  }

  /** Waits for what is being sent; after a stop no longer than it may take to finish. */
  private unlessStopped(sent: Promise<unknown>): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.giveUp = () =>
        reject(new Stopped('The broker did not take the events before the process had to stop.'));
      sent.then(resolve, reject);
    });
  }
}

interface Sendable {
  readonly entry: LogEntry;
  readonly record: Message;
}

/** Cuts what is to be sent into parts that the broker takes in one request. */
function bySize(entries: readonly LogEntry[]): Sendable[][] {
  const parts: Sendable[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const entry of entries) {
    const record = toRecord(entry.head, entry.body);
    const size = Buffer.byteLength(record.value ?? '') + 500;
    if (bytes + size > BYTES_TOGETHER) {
      parts.push([]);
      bytes = 0;
    }
    parts.at(-1)?.push({ entry, record });
    bytes += size;
  }
  return parts;
}
