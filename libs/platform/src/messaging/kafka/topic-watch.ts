import { deadLetterTopicOf } from '@mutua/contracts';
import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import { originOf } from './broker-standing.js';
import type { BrokerWindow } from './broker-window.js';
import { topicOnBroker, type KafkaSettings } from './kafka-settings.js';
import { complaintOf, missingTopics, prepareTopics } from './topics-on-broker.js';

const LOOK_MS = 5_000;
/** A broker that is asked may not know yet what another one has just made. */
const LOOK_AGAIN_MS = 2_000;
/** A topic that was made again is not known to every broker, nor to the client, at once. */
const SETTLES_MS = 10_000;

export interface WatchedTopics {
  /** Whose they are, sent or heard. */
  readonly context: string;
  /** Those that it sends its events to, by the names that the contracts give them. */
  readonly published: readonly string[];
  /** Those that it hears, and that of its dead letters. */
  readonly others: readonly string[];
  /** Whether it has sent events before. */
  readonly hasSent: () => Promise<boolean>;
}

/**
 * Whether the topics of a context are on the broker, at the start and as long as it runs: somebody may delete one, and the
 * client then only says that the broker does not know it. What is missing is told by name, once. Where topics are ours to make,
 * the one who publishes to a topic makes it anew, and says for as long as it runs what that means: only its log has what the
 * topic held.
 */
export class TopicWatch {
  private missing: readonly string[] = [];
  private differing: readonly string[] = [];
  private readonly emptied = new Map<string, Date>();
  /** Whether all of them have been seen there: until then none can have been deleted. */
  private prepared = false;
  private firstLook: number | null = null;
  private lastMissing = Number.NEGATIVE_INFINITY;
  private failure: string | null = null;
  private looking: Promise<boolean> | null = null;
  private timer: NodeJS.Timeout | null = null;
  private readonly stopping = new AbortController();
  private readonly names: readonly string[];
  private readonly deadLetters: string;

  constructor(
    private readonly window: BrokerWindow,
    private readonly topics: WatchedTopics,
    private readonly settings: KafkaSettings,
    private readonly onMissing: (count: number) => void,
    private readonly logger: Logger,
  ) {
    this.names = [...new Set([...topics.published, ...topics.others])];
    this.deadLetters = deadLetterTopicOf(topics.context);
  }

  /** What keeps events from flowing until somebody makes the topics, in words. */
  get trouble(): string | null {
    const needed = this.missing.filter((name) => !this.passes(name));
    return needed.length === 0 ? null : complaintOf(needed, this.settings);
  }

  /** What stops nothing, or passes by itself, in words: see {@link passes}; topics not as declared, or emptied. */
  get remarks(): readonly string[] {
    const passing = this.missing.filter((name) => this.passes(name));
    return [
      ...(passing.length === 0 ? [] : [complaintOf(passing, this.settings)]),
      ...this.differing,
      ...[...this.emptied].map(
        ([name, at]) =>
          `topic ${this.namesOf([name])} was deleted, and made anew and empty at ${at.toISOString()}`,
      ),
    ];
  }

  /** Copies of dead letters that have no place stop nothing, and whoever publishes to a topic makes it where we may. */
  private passes(name: string): boolean {
    if (name === this.deadLetters) return true;
    return this.settings.missingTopics === 'create' && !this.topics.published.includes(name);
  }

  /**
   * Makes what is missing, and notes what differs.
   *
   * @throws TopicMissing when topics are not ours to make
   */
  async prepare(): Promise<void> {
    const made = await this.makeAndCompare();
    const lost = made.filter((name) => this.topics.published.includes(name));
    if (lost.length > 0 && (await this.topics.hasSent())) this.noteEmptied(lost);
    this.prepared = true;
  }

  start(): void {
    this.timer = setInterval(() => void this.look(), LOOK_MS).unref();
  }

  async stop(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    this.stopping.abort();
    await this.window.close();
  }

  /**
   * Looks at once, as when the broker says that it does not know a topic. Before {@link prepare} has succeeded there is nothing
   * to look for: a broker that is busy does not know at once what it has just made, and `prepare` is tried again. One that does not
   * know it for long has another trouble.
   *
   * @returns whether a topic of ours is missing, or was a moment ago
   */
  look(): Promise<boolean> {
    if (!this.prepared) {
      this.firstLook ??= Date.now();
      return Promise.resolve(Date.now() - this.firstLook < SETTLES_MS);
    }
    this.looking ??= this.lookAndMend().finally(() => (this.looking = null));
    return this.looking;
  }

  private async lookAndMend(): Promise<boolean> {
    try {
      const before = this.missing;
      this.missing = await this.certainlyMissing();
      await this.follow(before);
      this.failure = null;
    } catch (error) {
      this.failed(originOf(error));
    }
    return Date.now() - this.lastMissing < SETTLES_MS;
  }

  /** Those that a second look does not find either, where they were there before. */
  private async certainlyMissing(): Promise<readonly string[]> {
    const found = await this.notThere();
    if (found.length > 0) this.lastMissing = Date.now();
    if (found.every((name) => this.missing.includes(name))) return found;
    await delay(LOOK_AGAIN_MS, undefined, { signal: this.stopping.signal });
    const again = await this.notThere();
    return found.filter((name) => again.includes(name));
  }

  private notThere(): Promise<readonly string[]> {
    return this.window.through((admin) => missingTopics(admin, this.names, this.settings));
  }

  private async follow(before: readonly string[]): Promise<void> {
    const { published } = this.topics;
    const gone = this.missing.filter((name) => !before.includes(name));
    const back = before.filter((name) => !this.missing.includes(name));
    if (gone.length > 0) this.tellOf(gone);
    if (back.length > 0) this.logger.warn(`topics ${this.namesOf(back)} are there again`);
    this.noteEmptied(back.filter((name) => published.includes(name)));
    const own = this.missing.filter((name) => published.includes(name) || name === this.deadLetters);
    if (own.length > 0 && this.settings.missingTopics === 'create') await this.makeAnew(own);
    else if (back.length > 0 && this.missing.length === 0) await this.makeAndCompare();
  }

  /** Told once; a broker that is away is told by whoever sends and hears. */
  private failed(error: Error): void {
    if (this.stopping.signal.aborted) return;
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

  private async makeAnew(own: readonly string[]): Promise<void> {
    await this.window.through((admin) => prepareTopics(admin, own, this.settings));
    this.missing = this.missing.filter((name) => !own.includes(name));
    this.noteEmptied(own);
  }

  /** @returns those that were missing */
  private async makeAndCompare(): Promise<readonly string[]> {
    const { made, differing } = await this.window.through((admin) =>
      prepareTopics(admin, this.names, this.settings),
    );
    this.differing = differing;
    for (const difference of differing) this.logger.warn(`${difference}; see "Topics" in docs/runbook.md`);
    return made;
  }

  private noteEmptied(topics: readonly string[]): void {
    if (topics.length === 0) return;
    for (const name of topics) this.emptied.set(name, new Date());
    this.logger.warn(`topics ${this.namesOf(topics)} were deleted, and are there again, empty`);
  }

  private namesOf(topics: readonly string[]): string {
    return topics.map((name) => topicOnBroker(name, this.settings)).join(', ');
  }
}
