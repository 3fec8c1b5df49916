import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Transaction } from '@mutua/platform/persistence';
import type { Locale } from '@mutua/vocabulary';
import { LessThan } from 'typeorm';
import type { Audience } from './domain/announcement.js';
import type { Reader } from './domain/reader.js';
import { ReaderSchema } from './reader.schema.js';

/** The language of a person of whom the directory has not told us yet. */
const DEFAULT_LOCALE: Locale = 'en';

/** Somebody for as long as they belonged to an audience. */
interface Stay {
  readonly id: string;
  readonly since: Date;
  /** Null while it lasts. */
  readonly until: Date | null;
}

/**
 * What this context knows of people, fed by the directory's events.
 *
 * The directory and the other publishers are read independently, and the order in which they are heard says nothing. Whom
 * something concerns is therefore judged by the time at which it happened: by the version that a person had then. Whoever
 * joins later finds the state of things in the portal, not in a past of notifications.
 */
@Injectable()
export class Readers {
  /** To whom the announcements of one transaction may go: a batch of events is mostly for the same people. */
  private readonly found = new WeakMap<Transaction, Map<string, Promise<Stay[]>>>();

  constructor(private readonly work: UnitOfWork) {}

  /**
   * Keeps one version of a person; none is announced to meanwhile, so that nothing falls between the two.
   *
   * @returns the version with the time from which it is taken to hold: the first that is heard of from the beginning, when
   *   those before it are gone from a compacted topic
   */
  async know(heard: Reader, transaction: Transaction): Promise<Reader> {
    const { manager } = transaction;
    await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('notifications.reader', 0))`);
    const { id, version } = heard;
    const followsOn =
      version === 1 || (await manager.existsBy(ReaderSchema, { id, version: LessThan(version) }));
    const reader = followsOn ? heard : { ...heard, since: new Date(0) };
    await manager
      .createQueryBuilder()
      .insert()
      .into(ReaderSchema)
      .values(reader)
      .orIgnore()
      .updateEntity(false)
      .execute();
    this.found.delete(transaction);
    return reader;
  }

  /** Lets nobody become known until the transaction ends. To be called before other locks are taken. */
  async hold(transaction: Transaction): Promise<void> {
    if (this.found.has(transaction)) return;
    this.found.set(transaction, new Map());
    await transaction.manager.query(
      `SELECT pg_advisory_xact_lock_shared(hashtextextended('notifications.reader', 0))`,
    );
  }

  /** The ids of those known now whom an announcement of what happened then reaches. */
  async reachedBy(audience: Audience, happenedAt: Date, transaction: Transaction): Promise<string[]> {
    const found = this.found.get(transaction) ?? new Map<string, Promise<Stay[]>>();
    this.found.set(transaction, found);
    const key = JSON.stringify(audience);
    const stays = found.get(key) ?? this.find(audience, transaction);
    found.set(key, stays);
    return (await stays)
      .filter(({ since, until }) => since <= happenedAt && (until === null || happenedAt < until))
      .map(({ id }) => id);
  }

  private find(audience: Audience, { manager }: Transaction): Promise<Stay[]> {
    const [belongs, value] =
      audience.of === 'coordinators'
        ? ['reader.roles @> ARRAY[$1]::text[]', 'coordinator']
        : ['reader.organisation_ids @> ARRAY[$1]::uuid[]', audience.organisationId];
    return manager.query<Stay[]>(
      `SELECT reader.id, reader.since,
              (SELECT min(later.since) FROM reader later
                WHERE later.id = reader.id AND later.version > reader.version) AS until
         FROM reader WHERE reader.active AND ${belongs}`,
      [value],
    );
  }

  async localeOf(id: string): Promise<Locale> {
    return (await this.newest(id))?.locale ?? DEFAULT_LOCALE;
  }

  /** A person as the directory told of them last; null for whom it has not told of yet. */
  async newest(id: string): Promise<Reader | null> {
    const [reader] = await this.work.manager.find(ReaderSchema, {
      where: { id },
      order: { version: 'DESC' },
      take: 1,
    });
    return reader ?? null;
  }
}
