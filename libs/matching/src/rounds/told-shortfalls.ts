import { isDeepStrictEqual } from 'node:util';
import type { Shortfall } from '../explanation/shortfall-record.js';
import type { Shortfalls } from './shortfalls.js';

/** By need what it is to be told; null where it misses nothing any more. */
export type ChangedShortfalls = ReadonlyMap<string, Shortfall | null>;

/** Which needs are to be told of another shortfall than they were told of. */
export class ToldShortfalls {
  private readonly told = new Map<string, Shortfall>();
  /** Needs of which it is to be looked at anew. */
  private readonly waiting = new Set<string>();

  constructor(private readonly shortfalls: Shortfalls) {}

  /** What needs were told before this pool was there. */
  remember(kept: ReadonlyMap<string, Shortfall>): void {
    for (const [needId, shortfall] of kept) this.told.set(needId, shortfall);
    this.mayChange(kept.keys());
  }

  /** What these needs get, or what they could get, changed, or they went. */
  mayChange(needIds: Iterable<string>): void {
    for (const needId of needIds) this.waiting.add(needId);
  }

  /** @param rivals the needs that fit an offer which others get than before, or of which there is more or less */
  offerChanged(offerId: string, rivals: Iterable<string>): void {
    this.shortfalls.offerChanged(offerId);
    this.mayChange(rivals);
  }

  /**
   * As of the last run; the same until {@link done}.
   *
   * @param pass called between needs, of which there can be many
   */
  async changes(pass: () => Promise<void>): Promise<ChangedShortfalls> {
    for (const needId of this.waiting) this.shortfalls.needChanged(needId);
    const changed = new Map<string, Shortfall | null>();
    for (const needId of this.waiting) {
      const now = this.shortfalls.of(needId);
      if (!isDeepStrictEqual(now, this.told.get(needId) ?? null)) changed.set(needId, now);
      await pass();
    }
    return changed;
  }

  /** They have been told. */
  done(changed: ChangedShortfalls): void {
    this.waiting.clear();
    for (const [needId, shortfall] of changed) {
      if (shortfall) this.told.set(needId, shortfall);
      else this.told.delete(needId);
    }
  }
}
