import { Injectable } from '@nestjs/common';
import {
  UserChanged,
  UserConnectedProvider,
  UserDisconnectedProvider,
  UserRegistered,
  UserSessionsEnded,
  type EventEnvelope,
  type UserPayload,
} from '@mutua/contracts';
import type { Keeper } from '@mutua/platform/context';
import type { Transaction } from '@mutua/platform/persistence';
import { readerOf } from './domain/reader.js';
import { Readers } from './readers.js';

/** Keeps readers without telling anybody anything: who reads what is old news when it is rebuilt. */
@Injectable()
export class KeepReaders implements Keeper<UserPayload> {
  // the newest event of a person may be the only one that their topic still holds
  readonly events = [
    UserRegistered,
    UserChanged,
    UserConnectedProvider,
    UserDisconnectedProvider,
    UserSessionsEnded,
  ];

  constructor(private readonly readers: Readers) {}

  async react({ payload, occurredAt }: EventEnvelope<UserPayload>, transaction: Transaction): Promise<void> {
    await this.readers.know(readerOf(payload.user, occurredAt), transaction);
  }
}
