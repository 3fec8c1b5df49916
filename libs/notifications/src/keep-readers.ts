import { Injectable } from '@nestjs/common';
import type { EventEnvelope, UserPayload } from '@mutua/contracts';
import type { Keeper } from '@mutua/platform/context';
import type { Transaction } from '@mutua/platform/persistence';
import { readerOf } from './domain/reader.js';
import { READER_EVENTS } from './reader-events.js';
import { Readers } from './readers.js';

/** Keeps readers without telling anybody anything: who reads what is old news when it is rebuilt. */
@Injectable()
export class KeepReaders implements Keeper<UserPayload> {
  readonly events = READER_EVENTS;

  constructor(private readonly readers: Readers) {}

  async react({ payload, occurredAt }: EventEnvelope<UserPayload>, transaction: Transaction): Promise<void> {
    await this.readers.know(readerOf(payload.user, occurredAt), transaction);
  }
}
