import { deadLetterTopicOf } from '@mutua/contracts';
import type { Logger } from 'pino';
import { originOf } from './broker-standing.js';
import type { BrokerWindow } from './broker-window.js';
import { topicOnBroker, type KafkaSettings } from './kafka-settings.js';
import { complaintOf, missingTopics, prepareTopics } from './topics-on-broker.js';

const LOOK_MS = 5_000;
/** A topic that was made again is not known to every broker, nor to the client, at once. */
const SETTLES_MS = 10_000;

export interface WatchedTopics {
  /** Whose they are, sent or heard. */
  readonly context: string;
  /** By the names that the contracts give them. */
  readonly names: readonly string[];
}

/**
 * Whether the topics of a context are on the broker, at the start and as long as it runs: somebody may delete one, and the
 * client then only says that the broker does not know it. What is missing is told by name, once, and made again where topics
 * are ours to make.
 */
export class TopicWatch {
  private missing: readonly string[] = [];
  private differing: readonly string[] = [];
  private readonly madeAnew = new Map<string, Date>();
  private lastMissing = Number.NEGATIVE_INFINITY;
  private failure: string | null = null;
  private looking: Promise<boolean> | null = null;
  private timer: NodeJS.Timeout | null = null;
  private stopped = false;

  constructor(
    private readonly window: BrokerWindow,
    private readonly topics: WatchedTopics,
    private readonly settings: KafkaSettings,
    private readonly onMissing: (count: number) => void,
    private readonly logger: Logger,
  ) {}

  /** What keeps events from flowing until the topics are there again, in words. */
  get trouble(): string | null {
    const needed = this.missing.filter((name) => name !== this.deadLetters);
    return needed.length === 0 ? null : complaintOf(needed, this.settings);
  }

  /** What stops nothing, in words: copies of dead letters that have no place, topics not as declared or emptied. */
  get remarks(): readonly string[] {
    const copies = this.missing.filter((name) => name === this.deadLetters);
    return [
      ...(copies.length === 0 ? [] : [complaintOf(copies, this.settings)]),
      ...this.differing,
      ...[...this.madeAnew].map(
        ([name, at]) =>
          `topic ${this.namesOf([name])} was deleted, and made anew and empty at ${at.toISOString()}`,
      ),
    ];
  }

  /**
   * Makes what is missing, and notes what differs.
   *
   * @throws TopicMissing when topics are not ours to make
   */
  async prepare(): Promise<void> {
    this.differing = await this.window.through((admin) =>
      prepareTopics(admin, this.topics.names, this.settings),
    );
    for (const difference of this.differing)
      this.logger.warn(`${difference}; see "Topics" in docs/runbook.md`);
  }

  start(): void {
    this.timer = setInterval(() => void this.look(), LOOK_MS).unref();
  }

  async stop(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    this.stopped = true;
    await this.window.close();
  }

  /**
   * Looks at once, as when the broker says that it does not know a topic.
   *
   * @returns whether a topic of ours is missing, or was a moment ago
   */
  look(): Promise<boolean> {
    this.looking ??= this.lookAndMend().finally(() => (this.looking = null));
    return this.looking;
  }

  private async lookAndMend(): Promise<boolean> {
    try {
      const before = this.missing;
      const { names } = this.topics;
      this.missing = await this.window.through((admin) => missingTopics(admin, names, this.settings));
      if (this.missing.length > 0) this.lastMissing = Date.now();
      await this.follow(before);
      this.failure = null;
    } catch (error) {
      this.failed(originOf(error));
    }
    return Date.now() - this.lastMissing < SETTLES_MS;
  }

  private async follow(before: readonly string[]): Promise<void> {
    if (this.stopped) return;
    const gone = this.missing.filter((name) => !before.includes(name));
    const back = before.filter((name) => !this.missing.includes(name));
    if (gone.length > 0) this.tellOf(gone);
    if (back.length > 0) this.logger.warn(`topics ${this.namesOf(back)} are there again`);
    if (this.missing.length > 0 && this.settings.missingTopics === 'create') await this.makeAnew();
    else if (back.length > 0 && this.missing.length === 0) await this.prepare();
  }

  /** Told once; a broker that is away is told by whoever sends and hears. */
  private failed(error: Error): void {
    const level = this.missing.length === 0 || this.failure === error.message ? 'debug' : 'error';
    this.failure = error.message;
    this.logger[level]({ err: error, missing: this.missing }, 'the topics cannot be looked after');
  }

  private tellOf(gone: readonly string[]): void {
    this.onMissing(gone.length);
    this.logger.error(
      `${complaintOf(gone, this.settings)}: deleted while we run. Requests are taken all the same; events wait in the log. ` +
        'What a topic held and nobody had handled is sent again as "Topics" in docs/runbook.md says',
    );
  }

  private async makeAnew(): Promise<void> {
    const gone = this.missing;
    await this.prepare();
    this.missing = [];
    for (const name of gone) this.madeAnew.set(name, new Date());
    this.logger.warn(`topics ${this.namesOf(gone)} were made anew`);
  }

  private namesOf(topics: readonly string[]): string {
    return topics.map((name) => topicOnBroker(name, this.settings)).join(', ');
  }

  private get deadLetters(): string {
    return deadLetterTopicOf(this.topics.context);
  }
}
