import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { LOGGER, Metrics } from '@mutua/platform/context';
import { UnitOfWork } from '@mutua/platform/persistence';
import type { Logger } from 'pino';
import { textKeys } from '../criteria/text.js';
import { keyOfText } from '../criteria/text/embeddings.js';
import { LiveIndex } from '../pool/live-index.js';
import { MatchMaking } from '../pool/match-making.js';
import { Pool } from '../pool/pool.js';
import { EMBEDDING_SERVICE, type EmbeddingService } from './embedding-service.js';
import { TextMeanings } from './text-meanings.js';

const POLL_MS = 1_000;
const PAUSE_AFTER_FAILURE_MS = 30_000;
const TEXTS_AT_ONCE = 64;

/** An open need or offer, with the key of its text. */
interface Post {
  readonly side: 'needs' | 'offers';
  readonly id: string;
  readonly key: number;
}

/**
 * Asks the embedding service about the texts of open needs and offers, beside everything else, and judges anew whose text it has
 * learned about. Until then, and while the service is away, texts in two languages stay unknown.
 */
@Injectable()
export class LearnMeanings implements OnApplicationBootstrap, BeforeApplicationShutdown {
  /** How long it waits after a failure, in milliseconds. */
  pauseMs = PAUSE_AFTER_FAILURE_MS;
  private readonly end = new AbortController();
  private running: Promise<void> = Promise.resolve();
  private hasFailed = false;
  /** What was learned about and is yet to be judged anew; it stays here until it was. */
  private readonly learnedAbout = new Map<string, Post>();

  constructor(
    @Inject(EMBEDDING_SERVICE) private readonly service: EmbeddingService | null,
    private readonly meanings: TextMeanings,
    private readonly live: LiveIndex,
    private readonly pool: Pool,
    private readonly matchMaking: MatchMaking,
    private readonly work: UnitOfWork,
    private readonly metrics: Metrics,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { service } = this;
    if (!service) return;
    const watch = (name: string, help: string, read: () => number) =>
      this.metrics.watch('matching', 'embeddings', { name, help }, () => Promise.resolve(read()));
    watch('mutua_embeddings_missing', 'Open needs and offers whose text has no vector', () => {
      return this.missing().length;
    });
    watch('mutua_embeddings_failed', '1 when the embedding service could not be used at last', () =>
      this.hasFailed ? 1 : 0,
    );
    // what was learned before is known before anything is judged, and is no reason to judge anew
    await this.meanings.load(
      this.work.committed,
      this.posts().map(({ key }) => key),
    );
    this.running = this.keepLearning(service);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.end.abort();
    await this.running;
  }

  private async keepLearning(service: EmbeddingService): Promise<void> {
    while (!this.end.signal.aborted) {
      try {
        const learned = await this.learn(service);
        this.hasFailed = false;
        if (!learned) await this.pause(POLL_MS);
      } catch (error) {
        if (this.end.signal.aborted) return;
        this.hasFailed = true;
        this.logger.warn({ err: error }, 'texts in two languages are not compared: no embeddings');
        await this.pause(this.pauseMs);
      }
    }
  }

  /** @returns whether there was anything to learn */
  private async learn(service: EmbeddingService): Promise<boolean> {
    const manager = this.work.committed;
    await this.live.catchUp(manager);
    const missing = this.missing();
    const keys = [...new Set(missing.map(({ key }) => key))].slice(0, TEXTS_AT_ONCE);
    if (keys.length === 0) return this.judgeLearned();
    const stored = new Set(await this.meanings.load(manager, keys));
    const posts = missing.filter(({ key }) => keys.includes(key));
    const texts = await this.textsOf(posts.filter(({ key }) => !stored.has(key)));
    if (texts.size > 0) {
      const vectors = await service.embed([...texts.values()], this.end.signal);
      await this.meanings.store(manager, [...texts.keys()], vectors);
    }
    for (const post of posts) if (this.meanings.knows(post.key)) this.learnedAbout.set(post.id, post);
    await this.judgeLearned();
    this.meanings.keepOnly(new Set(this.posts().map(({ key }) => key)));
    return true;
  }

  /** @returns whether there was anything to judge */
  private async judgeLearned(): Promise<boolean> {
    const posts = [...this.learnedAbout.values()];
    for (const { side, id } of posts) {
      await this.judgeAnew(side, id);
      this.learnedAbout.delete(id);
    }
    return posts.length > 0;
  }

  private missing(): Post[] {
    return this.posts().filter(({ key }) => !this.meanings.knows(key));
  }

  private posts(): Post[] {
    const { needs, offers } = this.live.index;
    const [ofNeeds, ofOffers] = [needs.columns.of(textKeys), offers.columns.of(textKeys)];
    return [
      ...Array.from(needs.rowsInUse(), (row): Post => {
        return { side: 'needs', id: needs.ids.idAt(row), key: ofNeeds.at(row) };
      }),
      ...Array.from(offers.rowsInUse(), (row): Post => {
        return { side: 'offers', id: offers.ids.idAt(row), key: ofOffers.at(row) };
      }),
    ];
  }

  /** By key: a post that has just changed has another than the index still has, and one that has gone none. */
  private async textsOf(posts: readonly Post[]): Promise<Map<number, string>> {
    const texts = new Map<number, string>();
    for (const { side, id } of posts) {
      const { manager } = this.work;
      const post = await (side === 'needs' ? this.pool.need(manager, id) : this.pool.offer(manager, id));
      texts.set(keyOfText(post), `${post.title}\n${post.summary}`);
    }
    return texts;
  }

  private async judgeAnew(side: Post['side'], id: string): Promise<void> {
    await this.work.run(async (transaction) => {
      if (side === 'needs') return this.matchMaking.refreshNeed(transaction, id);
      return this.matchMaking.refreshOffer(transaction, await this.pool.offer(transaction.manager, id));
    });
  }

  private async pause(ms: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.end.signal.addEventListener('abort', () => {
        clearTimeout(timer);
        resolve();
      });
    });
  }
}
