import { Injectable } from '@nestjs/common';
import { UserChanged, UserRegistered, type EventEnvelope, type UserPayload } from '@mutua/contracts';
import type { Reaction } from '@mutua/platform/messaging';
import type { Transaction } from '@mutua/platform/persistence';
import { Readers } from './readers.js';

@Injectable()
export class KnowReaderWhenUserChanged implements Reaction<UserPayload> {
  readonly events = [UserRegistered, UserChanged];

  constructor(private readonly readers: Readers) {}

  async react({ payload }: EventEnvelope<UserPayload>, transaction: Transaction): Promise<void> {
    const { name: _notNeeded, ...reader } = payload.user;
    await this.readers.know(reader, transaction);
  }
}
