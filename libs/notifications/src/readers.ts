import { Injectable } from '@nestjs/common';
import { keepNewest, UnitOfWork, type Transaction } from '@mutua/platform/persistence';
import type { Locale } from '@mutua/vocabulary';
import type { Audience } from './domain/announcement.js';
import type { Reader } from './domain/reader.js';
import { ReaderSchema } from './reader.schema.js';

/** The language of a person of whom the directory has not told us yet. */
const DEFAULT_LOCALE: Locale = 'en';

/**
 * What this context knows of people, fed by the directory's events.
 *
 * The directory and the other publishers are read independently, so that an event may be heard of before the
 * registration of a person whom it concerns. That person did not exist yet for us and is not told of it later:
 * whoever joins finds the state of things in the portal, not in a past of notifications.
 */
@Injectable()
export class Readers {
  /** Whom the announcements of one transaction reach: a batch of events is mostly for the same people. */
  private readonly found = new WeakMap<Transaction, Map<string, Promise<string[]>>>();

  constructor(private readonly work: UnitOfWork) {}

  async know(reader: Reader, transaction: Transaction): Promise<void> {
    await keepNewest(transaction.manager, ReaderSchema, reader);
    this.found.delete(transaction);
  }

  /** The ids of those whom an announcement reaches now. */
  async reachedBy(audience: Audience, transaction: Transaction): Promise<string[]> {
    const found = this.found.get(transaction) ?? new Map<string, Promise<string[]>>();
    this.found.set(transaction, found);
    const key = JSON.stringify(audience);
    const readers = found.get(key) ?? this.find(audience, transaction);
    found.set(key, readers);
    return readers;
  }

  private async find(audience: Audience, { manager }: Transaction): Promise<string[]> {
    const readers = manager.createQueryBuilder(ReaderSchema, 'reader').select(['reader.id']);
    readers.where('reader.active');
    if (audience.of === 'coordinators') readers.andWhere(`reader.roles @> ARRAY['coordinator']`);
    else readers.andWhere('reader.organisation_ids @> ARRAY[:organisationId]::uuid[]', audience);
    return (await readers.getMany()).map(({ id }) => id);
  }

  async localeOf(id: string): Promise<Locale> {
    const reader = await this.work.manager.findOneBy(ReaderSchema, { id });
    return reader?.locale ?? DEFAULT_LOCALE;
  }
}
