import type { Consumer, EachBatchPayload, Kafka } from 'kafkajs';
import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { EventSignals } from '../event-signals.js';
import { isCalled, originOf, TOPIC_UNKNOWN, type BrokerStanding } from './broker-standing.js';
import { RETRY } from './kafka-client.js';
import { OffsetCommits } from './offset-commits.js';
import { PartsTogether, type Part } from './parts-together.js';
import type { ProgressWatch } from './progress-watch.js';
import type { RecordHandling } from './record-handling.js';

/** Events handled in one transaction: enough to share a commit, few enough not to hold locks for long. */
const TOGETHER = 200;
/** Partitions of a fetch that kafkajs hands over at once, to be handled together: about as many as a context hears. */
const PARTITIONS_AT_ONCE = 32;
const BEAT_MS = 1_000;
const LAUNCH_AGAIN_MS = 1_000;
const PASSING = [
  'KafkaJSGroupCoordinatorNotFound',
  'KafkaJSTimeout',
  'KafkaJSLockTimeout',
  'ILLEGAL_GENERATION',
  'UNKNOWN_MEMBER_ID',
  'REBALANCE_IN_PROGRESS',
  TOPIC_UNKNOWN,
];
const LONGEST_PAUSE_MS = 5_000;
/** Shorter than what supervisors wait before they kill. */
const STOP_WITHIN_MS = 10_000;
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
 * A context's member of its consumer group. Records are handled in parts, those of all partitions together; an offset is
 * resolved when the part's transaction has committed, and told the broker soon after. The heartbeat goes on beside the handlers, so that neither a long one nor the pauses of a
 * retry lose the membership; what hangs for good is the progress watch's to find.
 */
export class KafkaConsumer {
  private consumer: Consumer;
  private readonly offsets: OffsetCommits;
  private readonly stopping = new AbortController();
  /** Why this member will never read on; the process has to end. */
  dead: string | null = null;

  constructor(
    private readonly kafka: Kafka,
    private readonly plan: ConsumerPlan,
    private readonly records: RecordHandling,
    private readonly broker: BrokerStanding,
    private readonly watch: ProgressWatch,
    private readonly signals: EventSignals,
    private readonly onFatal: (error: Error) => void,
    private readonly logger: Logger,
  ) {
    this.offsets = new OffsetCommits(logger);
    this.consumer = this.newMember();
  }

  /** Resolves when this member has its share of the partitions, or is about to try again. */
  async start(): Promise<void> {
    await this.consumer.connect();
    await this.consumer.subscribe({ topics: [...this.plan.topics], fromBeginning: true });
    const parts = new PartsTogether(TOGETHER, (some) => this.handleUntilCommitted(some));
    await this.consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      partitionsConsumedConcurrently: PARTITIONS_AT_ONCE,
      eachBatch: (payload) => this.handleBatch(payload, parts),
    });
  }

  /** Finishes the part in hand, commits its offset and leaves the group; a part that does not end is left behind. */
  async stop(): Promise<void> {
    this.stopping.abort();
    const enough = new AbortController();
    const waited = delay(STOP_WITHIN_MS, undefined, { signal: enough.signal }).catch(() => undefined);
    await Promise.race([this.leave(), waited]);
    enough.abort();
  }

  private async leave(): Promise<void> {
    await this.offsets.now();
    await this.consumer.stop();
    await this.consumer.disconnect();
  }

  private newMember(): Consumer {
    const member = this.kafka.consumer({
      groupId: this.plan.groupId,
      allowAutoTopicCreation: false,
      ...TIMES,
      // kafkajs would begin anew many times a second for as long as a topic is gone
      retry: { ...RETRY, restartOnFailure: async (error) => !isCalled(originOf(error), TOPIC_UNKNOWN) },
    });
    const { CRASH, FETCH, GROUP_JOIN } = member.events;
    member.on(FETCH, () => this.watch.progressed());
    member.on(GROUP_JOIN, ({ payload }) => {
      this.watch.assigned(payload.memberAssignment);
      this.broker.answered();
    });
    member.on(CRASH, ({ payload }) => void this.crashed(payload.error, payload.restart));
    return member;
  }

  private async handleBatch(payload: EachBatchPayload, parts: PartsTogether<boolean>): Promise<void> {
    let goesOn = false;
    try {
      goesOn = await this.handleInParts(payload, parts);
    } finally {
      // another member may take over at once
      if (!goesOn) await this.offsets.now();
    }
  }

  /** @returns whether this member goes on to fetch */
  private async handleInParts(payload: EachBatchPayload, parts: PartsTogether<boolean>): Promise<boolean> {
    const { batch, resolveOffset, heartbeat, isRunning, isStale } = payload;
    const isWanted = () => isRunning() && !this.stopping.signal.aborted;
    for (let from = 0; from < batch.messages.length; from += TOGETHER) {
      if (!isWanted() || isStale()) return false;
      const messages = batch.messages.slice(from, from + TOGETHER);
      const handled = await beatingBeside(heartbeat, this.stopping.signal, () =>
        parts.add({ topic: batch.topic, partition: batch.partition, messages, isWanted }),
      );
      const last = messages.at(-1);
      if (!handled || !last) return false;
      resolveOffset(last.offset);
      this.offsets.soon(payload);
      this.watch.progressed();
      // it throws when the group is rebalanced
      await heartbeat();
    }
    return isWanted();
  }

  /** Goes on while the database is away: events are not passed by. */
  private async handleUntilCommitted(parts: readonly Part[]): Promise<boolean> {
    for (let pauseMs = 100; parts.every(({ isWanted }) => isWanted()); pauseMs *= 2) {
      try {
        await this.records.handle(parts);
        return true;
      } catch (error) {
        const places = parts.map(({ topic, partition }) => `${topic}/${partition}`);
        this.logger.error({ err: error, places }, 'events cannot be handled now; they wait');
        this.watch.progressed();
        const pause = Math.min(pauseMs, LONGEST_PAUSE_MS);
        await delay(pause, undefined, { signal: this.stopping.signal }).catch(() => undefined);
      }
    }
    return false;
  }

  /** kafkajs restarts by itself after some of what may pass; after anything else it would live on and do nothing. */
  private async crashed(error: Error, restart: boolean): Promise<void> {
    this.signals.count('consumer-crashed', this.plan.context);
    if (restart || mayPass(error)) {
      this.broker.failed(error);
      if (!restart) await this.beginAnew();
      return;
    }
    this.dead = `the consumer of events crashed: ${originOf(error).message}`;
    this.onFatal(new Error(this.dead, { cause: error }));
  }

  private async beginAnew(): Promise<void> {
    for (;;) {
      await delay(LAUNCH_AGAIN_MS, undefined, { signal: this.stopping.signal }).catch(() => undefined);
      if (this.stopping.signal.aborted) return;
      this.consumer = this.newMember();
      try {
        await this.start();
        return;
      } catch (error) {
        this.broker.failed(error);
        await this.consumer.disconnect().catch(() => undefined);
      }
    }
  }
}

/** What kafkajs takes for the end although a new member gets over it: no coordinator or topic yet, or a membership that is lost. */
function mayPass(error: Error): boolean {
  const origin = originOf(error);
  return PASSING.some((name) => isCalled(origin, name));
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
