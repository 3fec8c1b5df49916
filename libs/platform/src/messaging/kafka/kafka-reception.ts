import { deadLetterTopicOf, EVENTS, eventOfType, publisherOf } from '@mutua/contracts';
import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Backlog, ListeningContext, Outbox, Reception } from '../event-transport.js';
import type { EventSignals } from '../event-signals.js';
import { BrokerStanding } from './broker-standing.js';
import { BrokerWindow } from './broker-window.js';
import { DeadLetterTopic } from './dead-letter-topic.js';
import { createKafkaClient } from './kafka-client.js';
import { KafkaConsumer } from './kafka-consumer.js';
import { KafkaPublisher } from './kafka-publisher.js';
import { groupOf, topicOnBroker, type KafkaSettings } from './kafka-settings.js';
import { ProgressWatch } from './progress-watch.js';
import { RecordHandling } from './record-handling.js';
import { TopicWatch } from './topic-watch.js';

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5_000;
/** A start does not wait longer for the broker: the API must take requests without it. */
const START_WITHIN_MS = 15_000;

export interface KafkaTransportPlan {
  readonly settings: KafkaSettings;
  readonly databaseUrl: string;
  readonly logger: Logger;
  readonly signals: EventSignals;
  /** Called when only a new process can go on. */
  readonly onFatal: (error: Error) => void;
}

/** One context on Kafka: its log goes out, and what it reacts to comes in. */
export class KafkaReception implements Reception {
  private readonly broker: BrokerStanding;
  private readonly window: BrokerWindow;
  private readonly publisher: KafkaPublisher;
  private readonly deadLetters: DeadLetterTopic;
  private readonly topics: TopicWatch;
  private readonly watch: ProgressWatch;
  private readonly consumer: KafkaConsumer | null;
  private readonly stopping = new AbortController();
  private opening: Promise<void> = Promise.resolve();
  private opened = false;

  constructor(
    private readonly context: ListeningContext,
    private readonly plan: KafkaTransportPlan,
  ) {
    const { settings, databaseUrl, signals } = plan;
    const logger = plan.logger.child({ context: context.name });
    const kafka = createKafkaClient(`mutua-${context.name}`, settings, logger);
    const published = topicsOf(
      EVENTS.map(({ type }) => type).filter((type) => publisherOf(type) === context.name),
    );
    const heard = topicsOf([...context.reactions.keys()]);
    const groupId = groupOf(context.name, settings);
    const topics = heard.map((name) => topicOnBroker(name, settings));
    const ownDead = heard.length === 0 ? [] : [deadLetterTopicOf(context.name)];
    this.topics = new TopicWatch(
      // a connection of its own: the other one is given up whenever a lag cannot be read
      new BrokerWindow(kafka, groupId, []),
      {
        context: context.name,
        published,
        others: [...heard, ...ownDead],
        hasSent: () => this.publisher.hasSent(),
      },
      settings,
      (count) => signals.count('topic-missing', context.name, count),
      logger,
    );
    this.broker = new BrokerStanding(settings.brokers, logger, () => this.topics.look());
    this.window = new BrokerWindow(kafka, groupId, topics);
    this.publisher = new KafkaPublisher(context, databaseUrl, kafka, settings, this.broker, signals, logger);
    this.deadLetters = new DeadLetterTopic(kafka, context.name, settings, logger);
    this.watch = new ProgressWatch(
      this.window,
      () => signals.count('consumer-stalled', context.name),
      plan.onFatal,
    );
    this.consumer =
      topics.length === 0
        ? null
        : new KafkaConsumer(
            kafka,
            { context: context.name, groupId, topics },
            new RecordHandling(context, this.deadLetters, signals, logger),
            this.broker,
            this.watch,
            signals,
            plan.onFatal,
            logger,
          );
  }

  get troubles(): readonly string[] {
    const sending = this.opened ? this.publisher.trouble : null;
    return [
      this.broker.refusal,
      this.topics.trouble,
      sending,
      this.consumer?.dead,
      this.watch.suspicion,
    ].filter(isWord);
  }

  get remarks(): readonly string[] {
    const opening = this.opened || this.broker.absence ? null : 'the broker has yet to answer';
    return [this.broker.absence, opening, ...this.topics.remarks].filter(isWord);
  }

  /** Resolves when events flow; when the broker does not answer it resolves too, and goes on trying. */
  async start(): Promise<void> {
    const flowing = new Promise<void>((resolve) => {
      this.opening = this.open(resolve);
    });
    await Promise.race([flowing, delay(START_WITHIN_MS, undefined, { ref: false })]);
  }

  async backlog(): Promise<Backlog[]> {
    const waiting = new Map([[this.context.name, (await this.publisher.outbox()).events]]);
    const lags = this.consumer ? await this.window.lags() : [];
    for (const { topic, lag } of lags) {
      const publisher = publisherOf(topic.slice(this.plan.settings.prefix.length));
      waiting.set(publisher, (waiting.get(publisher) ?? 0) + lag);
    }
    return [...waiting].map(([publisher, count]) => ({ publisher, waiting: count }));
  }

  outbox(): Promise<Outbox> {
    return this.publisher.outbox();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    this.watch.stop();
    await this.opening;
    await Promise.all([this.publisher.stop(), this.consumer?.stop()]);
    await Promise.all([this.topics.stop(), this.deadLetters.stop(), this.window.close()]);
  }

  /** @param onEnough called when events flow, or when the broker does not answer and nobody should wait for it */
  private async open(onEnough: () => void): Promise<void> {
    if (!(await this.untilItWorks(() => this.topics.prepare(), onEnough))) return;
    this.topics.start();
    const publishing = this.publisher.start();
    if (!(await this.untilItWorks(async () => this.consumer?.start(), onEnough))) return;
    if (this.consumer) this.watch.start();
    this.opened = true;
    void publishing.then(onEnough);
  }

  /** @returns false when it was stopped before it worked */
  private async untilItWorks(work: () => Promise<void>, onFailure: () => void): Promise<boolean> {
    const { signal } = this.stopping;
    for (let pauseMs = FIRST_PAUSE_MS; !signal.aborted; pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS)) {
      try {
        await work();
        this.broker.answered();
        return true;
      } catch (error) {
        this.broker.failed(error);
        onFailure();
        await delay(pauseMs, undefined, { signal }).catch(() => undefined);
      }
    }
    return false;
  }
}

function topicsOf(types: readonly string[]): string[] {
  return [...new Set(types.map((type) => eventOfType(type)?.topic ?? type.split('.').slice(0, 2).join('.')))];
}

function isWord(word: string | null | undefined): word is string {
  return typeof word === 'string';
}
