import type { Consumer, EachBatchPayload, Kafka, KafkaMessage } from 'kafkajs';
import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { EventSignals } from '../event-signals.js';
import { RETRY } from './kafka-client.js';
import { originOf, type BrokerStanding } from './broker-standing.js';
import type { ProgressWatch } from './progress-watch.js';
import type { RecordHandling } from './record-handling.js';

/** Events handled in one transaction: enough to share a commit, few enough not to hold locks for long. */
const TOGETHER = 100;
const BEAT_MS = 1_000;
const LONGEST_PAUSE_MS = 5_000;
/** Shorter than what supervisors wait before they kill. */
const STOP_WITHIN_MS = 10_000;
const START_AGAIN_MS = 1_000;
/** What kafkajs takes for final and is not: a broker that has just begun cannot yet name the coordinator of a group. */
const PASSING = ['KafkaJSGroupCoordinatorNotFound'];
/** A member that dies is missed after the session's time; one that handles a batch may keep a rebalance waiting. */
const TIMES = {
  sessionTimeout: 10_000,
  rebalanceTimeout: 30_000,
  heartbeatInterval: BEAT_MS,
  maxWaitTimeInMs: 1_000,
};

export interface ConsumerPlan {
  readonly context: string;
  readonly groupId: string;
  readonly topics: readonly string[];
}

/**
 * A context's member of its consumer group. Records are handled in parts; an offset is resolved when the part's
 * transaction has committed. The heartbeat goes on beside the handlers, so that neither a long one nor the pauses of a
 * retry lose the membership; what hangs for good is the progress watch's to find.
 */
export class KafkaConsumer {
  private readonly consumer: Consumer;
  private readonly stopping = new AbortController();
  /** Why this member will never read on; the process has to end. */
  dead: string | null = null;

  constructor(
    kafka: Kafka,
    private readonly plan: ConsumerPlan,
    private readonly records: RecordHandling,
    private readonly broker: BrokerStanding,
    private readonly watch: ProgressWatch,
    private readonly signals: EventSignals,
    private readonly onFatal: (error: Error) => void,
    private readonly logger: Logger,
  ) {
    this.consumer = kafka.consumer({
      groupId: plan.groupId,
      allowAutoTopicCreation: false,
      ...TIMES,
      retry: { ...RETRY, restartOnFailure: async () => !this.stopping.signal.aborted },
    });
    const { CRASH, FETCH, GROUP_JOIN } = this.consumer.events;
    this.consumer.on(FETCH, () => this.watch.progressed());
    this.consumer.on(GROUP_JOIN, ({ payload }) => {
      this.watch.assigned(payload.memberAssignment);
      this.broker.answered();
    });
    this.consumer.on(CRASH, ({ payload }) => this.crashed(payload.error, payload.restart));
  }

  /** Resolves when this member has its share of the partitions. */
  async start(): Promise<void> {
    await this.consumer.connect();
    await this.consumer.subscribe({ topics: [...this.plan.topics], fromBeginning: true });
    await this.consumer.run({
      eachBatchAutoResolve: false,
      eachBatch: (payload) => this.handleBatch(payload),
    });
  }

  /** Finishes the part in hand, commits its offset and leaves the group; a part that does not end is left behind. */
  async stop(): Promise<void> {
    this.stopping.abort();
    const enough = new AbortController();
    const waited = delay(STOP_WITHIN_MS, undefined, { signal: enough.signal }).catch(() => undefined);
    await Promise.race([this.consumer.stop().then(() => this.consumer.disconnect()), waited]);
    enough.abort();
  }

  private async handleBatch({ batch, resolveOffset, heartbeat, isRunning, isStale }: EachBatchPayload) {
    const place = { topic: batch.topic, partition: batch.partition };
    for (let from = 0; from < batch.messages.length; from += TOGETHER) {
      if (!isRunning() || isStale() || this.stopping.signal.aborted) return;
      const some = batch.messages.slice(from, from + TOGETHER);
      const handled = await beatingBeside(heartbeat, this.stopping.signal, () =>
        this.handleUntilCommitted(some, place, isRunning),
      );
      const last = some.at(-1);
      if (!handled || !last) return;
      resolveOffset(last.offset);
      this.watch.progressed();
      // it throws when the group is rebalanced, which commits what is resolved and joins anew
      await heartbeat();
    }
  }

  /** Goes on while the database is away: events are not passed by. */
  private async handleUntilCommitted(
    messages: readonly KafkaMessage[],
    place: { topic: string; partition: number },
    isRunning: () => boolean,
  ): Promise<boolean> {
    for (let pauseMs = 100; isRunning() && !this.stopping.signal.aborted; pauseMs *= 2) {
      try {
        await this.records.handle(messages, place);
        return true;
      } catch (error) {
        this.logger.error({ err: error, ...place }, 'events cannot be handled now; they wait');
        this.watch.progressed();
        const pause = Math.min(pauseMs, LONGEST_PAUSE_MS);
        await delay(pause, undefined, { signal: this.stopping.signal }).catch(() => undefined);
      }
    }
    return false;
  }

  private async startAgain(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      await delay(START_AGAIN_MS, undefined, { signal: this.stopping.signal }).catch(() => undefined);
      try {
        await this.start();
        return;
      } catch (error) {
        this.broker.failed(error);
      }
    }
  }

  /** kafkajs restarts by itself after what may pass; after anything else it would live on and do nothing. */
  private crashed(error: Error, restart: boolean): void {
    if (this.stopping.signal.aborted) return;
    this.signals.count('consumer-crashed', this.plan.context);
    if (restart || isPassing(error)) this.broker.failed(error);
    if (restart) return;
    if (isPassing(error)) {
      void this.startAgain();
      return;
    }
    this.dead = `the consumer of events crashed: ${originOf(error).message}`;
    this.onFatal(new Error(this.dead, { cause: error }));
  }
}

function isPassing(error: Error): boolean {
  return PASSING.includes(originOf(error).name);
}

/** Does the work while the heartbeat goes on; a heartbeat that fails is told after the work, by the next one. */
async function beatingBeside<T>(
  heartbeat: () => Promise<void>,
  stopped: AbortSignal,
  work: () => Promise<T>,
): Promise<T> {
  const beat = setInterval(() => {
    // work that a stop left behind must lose the membership, so that another takes it up
    if (stopped.aborted) clearInterval(beat);
    else void heartbeat().catch(() => undefined);
  }, BEAT_MS);
  try {
    return await work();
  } finally {
    clearInterval(beat);
  }
}
