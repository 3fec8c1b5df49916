import { Injectable } from '@nestjs/common';
import { UserChanged, UserRegistered, type EventEnvelope, type UserPayload } from '@mutua/contracts';
import type { Reaction } from '@mutua/platform/messaging';
import { keepNewest, type Transaction } from '@mutua/platform/persistence';
import { ReaderSchema } from './reader.schema.js';

@Injectable()
export class KnowReaderWhenUserChanged implements Reaction<UserPayload> {
  readonly events = [UserRegistered, UserChanged];

  async react({ payload }: EventEnvelope<UserPayload>, { manager }: Transaction): Promise<void> {
    const { name: _notNeeded, ...reader } = payload.user;
    await keepNewest(manager, ReaderSchema, reader);
  }
}
